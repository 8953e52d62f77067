import { z } from 'zod';

/** Every sentence of e-mails and cards. A locale file has exactly these keys. */
const textKeys = [
  'openedSubject',
  'opened',
  'transferredSubject',
  'transferred',
  'transferredToYou',
  'overdueSubject',
  'overdue',
  'traderWroteSubject',
  'traderWrote',
  'factCase',
  'factTeam',
  'factProgramme',
  'factTopic',
  'factLanguage',
  'factPriority',
  'factReason',
  'factSince',
  'priorityHigh',
  'priorityNormal',
  'priorityLow',
  'reasonAsked',
  'reasonMisses',
  'reasonCannotTell',
  'reasonConflict',
  'reasonAnger',
  'open',
  'openWithoutLink',
  'noWords',
  'answerSubject',
  'answerGreeting',
  'answerIntro',
  'answerBack',
  'answerBackWithoutLink',
  'answerBackThere',
  'answerCase',
  'answerNoReply',
  'answerWrongPerson',
] as const;

export type NoticeTextKey = (typeof textKeys)[number];

const shape = Object.fromEntries(textKeys.map((key) => [key, z.string().min(1)])) as Record<NoticeTextKey, z.ZodString>;

/** dialogs/text/<locale>/notices.yaml */
export const NoticeTexts = z.strictObject(shape);
export type NoticeTexts = Readonly<Record<NoticeTextKey, string>>;
