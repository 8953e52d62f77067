/** A file database has one process; there is nobody to tell. */
export const noNews = {
    tell: async () => { },
    hear: async () => () => { },
    stop: async () => { },
};
//# sourceMappingURL=news.js.map