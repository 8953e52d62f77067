/** Why something helped or not, in a word. */
export const commentWhys = ['clear', 'complete', 'quick', 'hard', 'missing', 'wrong', 'long'];
//# sourceMappingURL=comment-why.js.map