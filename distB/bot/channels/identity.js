/** Who speaks for us on every channel. */
export const assistant = { id: 'fairway', name: 'Fairway', role: 'bot' };
/** The id clients know an activity by. Use it for `replyToId`, but never point it at a row clients do not see. */
export const activityId = (conversation, sequence) => `${conversation}|${String(sequence).padStart(7, '0')}`;
//# sourceMappingURL=identity.js.map