/** The question made from a rule that has none of its own. */
export const wholeRule = 'rule';
export const checkKey = (programme, criterion, question) => `check:${programme}:${criterion}:${question}`;
export const paperKey = (programme, paper, about = 'status') => `paper:${programme}:${paper}${about === 'status' ? '' : `:${about}`}`;
export const stepKey = (programme, step) => `step:${programme}:${step}`;
export const worthKey = (programme, tier, name) => `worth:${programme}:${tier === undefined ? '' : `${tier}:`}${name}`;
/** `undefined`: an ordinary fact. Whether the entry it names exists is for the caller to see. */
export function readKey(id) {
    const [kind, programme, first, second, ...more] = id.split(':');
    if (!programme || !first || more.length > 0)
        return undefined;
    const on = { programme: programme };
    switch (kind) {
        case 'check':
            return second ? { kind, ...on, criterion: first, question: second } : undefined;
        case 'paper':
            if (second !== undefined && second !== 'expires' && second !== 'because')
                return undefined;
            return { kind, ...on, paper: first, about: second ?? 'status' };
        case 'step':
            return second === undefined ? { kind, ...on, step: first } : undefined;
        case 'worth':
            return second === undefined
                ? { kind, ...on, tier: undefined, name: first }
                : { kind, ...on, tier: first, name: second };
        default:
            return undefined;
    }
}
//# sourceMappingURL=keys.js.map