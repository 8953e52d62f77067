/** Why something helped or not, in a word. */
export const commentWhys = ['clear', 'complete', 'quick', 'hard', 'missing', 'wrong', 'long'] as const;
export type CommentWhy = (typeof commentWhys)[number];
