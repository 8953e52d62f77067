import { z } from 'zod';

/** Every sentence about a request for a person. A locale file has exactly these keys. */
const textKeys = [
  'queued',
  'next',
  'position',
  'waitRange',
  'waitAbout',
  'waitUnknown',
  'closedUntil',
  'closedForLong',
  'nobodyThere',
  'meanwhile',
  'answerComesHere',
  'askEmail',
  'again',
  'personIsHere',
  'reopened',
  'added',
  'emailKept',
  'emailWrong',
  'withdrawn',
  'claimed',
  'backToMe',
  'returned',
  'silent',
  'transferredToTeam',
  'transferredToOfficer',
  'closedSolved',
  'closedReferred',
  'closedNoAnswer',
  'closedNotForUs',
  'closedSummary',
  'hereAgain',
  'overdue',
  'fileNotKept',
  'contactYourself',
  'answerKnown',
  'answerKnownHow',
  'rateCase',
  'rateYes',
  'ratePartly',
  'rateNo',
  'rateThanks',
  'rateDone',
  'rateKnown',
  'whyClear',
  'whyQuick',
  'whyFriendly',
  'whySlow',
  'whyHard',
  'whyOpen',
  'whyUnfriendly',
] as const;

export type DeskTextKey = (typeof textKeys)[number];

const shape = Object.fromEntries(textKeys.map((key) => [key, z.string().min(1)])) as Record<DeskTextKey, z.ZodString>;

/** dialogs/text/<locale>/desk.yaml */
export const DeskTexts = z.strictObject(shape);
export type DeskTexts = Readonly<Record<DeskTextKey, string>>;
