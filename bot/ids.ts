import { randomBytes, randomInt } from 'node:crypto';
import type { OfficerId } from './store/desk.js';
import type { DraftId } from './store/growth.js';
import type { ConversationId, TicketId } from './store/store.js';

/** 132 random bits, safe in a URL: nobody guesses another's conversation. */
export const newConversationId = (): ConversationId =>
  randomBytes(17).toString('base64url').slice(0, 22) as ConversationId;

export const newOfficerId = (): OfficerId => `o_${randomBytes(9).toString('base64url')}` as OfficerId;

export const newDraftId = (): DraftId => `d_${randomBytes(9).toString('base64url')}` as DraftId;

const readable = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A case number to read aloud: no letters or digits that look alike. About 26 thousand million million numbers a year. */
export const newTicketId = (year: number): TicketId =>
  `F${year % 100}-${Array.from({ length: 4 }, pick).join('')}-${Array.from({ length: 4 }, pick).join('')}` as TicketId;

const pick = (): string => readable[randomInt(readable.length)] ?? '2';
