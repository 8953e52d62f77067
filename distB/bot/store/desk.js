export const priorities = ['high', 'normal', 'low'];
export const outcomes = ['solved', 'referred', 'no-answer', 'not-for-us', 'withdrawn'];
export const statuses = ['queued', 'claimed', 'waiting-for-trader', 'returned', 'closed'];
export const holderOf = (status) => {
    switch (status) {
        case 'queued':
            return 'queue';
        case 'claimed':
        case 'waiting-for-trader':
            return 'officer';
        case 'returned':
            return 'assistant';
    }
};
export const roles = ['officer', 'lead', 'editor', 'admin'];
//# sourceMappingURL=desk.js.map