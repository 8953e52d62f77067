/** Kinds of data that can each be kept for a time of their own. */
export const dataClasses = ['conversations', 'tickets', 'feedback', 'audit', 'sessions', 'invitations'];
//# sourceMappingURL=retention.js.map