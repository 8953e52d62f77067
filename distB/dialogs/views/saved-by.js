import { factsOf } from '../../knowledge/condition.js';
import { questionFor } from '../question.js';
import { conditionInWords, moneyInWords, valueInWords } from '../words.js';
/** What an easier rule takes off a trader's shoulders, worked out from the two rules: "15 documents fewer". */
export function savedBy(standard, relaxed, at) {
    const found = relaxed.flatMap((easier) => {
        if ('rule' in easier)
            return [];
        const strict = standard.find((s) => !('rule' in s) && s.fact === easier.fact);
        const fact = questionFor(easier.fact, at);
        return strict && fact ? difference(strict, easier, fact, at) : [];
    });
    const seen = new Set(relaxed.flatMap(factsOf));
    const dropped = standard
        .filter((s) => !factsOf(s).some((f) => seen.has(f)))
        .map((s) => at.say('savedNotAsked', { what: conditionInWords(s, at) }));
    return [...found, ...dropped];
}
/** What an easier rule asks in return, which the standard does not. */
export function inReturn(standard, relaxed, at) {
    const seen = new Set(standard.flatMap(factsOf));
    return relaxed.filter((r) => factsOf(r).some((f) => !seen.has(f))).map((r) => conditionInWords(r, at));
}
function difference(strict, easier, fact, at) {
    if ('rule' in strict || 'rule' in easier)
        return [];
    const less = (by) => at.say('savedFewer', { amount: sized(by, fact, at) });
    const more = (by) => at.say('savedMore', { amount: sized(by, fact, at) });
    if (strict.mustBe === 'at-least' && easier.mustBe === 'at-least') {
        const by = size(strict.value) - size(easier.value);
        return by > 0 ? [less(by)] : [];
    }
    if (strict.mustBe === 'at-most' && easier.mustBe === 'at-most') {
        const by = size(easier.value) - size(strict.value);
        return by > 0 ? [more(by)] : [];
    }
    const extra = accepted(easier).filter((v) => !accepted(strict).includes(v));
    return extra.length > 0
        ? [at.say('savedAlso', { values: extra.map((v) => `“${valueInWords(fact, v, at)}”`).join(at.say('andOr')) })]
        : [];
}
function accepted(condition) {
    if ('rule' in condition)
        return [];
    switch (condition.mustBe) {
        case 'one-of':
            return condition.values;
        case 'equal-to':
            return [condition.value];
        default:
            return [];
    }
}
const size = (limit) => (typeof limit === 'number' ? limit : limit.amount);
const sized = (by, fact, at) => fact.kind === 'money' ? moneyInWords({ amount: by, currency: fact.currency }) : valueInWords(fact, by, at);
//# sourceMappingURL=saved-by.js.map