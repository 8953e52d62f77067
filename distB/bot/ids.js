import { randomBytes, randomInt } from 'node:crypto';
/** 132 random bits, safe in a URL: nobody guesses another's conversation. */
export const newConversationId = () => randomBytes(17).toString('base64url').slice(0, 22);
export const newOfficerId = () => `o_${randomBytes(9).toString('base64url')}`;
export const newDraftId = () => `d_${randomBytes(9).toString('base64url')}`;
const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** A case number to read aloud: no letters or digits that look alike. About 26 thousand million million numbers a year. */
export const newTicketId = (year) => `F${year % 100}-${Array.from({ length: 4 }, pick).join('')}-${Array.from({ length: 4 }, pick).join('')}`;
const pick = () => readable[randomInt(readable.length)] ?? '2';
//# sourceMappingURL=ids.js.map