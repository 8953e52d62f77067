/** What happened, for figures. Nothing of it names a trader, a conversation or a text. */
export const countKinds = [
    /** A trader said their first word; again for each programme they come to. */
    'conversation',
    /** A verdict was shown: `subject` is which. */
    'verdict',
    /** A question was put, and one was left behind for the next: `subject` is its fact. Both on the day it was put. */
    'put',
    'passed',
    /** A free question found an answer, or none. */
    'answered',
    'refused',
    /** A trader's word on an answer. */
    'helped',
    'not-helpful',
    /** A person was asked for: `subject` is why. Claimed: seconds waited. Ended: seconds with a person, `subject` is how. */
    'escalated',
    'claimed',
    'ended',
    /** A trader's word on the person of a case, and on why: `subject` is that word. */
    'rated',
    'rated-why',
];
export const nothingCounted = { days: {}, open: null };
//# sourceMappingURL=counting.js.map