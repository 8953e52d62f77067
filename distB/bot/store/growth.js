export const draftStatuses = ['draft', 'approved', 'rejected'];
//# sourceMappingURL=growth.js.map