/** How a person helped, in a trader's word. */
export const helpings = ['yes', 'partly', 'no'] as const;
export type Helping = (typeof helpings)[number];

/** Why, in a word; `other` stands for words of their own. */
export const whys = ['clear', 'quick', 'friendly', 'slow', 'hard', 'open', 'unfriendly'] as const;
export type Why = (typeof whys)[number];
