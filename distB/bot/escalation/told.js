export {};
//# sourceMappingURL=told.js.map