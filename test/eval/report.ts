import { type Asked, isAmong, isRight } from './asked.js';
import { type Figures, percent } from './figures.js';
import type { Followed } from './follow-ups.js';

const shown = 25;

/** The figures as lines to read. */
export function figureLines(figures: Figures): string {
  const line = (what: string, value: number) => `${what.padEnd(58)}${value.toFixed(1).padStart(6)} %`;
  return [
    line('right entry first', figures.first),
    line('right entry among the first three', figures.firstThree),
    line('answered', figures.answered),
    line('of what was answered, right', figures.rightOfAnswered),
    line('of "did you mean", the right one is among the titles', figures.didYouMean),
    line('far questions refused', figures.farRefused),
    line('near questions refused or sent to the right entry', figures.nearOk),
    line('with slips of the finger: right entry first', figures.slippedFirst),
    line('with slips of the finger: among the first three', figures.slippedFirstThree),
    line('messages of exchanges answered right', figures.followUps),
  ].join('\n');
}

/** Accuracy at 1 and 3 for each value of something, such as the kind of question. */
export function tableBy(golden: readonly Asked[], keyOf: (asked: Asked) => string): string {
  const groups = new Map<string, Asked[]>();
  for (const asked of golden) groups.set(keyOf(asked), [...(groups.get(keyOf(asked)) ?? []), asked]);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, list]) => {
      const first = percent(list, isRight).toFixed(1).padStart(6);
      const three = percent(list, (asked) => isAmong(asked, 3)).toFixed(1);
      return `${key.padEnd(24)}${String(list.length).padStart(4)}${first} / ${three}`;
    })
    .join('\n');
}

/** Which entries are taken for which, most often first, and the questions answered wrongly with most confidence. */
export function confusions(all: readonly Asked[]): string {
  const wrong = all.filter((asked) => !isRight(asked) && (asked.set === 'golden' || asked.found.kind === 'answer'));
  const pairs = new Map<string, number>();
  for (const asked of wrong) pairs.set(pairOf(asked), (pairs.get(pairOf(asked)) ?? 0) + 1);
  const often = [...pairs]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, shown)
    .map(([pair, count]) => `${count} x ${pair}`);
  const worst = wrong
    .filter(({ found }) => found.kind === 'answer')
    .sort((a, b) => b.found.confidence - a.found.confidence)
    .slice(0, shown)
    .map((asked) => `${asked.found.confidence.toFixed(2)}  ${asked.q.slice(0, 100)}\n        ${pairOf(asked)}`);
  return [...often, '', 'Answered wrongly, surest first:', ...worst].join('\n');
}

const pairOf = (asked: Asked): string =>
  `${asked.ids[0] ?? 'nothing'} for ${asked.set === 'far' ? 'nothing' : asked.question.expect.join(' or ')}`;

/** The messages of exchanges that were not understood. */
export const lostFollowUps = (followed: readonly Followed[]): string =>
  followed
    .filter(({ right }) => !right)
    .map(
      ({ talk, said, expect, got }) =>
        `${talk.programme ?? '-'}: "${said}" -> ${got ?? 'nothing'}, not ${expect.join(' or ')}`,
    )
    .join('\n');
