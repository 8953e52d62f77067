import { applies, assess } from '../../knowledge/assess.js';
import { factsOf } from '../../knowledge/condition.js';
import { fits } from '../../knowledge/fact.js';
import { isSmall, stemOf, wordsOf } from '../../knowledge/search/words.js';
import { Case } from '../content.js';
import { heading, items, say, talk } from '../say.js';
import { readNumber } from '../understand/number.js';
import { findingItem } from '../views/verdict.js';
import { valueInWords } from '../words.js';
const asking = /\b(eligible|enough|qualify|apply|ok|allowed|possible|sufficient|too (few|little|small|young|many|much)|can we|can i|do we|is it|is that|join)\b/i;
/**
 * "Are we eligible with 8 bills?": judges the criteria that look at the number, as if the trader had told it, at each level
 * that takes them. `undefined` unless the text names a number and one fact of the programme it can be meant for.
 */
export function supposition(text, programme, at) {
    const pack = programme === undefined ? undefined : at.content.knowledge.programmes.get(programme);
    const number = readNumber(text);
    if (!pack || number.kind !== 'number' || !asking.test(text))
        return undefined;
    const fact = factMeant(text, pack, at);
    if (fact?.kind !== 'number')
        return undefined;
    const value = number.unit === 'month' && fact.unit.includes('year') ? Math.floor(number.value / 12) : number.value;
    if (!fits(fact, value))
        return undefined;
    const kept = at.programme?.id === pack.id ? at.answers : [];
    const supposed = new Case(at.content, [...kept.filter((a) => a.fact !== fact.id), { fact: 'programme', value: pack.id }, { fact: fact.id, value }], at.today);
    const tiers = at.programme?.id === pack.id && at.tier ? [at.tier] : supposed.tiers();
    const found = tiers.flatMap((tier) => assess(supposed.facts, pack, tier.id, at.today)
        .findings.filter((finding) => looksAt(finding.criterion, fact.id, pack))
        .map((finding) => {
        const item = findingItem(finding, { at: supposed, programme: pack, tier });
        return { ...item, title: tiers.length > 1 ? `${tier.name}: ${item.title}` : item.title };
    }));
    if (found.length === 0)
        return undefined;
    return say('result', [
        heading(at.say('supposeTitle', { label: fact.label, value: valueInWords(fact, value, supposed) })),
        items(found),
        talk(at.say('supposeNote')),
    ]);
}
const looksAt = (criterion, fact, pack) => [criterion.standard.must, ...criterion.relaxed.map((r) => r.must)].some((must) => must.flatMap(factsOf).some((id) => id === fact)) && applies(criterion.when ?? [], pack, {}).kind !== 'fails';
/** The number fact the words around the number speak of; only when it is one alone. */
function factMeant(text, pack, at) {
    const words = new Set(wordsOf(text)
        .filter((word) => !isSmall(word))
        .map(stemOf));
    const ids = [
        ...new Set(pack.criteria.flatMap((c) => [c.standard.must, ...c.relaxed.map((r) => r.must)].flat().flatMap(factsOf))),
    ];
    const scored = ids.flatMap((id) => {
        const fact = at.content.knowledge.facts.get(id);
        if (fact?.kind !== 'number' || fact.unit === '%')
            return [];
        const own = new Set([fact.unit, fact.label, ...fact.also].flatMap((name) => wordsOf(name)).map(stemOf));
        return [{ fact, score: [...own].filter((word) => word.length > 2 && words.has(word)).length }];
    });
    const best = Math.max(0, ...scored.map((s) => s.score));
    const meant = scored.filter((s) => s.score === best);
    return best > 0 && meant.length === 1 ? meant[0]?.fact : undefined;
}
//# sourceMappingURL=suppose.js.map