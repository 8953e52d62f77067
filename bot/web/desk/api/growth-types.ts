import type { Confidence, Person, Reason } from './types.js';

/** How officers' replies become articles. Words of traders in it are masked, and still plain text of strangers. */

export const draftStatuses = ['draft', 'approved', 'rejected'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** A citation; `null` where there is no such source. */
export interface DraftCite {
  id: string;
  title: string | null;
  issuer: string | null;
  kind: 'report' | 'official' | 'secondary' | null;
  link: string | null;
  place: string | null;
  checked: string | null;
}

/** How the golden questions do without a draft, and with it. */
export interface Check {
  asked: number;
  rightBefore: number;
  rightAfter: number;
  gained: number;
  passes: boolean;
  lost: { question: string; before: string | null; after: string | null }[];
}

export interface Draft {
  id: string;
  status: DraftStatus;
  version: number;
  article: string | null;
  message: number | null;
  asked: string;
  title: string;
  phrasings: string[];
  text: string;
  programme: string | null;
  economy: string | null;
  topics: string[];
  cites: DraftCite[];
  confidence: Confidence | null;
  officer: Person;
  editor: Person | null;
  reason: string;
  addedAt: string;
  changedAt: string;
  decidedAt: string | null;
  check: (Check & { version: number; at: string }) | null;
  served: boolean;
}

export interface DraftPage {
  drafts: Draft[];
  total: number;
  counts: Record<DraftStatus, number>;
}

export type DraftField = 'title' | 'phrasings' | 'text' | 'programme' | 'topics' | 'cites' | 'confidence';

export interface Lack {
  field: DraftField;
  what: string;
}

export interface Near {
  id: string;
  title: string;
  programme: string | null;
  economy: string | null;
  text: string;
  confidence: Confidence;
  cites: DraftCite[];
  score: number;
}

export interface WholeDraft {
  draft: Draft;
  lacks: Lack[];
  nearest: Near[];
  alike: { texts: string[]; traders: number };
}

/** What an editor writes. */
export interface DraftContent {
  title: string;
  phrasings: string[];
  text: string;
  programme: string | null;
  topics: string[];
  cites: { source: string; place: string }[];
  confidence: Confidence | null;
}

export interface SourceFound {
  id: string;
  title: string;
  issuer: string;
  kind: 'report' | 'official' | 'secondary';
  link: string | null;
  issued: string | null;
  checked: string;
  ofProgramme: boolean;
}

export interface Topic {
  id: string;
  title: string;
}

/** How many; `null` where fewer traders than `least` are behind it. */
export type Figure = number | null;

export interface Times {
  cases: Figure;
  median: number | null;
  ninetieth: number | null;
}

export interface InsightQuery {
  from: string;
  to: string;
  programme: string;
  language: string;
}

export interface Insight {
  from: string;
  to: string;
  programme: string | null;
  language: string | null;
  least: number;
  languages: string[];
  conversations: { total: Figure; days: { day: string; conversations: Figure }[] };
  programmes: { programme: string; economy: string; conversations: number }[];
  verdicts: { programme: string; economy: string; likely: Figure; notYet: Figure; cannotTell: Figure }[];
  stops: {
    programme: string | null;
    economy: string | null;
    question: string;
    label: string;
    put: number;
    stopped: number;
    share: number;
  }[];
  questions: {
    answered: Figure;
    refused: Figure;
    escalated: Figure;
    days: { day: string; answered: Figure; refused: Figure; escalated: Figure }[];
    reasons: { reason: Reason; escalated: number }[];
  };
  times: { waiting: Times; handling: Times; outcomes: { outcome: string; cases: number }[] };
  satisfaction: { helped: Figure; notHelpful: Figure; share: number | null };
  ratings: { yes: Figure; partly: Figure; no: Figure; share: number | null; whys: { why: string; said: number }[] };
  unanswered: {
    traders: number;
    questions: number;
    refused: number;
    notHelpful: number;
    programmes: string[];
    examples: string[];
    nearest: string[];
    last: string;
  }[];
}

/** A table of the figures, as it can be downloaded. */
export type InsightTable =
  | 'conversations'
  | 'programmes'
  | 'verdicts'
  | 'stops'
  | 'questions'
  | 'reasons'
  | 'times'
  | 'outcomes'
  | 'satisfaction'
  | 'ratings'
  | 'whys'
  | 'unanswered';
