import { readKey, stepKey } from '../../knowledge/keys.js';
import { checkFact } from './check.js';
import { paperFact } from './paper.js';
import { worthFact } from './worth.js';
/** What a trader tells about the case itself, as a question: the self-check, papers, steps, numbers. */
export function caseFact(id, at) {
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
            return (step && {
                kind: 'yes-no',
                id: stepKey(key.programme, key.step),
                label: step.name,
                ask: at.say('stepAsk', { name: step.name }),
                also: [],
            });
        }
        case undefined:
            return undefined;
    }
}
//# sourceMappingURL=case-fact.js.map