import type { Fact } from '../../knowledge/fact.js';
import type { FactId } from '../../knowledge/ids.js';
import { readKey, stepKey } from '../../knowledge/keys.js';
import type { Case } from '../content.js';
import { checkFact } from './check.js';
import { paperFact } from './paper.js';
import { worthFact } from './worth.js';

/** What a trader tells about the case itself, as a question: the self-check, papers, steps, numbers. */
export function caseFact(id: string, at: Case): Fact | undefined {
  const key = readKey(id);
  switch (key?.kind) {
    case 'check':
      return checkFact(key, at);
    case 'paper':
      return paperFact(key, at);
    case 'worth':
      return worthFact(key, at);
    case 'step': {
      const step = at.content.knowledge.programmes.get(key.programme)?.steps.find((s) => s.id === key.step);
      return (
        step && {
          kind: 'yes-no',
          id: stepKey(key.programme, key.step) as FactId,
          label: step.name,
          ask: at.say('stepAsk', { name: step.name }),
          also: [],
        }
      );
    }
    case undefined:
      return undefined;
  }
}
