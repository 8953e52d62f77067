import { chosen } from '../content.js';
import { heading, items, stated, told } from '../say.js';
import { documentsView } from '../views/documents.js';
import { contactBlocks } from '../views/programme.js';
import { relaxedView } from '../views/relaxed.js';
import { forTier, forTrader } from '../views/varied.js';
import { standing } from './standing.js';
/** What the pack says on a topic for this trader's own level, role and size; nothing where they have not told enough. */
export function composed(topics, programme, at) {
    if (programme === undefined || programme !== at.programme?.id)
        return [];
    const c = chosen(at);
    return topics.flatMap((topic) => {
        switch (topic) {
            case 'contact':
                return at.programme ? contactBlocks({ at, programme: at.programme }) : [];
            case 'documents':
                return c ? documentsView(c).flatMap((it) => it.blocks) : [];
            case 'easier-for-small':
                return c ? relaxedView(c).flatMap((it) => it.blocks) : [];
            case 'cost':
                return c ? costs(c) : [];
            case 'how-long':
                return c ? times(c) : [];
            case 'validity':
                return c?.tier.validity
                    ? [heading(at.say('answerForYou', { tier: c.tier.name })), told(forTrader(c.tier.validity, c))]
                    : [];
            case 'eligible':
                return c ? standing(c) : [];
            default:
                return [];
        }
    });
}
function costs(c) {
    const steps = forTier(c.programme.steps, c).flatMap((step) => step.costs ? [{ step, cost: forTrader(step.costs, c) }] : []);
    return steps.length === 0
        ? []
        : [
            heading(c.at.say('answerForYou', { tier: c.tier.name })),
            items(steps.map(({ step, cost }) => ({ title: step.name, lines: [stated(cost)] }))),
        ];
}
function times(c) {
    const steps = forTier(c.programme.steps, c).flatMap((step) => step.takes ? [{ step, time: forTrader(step.takes, c) }] : []);
    const { decision } = c.tier;
    if (steps.length === 0 && !decision)
        return [];
    return [
        heading(c.at.say('answerForYou', { tier: c.tier.name })),
        ...(decision ? [told(forTrader(decision, c))] : []),
        ...(steps.length > 0 ? [items(steps.map(({ step, time }) => ({ title: step.name, lines: [stated(time)] })))] : []),
    ];
}
//# sourceMappingURL=composed.js.map