import { worthKey } from '../../knowledge/keys.js';
import { tierNumbers, tradeNumbers } from '../../knowledge/worth.js';
/** What is counted: `money` in the programme's currency, or any the trader likes where it has none. */
const numbers = {
    consignments: { label: 'worthConsignments', ask: 'worthConsignmentsAsk', unit: 'unitConsignments', max: 1e7 },
    inspected: { label: 'worthInspected', ask: 'worthInspectedAsk', hint: 'worthInspectedHint', unit: '%', max: 100 },
    days: { label: 'worthDays', ask: 'worthDaysAsk', unit: 'unitDays', max: 365 },
    loss: { label: 'worthLoss', ask: 'worthLossAsk', hint: 'worthLossHint', unit: 'money', max: 1e12 },
    guarantee: { label: 'worthGuarantee', ask: 'worthGuaranteeAsk', hint: 'worthZeroHint', unit: 'money', max: 1e13 },
    guaranteeCost: { label: 'worthGuaranteeCost', ask: 'worthGuaranteeCostAsk', unit: 'money', max: 1e12 },
    hours: { label: 'worthHours', ask: 'worthHoursAsk', hint: 'worthHoursHint', unit: 'unitHours', max: 1e5 },
    hourCost: { label: 'worthHourCost', ask: 'worthHourCostAsk', unit: 'money', max: 1e8 },
    spending: { label: 'worthSpending', ask: 'worthSpendingAsk', hint: 'worthSpendingHint', unit: 'money', max: 1e12 },
    upkeep: { label: 'worthUpkeep', ask: 'worthUpkeepAsk', unit: 'money', max: 1e12 },
    years: { label: 'worthYears', ask: 'worthYearsAsk', unit: 'unitYears', max: 20 },
    fewerInspections: { label: 'worthFewer', ask: 'worthFewerAsk', hint: 'worthFewerHint', unit: '%', max: 100 },
};
export const worthLabel = (name) => numbers[name].label;
/** One number for the sketch of costs and benefits. */
export function worthFact(key, at) {
    const programme = at.content.knowledge.programmes.get(key.programme);
    const tier = key.tier === undefined ? undefined : programme?.tiers.find((t) => t.id === key.tier);
    const name = (key.tier === undefined ? tradeNumbers : tierNumbers).find((n) => n === key.name);
    if (!programme || !name || (key.tier !== undefined && !tier))
        return undefined;
    const { label, ask, hint, unit, max } = numbers[name];
    const common = {
        id: worthKey(programme.id, tier?.id, name),
        label: at.say(label),
        ask: at.say(ask),
        ...(hint ? { hint: at.say(hint) } : {}),
        also: [],
    };
    if (unit === 'money' && programme.currency)
        return { kind: 'money', ...common, currency: programme.currency, max };
    const said = unit === '%' ? '%' : at.say(unit === 'money' ? 'unitMoney' : unit);
    return { kind: 'number', ...common, unit: said, min: name === 'years' ? 1 : 0, max, whole: false };
}
//# sourceMappingURL=worth.js.map