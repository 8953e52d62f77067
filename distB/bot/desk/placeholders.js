/**
 * What a reply may name; the console fills it in, or leaves it to the officer. The console has a list of its own, because a page
 * takes no code from the server; a test holds the two together.
 */
export const placeholders = [
    'trader',
    'officer',
    'case',
    'programme',
    'country',
    'level',
    'office',
    'contact',
    'document',
    'form',
];
//# sourceMappingURL=placeholders.js.map