/** Longest text kept of a question. */
const longest = 300;
/**
 * Takes out what could name a person or a firm: addresses of mail and web, and numbers as long as a phone's or a register's.
 * What remains is enough for an editor to see what was asked.
 */
export const mask = (text) => text
    .slice(0, longest)
    .replace(/\S+@\S+/g, '[e-mail]')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, '[link]')
    // Letters and digits mixed, as in tax and register numbers: at least four digits among six characters.
    .replace(/\b(?=[\d/-]*\p{L})(?=[\p{L}\d/-]*\d)(?=(?:[^\d\s]*\d){4})[\p{L}\d][\p{L}\d/-]{5,}\b/gu, '[number]')
    // Digits in groups, as in a phone's number. An amount or a year is shorter.
    .replace(/[+(]{0,2}\d[\d\s()./-]{5,}\d/g, (found) => (found.replace(/\D/g, '').length >= 7 ? '[number]' : found));
//# sourceMappingURL=mask.js.map