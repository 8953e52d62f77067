/** How a person helped, in a trader's word. */
export const helpings = ['yes', 'partly', 'no'];
/** Why, in a word; `other` stands for words of their own. */
export const whys = ['clear', 'quick', 'friendly', 'slow', 'hard', 'open', 'unfriendly'];
//# sourceMappingURL=helping.js.map