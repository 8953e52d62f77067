/** Why a trader wants a person: they just asked, or asked where we had offered one. */
export const reasons = ['asked', 'misses', 'cannot-tell', 'conflict', 'anger'];
//# sourceMappingURL=turn.js.map