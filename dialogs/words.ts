import { type Condition, factsOf } from '../knowledge/condition.js';
import { type Fact, type FactValue, isDegree, type Money } from '../knowledge/fact.js';
import { rules } from '../knowledge/rules.js';
import type { Case } from './content.js';
import { questionFor } from './question.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Below a thousand whole numbers are written as they are, which the format takes long to find out. */
export const numberInWords = (value: number): string =>
  Number.isInteger(value) && value > 0 && value < 1000 ? String(value) : number.format(value);

export const moneyInWords = ({ amount, currency }: Money): string => `${currency} ${numberInWords(amount)}`;

const degreeKeys = { yes: 'yes', partly: 'partly', no: 'no' } as const;

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "3 May 2027". */
export const dayInWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

/** A value as the trader would say it. */
export function valueInWords(fact: Fact, value: FactValue, at: Case): string {
  if (value === null) return at.say('dontKnowValue');
  switch (fact.kind) {
    case 'number':
      return withUnit(Number(value), fact.unit);
    case 'money':
      return typeof value === 'object' ? moneyInWords(value) : String(value);
    case 'degree':
      return isDegree(value) ? at.say(degreeKeys[value]) : String(value);
    case 'date':
      return dayInWords(String(value));
    case 'yes-no':
      return value === true ? at.say('yes') : at.say('no');
    case 'choice':
      return fact.options.find((option) => option.value === value)?.label ?? String(value);
  }
}

const withUnit = (value: number, unit: string): string =>
  unit === '%' ? `${numberInWords(value)}%` : `${numberInWords(value)} ${value === 1 ? singular(unit) : unit}`;

/** Units are written in the plural; one of them is not. */
const singular = (unit: string): string =>
  unit === 'people' ? 'person' : unit.replace(/ies\b/, 'y').replace(/s\b(?!.*s\b)/, '');

/** A threshold in words, with the name of the fact: "Years in business: at least 3 full financial years". */
export function conditionInWords(condition: Condition, at: Case): string {
  if ('rule' in condition) return rules[condition.rule].says;
  const fact = questionFor(condition.fact, at);
  if (!fact) return condition.fact;
  const value = (v: FactValue) => valueInWords(fact, v, at);
  switch (condition.mustBe) {
    case 'at-least':
      return `${fact.label}: at least ${value(condition.value)}`;
    case 'at-most':
      return `${fact.label}: at most ${value(condition.value)}`;
    case 'between':
      return `${fact.label}: ${condition.from} to ${value(condition.to)}`;
    case 'equal-to':
      return `${fact.label}: ${value(condition.value)}`;
    case 'one-of':
      return `${fact.label}: ${condition.values.map((v) => `“${value(v)}”`).join(at.say('andOr'))}`;
  }
}

export const conditionsInWords = (conditions: readonly Condition[], at: Case): string =>
  conditions.map((condition) => conditionInWords(condition, at)).join('; ');

/** What the trader said on everything these conditions look at. */
export function toldInWords(conditions: readonly Condition[], at: Case): string {
  const ids = [...new Set(conditions.flatMap(factsOf))].filter((id) => at.facts[id] !== undefined);
  return ids
    .flatMap((id) => {
      const fact = questionFor(id, at);
      const value = at.facts[id];
      return fact && value !== undefined
        ? [ids.length > 1 ? `${fact.label}: ${valueInWords(fact, value, at)}` : valueInWords(fact, value, at)]
        : [];
    })
    .join('; ');
}
