import type { Trader } from '../support/trader.js';

/** A question, and how a two-year-old exporter with 12 shipping bills answers it. */
export interface Step {
  asked: string;
  tap?: string;
  write?: string;
}

export const india: readonly Step[] = [
  { asked: 'Which country', write: 'india' },
  { asked: 'What does your firm do in trade?', tap: 'We export' },
  { asked: 'Do you hold a valid Udyam certificate?', tap: 'Yes' },
  { asked: 'Which level do you want to look at?', tap: 'Not sure, start with T1' },
  { asked: 'What would you like to know?', tap: 'Check if we are ready' },
  { asked: 'by the legal entity itself', tap: 'Yes' },
  { asked: 'How many bills of entry and shipping bills', write: '12' },
  { asked: 'quieter half', write: '5' },
  { asked: 'For how many full financial years', write: '2' },
  { asked: 'show cause notice for fraud', tap: 'Never, or it was dropped' },
  { asked: 'Is a criminal case open', tap: 'No' },
  { asked: 'convicted of a serious offence', tap: 'No' },
  { asked: 'what share of your total duty', write: '0' },
  { asked: 'able to pay its debts', write: '2' },
  { asked: 'Can somebody follow each import', tap: 'Yes' },
];

export const verdict = 'You look ready for T1 in India.';

/** Answers every question up to the one that says these words, or up to the verdict. */
export async function walk(trader: Trader, until?: string, from = 0): Promise<number> {
  for (const [at, step] of india.entries()) {
    if (at < from) continue;
    if (until !== undefined && step.asked.includes(until)) return at;
    await trader.hears(india[at + 1]?.asked ?? verdict, () =>
      step.tap === undefined ? trader.write(step.write ?? '') : trader.tap(step.tap),
    );
  }
  return india.length;
}
