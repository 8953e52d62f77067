import type { Facts } from './fact.js';
import type { FactId } from './ids.js';

/** A rule the closed comparisons cannot state. It is only called once all its facts are known. */
export interface Rule {
  readonly facts: readonly FactId[];
  /** The rule in words, for an author reading a pack. */
  readonly says: string;
  /** `undefined`: cannot be told from these facts. */
  holds(facts: Facts): boolean | undefined;
}

const fact = (id: string) => id as FactId;
const count = (facts: Facts, id: string): number => (typeof facts[id] === 'number' ? facts[id] : 0);

export const rules = {
  /**
   * India, MSME package: at least 5 customs documents in each half-year of the last financial year.
   * The trader tells the year's total and the quieter half; the busier half is the rest.
   * Source: Customs Manual 2023, para 23 (citation `manual-para-23#para 23` in the India pack).
   */
  'five-documents-in-each-half-year': {
    facts: [fact('customsDocuments'), fact('customsDocumentsQuietHalf')],
    says: 'the quieter half-year has at least 5 documents and is not more than half of the total',
    holds: (facts) => {
      const total = count(facts, 'customsDocuments');
      const quiet = count(facts, 'customsDocumentsQuietHalf');
      return quiet > total / 2 ? undefined : quiet >= 5;
    },
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
export const ruleNames = Object.keys(rules) as [RuleName, ...RuleName[]];
