export const personOf = ({ id, name }) => ({ id, name });
//# sourceMappingURL=viewer.js.map