import type { Fact } from '../../knowledge/fact.js';
import type { FactId } from '../../knowledge/ids.js';
import type { Key } from '../../knowledge/keys.js';
import { type CheckQuestion, checkQuestion } from '../../knowledge/readiness.js';
import type { Case } from '../content.js';

/** A question of the self-check, as long as the content has it; also one of another programme, whose answers are kept. */
export function checkOf(key: Extract<Key, { kind: 'check' }>, at: Case): CheckQuestion | undefined {
  const programme = at.content.knowledge.programmes.get(key.programme);
  const criterion = programme?.criteria.find((c) => c.id === key.criterion);
  const tier = programme === at.programme ? at.tier?.id : undefined;
  return programme && criterion && checkQuestion(at.facts, programme, criterion, key.question, tier);
}

export function checkFact(key: Extract<Key, { kind: 'check' }>, at: Case): Fact | undefined {
  const question = checkOf(key, at);
  if (!question) return undefined;
  return {
    kind: 'degree',
    id: question.key as FactId,
    label: question.criterion.name,
    ask: askOf(question, at),
    also: [],
  };
}

/** The question in words. An easier rule often says only what differs, so the standard one stands with it. */
export function askOf({ ask }: CheckQuestion, at: Case): string {
  if (ask.kind === 'written') return ask.text;
  return ask.easier
    ? at.say('checkAskEasier', { easier: ask.easier.text, standard: ask.statement.text })
    : at.say('checkAsk', { text: ask.statement.text });
}
