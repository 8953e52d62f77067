import { offered } from '../ask.js';
import { say, talk } from '../say.js';
import { here } from '../stand.js';
import { withRemark } from '../take.js';
import { isResultEntry, whyBlocks } from './comment.js';
import { mask } from './mask.js';
/** Thanks for the word, offers a person when an answer did not help, and tells the editors. */
export function rate({ at, memory }, entry, helpful) {
    const { asked } = memory;
    const result = isResultEntry(entry, at);
    const thanks = helpful ? 'thanksHelpful' : result ? 'thanksNotHelpfulResult' : 'thanksNotHelpful';
    const says = withRemark(say('talk', [talk(at.say(thanks)), ...whyBlocks(entry, helpful, at)]), here(at, memory, 'briefly'));
    const last = says.at(-1);
    const request = helpful
        ? { kind: 'helped', entry }
        : {
            kind: 'unanswered',
            why: 'not-helpful',
            text: mask(asked?.entry === entry ? asked.text : ''),
            programme: asked?.programme ?? at.programme?.id ?? null,
            nearest: [entry],
        };
    const known = result || at.content.search().entry(entry) !== undefined;
    return {
        memory: known ? { ...memory, commenting: entry } : memory,
        says: helpful || !last
            ? says
            : [
                ...says.slice(0, -1),
                {
                    ...last,
                    choices: [
                        ...last.choices,
                        ...offered('person', at).filter((p) => !last.choices.some((c) => c.label === p.label)),
                    ],
                },
            ],
        requests: known ? [request] : [],
    };
}
//# sourceMappingURL=rate.js.map