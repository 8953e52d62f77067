export const flag = (value) => (value ? 1 : 0);
//# sourceMappingURL=flags.js.map