import { z } from 'zod';
import { type Asked, isAmong, isRight } from './asked.js';

/** What is measured, in percent. */
export const Figures = z.strictObject({
  first: z.number(),
  firstThree: z.number(),
  answered: z.number(),
  rightOfAnswered: z.number(),
  didYouMean: z.number(),
  farRefused: z.number(),
  nearOk: z.number(),
  slippedFirst: z.number(),
  slippedFirstThree: z.number(),
  followUps: z.number(),
});
export type Figures = z.infer<typeof Figures>;

type Score = Omit<Figures, 'slippedFirst' | 'slippedFirstThree' | 'followUps'>;

/** The figures of one run over the sets. */
export function score(all: readonly Asked[]): Score {
  const golden = all.filter((asked) => asked.set === 'golden');
  const answered = golden.filter(({ found }) => found.kind === 'answer');
  const unsure = golden.filter(({ found }) => found.kind === 'did-you-mean');
  const isAnswered = ({ found }: Asked) => found.kind === 'answer';
  return {
    first: percent(golden, isRight),
    firstThree: percent(golden, (asked) => isAmong(asked, 3)),
    answered: percent(golden, isAnswered),
    rightOfAnswered: percent(answered, isRight),
    didYouMean: percent(unsure, (asked) => isAmong(asked, 3)),
    farRefused: percent(
      all.filter(({ set }) => set === 'far'),
      (asked) => !isAnswered(asked) || isRight(asked),
    ),
    nearOk: percent(
      all.filter(({ set }) => set === 'near'),
      (asked) => !isAnswered(asked) || isRight(asked),
    ),
  };
}

/** Of a list, the share that passes, in percent with two decimals. */
export const percent = <T>(list: readonly T[], test: (item: T) => boolean): number =>
  list.length === 0 ? 100 : Math.round((list.filter(test).length / list.length) * 10_000) / 100;

/** The middle of several runs, which differ only in where the finger slipped. */
export const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
