/** Why something helped or not, in a word. */
export const whys = ['clear', 'complete', 'quick', 'hard', 'missing', 'wrong', 'long'] as const;
export type Why = (typeof whys)[number];
