import { chosen, whereOf } from './content.js';
import { heading, links, say, talk } from './say.js';
import { here } from './stand.js';
import { withRemark } from './take.js';
import { dayInWords } from './words.js';
/** Asks for links to the case file. Without a level there is nothing to take away yet, which is said. */
export function takeAway(at, memory) {
    const again = here(at, memory);
    if (!chosen(at))
        return { memory, says: withRemark(say('talk', [talk(at.say('takeAwayNothing'))]), again), requests: [] };
    return { memory, says: again, requests: [{ kind: 'take-away', answers: at.answers }] };
}
/** The links in words. Whoever has them can read the case, which is said. */
export function takeAwaySay(at, made) {
    const c = chosen(at);
    return say('result', [
        heading(c ? at.say('fileTitle', { tier: c.tier.name, where: whereOf(c.programme) }) : at.say('offerTakeAway')),
        talk(at.say('takeAwayMade', { date: dayInWords(made.until) })),
        links([
            { label: at.say('takeAwayPage'), url: made.page },
            { label: at.say('takeAwayPdf'), url: made.pdf },
            { label: at.say('takeAwayCalendar'), url: made.calendar },
            { label: at.say('takeAwayTable'), url: made.table },
            { label: at.say('takeAwayData'), url: made.data },
        ]),
    ]);
}
//# sourceMappingURL=take-away.js.map