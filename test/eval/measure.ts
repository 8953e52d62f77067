import type { Content } from '../../dialogs/content.js';
import { type Asked, askAll } from './asked.js';
import { type Figures, mean, percent, score } from './figures.js';
import { type Followed, follow } from './follow-ups.js';
import type { Sets } from './sets.js';
import { slipped } from './slips.js';

/** Fingers slip differently every time; three times is enough to even that out. */
const seeds = [1, 2, 3];

export interface Measured {
  figures: Figures;
  asked: readonly Asked[];
  followed: readonly Followed[];
}

/** Everything `npm run eval` and its test look at. */
export function measure(content: Content, sets: Sets): Measured {
  const search = content.search();
  const asked = askAll(search, sets);
  const slips = seeds.map((seed) => score(askAll(search, sets, slipped(seed))));
  const followed = follow(content, sets.followUps);
  return {
    asked,
    followed,
    figures: {
      ...score(asked),
      slippedFirst: mean(slips.map(({ first }) => first)),
      slippedFirstThree: mean(slips.map(({ firstThree }) => firstThree)),
      followUps: percent(followed, ({ right }) => right),
    },
  };
}
