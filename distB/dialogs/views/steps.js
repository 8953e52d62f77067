import { whereOf } from '../content.js';
import { heading, items, say, stated, told } from '../say.js';
import { gapBlocks } from './open-points.js';
import { forTier, forTrader } from './varied.js';
/** What to do, in order, with time and cost as published. */
export function stepsView(chosen) {
    const { at, programme, tier } = chosen;
    const { decision, validity } = tier;
    return [
        say('result', [
            heading(at.say('stepsTitle', { tier: tier.name, where: whereOf(programme) })),
            items(forTier(programme.steps, chosen).map((step) => item(step, chosen)), 1),
            ...(decision ? [heading(at.say('stepsDecision')), told(forTrader(decision, chosen))] : []),
            ...(validity ? [heading(at.say('stepsValidity')), told(forTrader(validity, chosen))] : []),
            ...gapBlocks('steps', chosen),
        ]),
    ];
}
function item(step, chosen) {
    const { at } = chosen;
    const extra = (key, varied) => {
        if (!varied)
            return [];
        const mine = forTrader(varied, chosen);
        return [stated(mine, at.say(key, { text: mine.text }))];
    };
    return {
        title: step.name,
        lines: [
            stated(step, step.ours ? at.say('suggestion', { text: step.text }) : step.text),
            ...extra('stepsTime', step.takes),
            ...extra('stepsCost', step.costs),
        ],
    };
}
//# sourceMappingURL=steps.js.map