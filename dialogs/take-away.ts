import { type Case, chosen, whereOf } from './content.js';
import type { Memory } from './memory.js';
import { heading, links, type Say, say, talk } from './say.js';
import { here } from './stand.js';
import { withRemark } from './take.js';
import type { Turn } from './turn.js';
import { dayInWords } from './words.js';

/** Asks for links to the case file. Without a level there is nothing to take away yet, which is said. */
export function takeAway(at: Case, memory: Memory): Turn {
  const again = here(at, memory);
  if (!chosen(at))
    return { memory, says: withRemark(say('talk', [talk(at.say('takeAwayNothing'))]), again), requests: [] };
  return { memory, says: again, requests: [{ kind: 'take-away', answers: at.answers }] };
}

/** Where the parts of a case file can be fetched. */
export interface TakeAwayLinks {
  page: string;
  pdf: string;
  calendar: string;
  table: string;
  data: string;
  /** ISO day after which they are dead. */
  until: string;
}

/** The links in words. Whoever has them can read the case, which is said. */
export function takeAwaySay(at: Case, made: TakeAwayLinks): Say {
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
