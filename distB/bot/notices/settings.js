export const noticeDefaults = {
    mail: undefined,
    answerAfter: 120_000,
    hooks: {},
    privateHosts: [],
    attempts: 12,
    firstPause: 10_000,
    timeout: 15_000,
};
/** What names of settings for webhooks look like. */
export const hookName = /^HOOK_[A-Z0-9_]{1,60}$/;
//# sourceMappingURL=settings.js.map