import type { DeskTextKey } from '../../dialogs/desk-texts.js';

/** One thing a trader is told about their case: a text of dialogs/text/<locale>/desk.yaml and what fills it. */
export interface Told {
  text: DeskTextKey;
  values: Readonly<Record<string, string | number>>;
}

/** Words the trader hears after an event, in order: ours about the case, or an officer's own. */
export type Says = { from: 'assistant'; told: readonly Told[] } | { from: 'officer'; officer: string; text: string };
