export const ways = ['email', 'teams', 'webhook'];
export const noticeKinds = ['opened', 'transferred', 'overdue', 'trader-wrote', 'closed', 'answer'];
//# sourceMappingURL=notice.js.map