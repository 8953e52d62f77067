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
] as const;
export type CountKind = (typeof countKinds)[number];

/** Whether a trader did this for the first time ever, the first time on that day, or again. Tells how many traders, never who. */
export type Fresh = 'ever' | 'today' | 'again';

export interface Count {
  kind: CountKind;
  /** ISO day, UTC: nothing finer is kept. */
  day: string;
  programme: string | null;
  language: string;
  subject: string;
  value: number | null;
  fresh: Fresh;
}

/** What a conversation remembers so that it is counted once. It goes with the conversation; the counts stay. */
export interface Counted {
  /** The last day of each thing that was counted. */
  days: Readonly<Record<string, string>>;
  /** The question that is open, and since when. */
  open: { fact: string; programme: string | null; day: string } | null;
}

export const nothingCounted: Counted = { days: {}, open: null };

export interface CountFilter {
  /** First and last ISO day. */
  from: string;
  to: string;
  /** `null`: rows of no programme; absent: whatever programme. */
  programme?: string | null | undefined;
  language?: string | undefined;
}

/** One line of figures: how often, by how many traders first ever in the period, and by how many on that day. */
export interface CountLine {
  kind: CountKind;
  day: string;
  programme: string | null;
  subject: string;
  times: number;
  traders: number;
  tradersThatDay: number;
}

/** The store's part in figures. */
export interface CountStore {
  counts(filter: CountFilter): Promise<readonly CountLine[]>;
  /** Languages of at least so many traders. */
  countedLanguages(filter: Pick<CountFilter, 'from' | 'to'>, least: number): Promise<readonly string[]>;
  /** The single values of a kind, with whether each came from a trader not counted before. */
  countedValues(
    kind: CountKind,
    filter: CountFilter,
    limit: number,
  ): Promise<readonly { value: number; fresh: boolean }[]>;
}
