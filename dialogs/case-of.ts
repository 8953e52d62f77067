import { Made } from '../knowledge/made.js';
import { Case, type Content } from './content.js';
import type { Answer, Memory } from './memory.js';
import { fitting } from './path.js';

const cases = new Made<readonly Answer[], Case>();

/**
 * What was told, as far as it still fits. Answers never change, and everybody who has to do with a turn asks: to understand,
 * to go on, to count, to judge, and the next turn again.
 */
export function caseOf(content: Content, { answers }: Pick<Memory, 'answers'>, date: string): Case {
  const known = cases.get(answers);
  if (known?.content === content && known.today === date) return known;
  const at = fitting(new Case(content, answers, date));
  cases.set(answers, at);
  return at;
}

/** The answers of a case, in which all fit, as a memory keeps them. */
export function answersOf(at: Case): Answer[] {
  const answers = [...at.answers];
  cases.set(answers, at);
  return answers;
}
