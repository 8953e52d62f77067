export {};
//# sourceMappingURL=at-once.js.map