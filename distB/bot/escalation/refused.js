export {};
//# sourceMappingURL=refused.js.map