import { concerns } from '../../knowledge/programme.js';
import { heading, items, say, stated, talk } from '../say.js';
import { hasWords, plain } from '../understand/plain.js';
const comparing = /\b(difference|differ|different|versus|vs|compare|compared|comparison|better|between|or)\b/;
/** "What is the difference between T1 and T2?": the levels named, each with what it is and what only it asks or gives. */
export function tierComparison(text, programme, at) {
    const pack = programme === undefined ? undefined : at.content.knowledge.programmes.get(programme);
    const said = plain(text);
    if (!pack || !comparing.test(said))
        return undefined;
    const named = pack.tiers.filter((tier) => hasWords(said, plain(tier.name)) || hasWords(said, tier.id.replaceAll('-', ' ')));
    if (named.length < 2)
        return undefined;
    return say('result', [
        heading(at.say('tiersTitle', { tiers: named.map((t) => t.name).join(at.say('and')) })),
        items(named.map((tier) => ({ title: tier.name, lines: linesOf(tier, named, pack, at) }))),
        talk(at.say('tiersSame')),
    ]);
}
function linesOf(tier, others, pack, at) {
    const only = (list) => list.filter((entry) => concerns(entry, tier.id) && !others.some((other) => other !== tier && concerns(entry, other.id)));
    const criteria = only(pack.criteria);
    const benefits = only(pack.benefits);
    return [
        stated(tier),
        ...(tier.decision ? [stated(tier.decision, at.say('compareDecision', { text: tier.decision.text }))] : []),
        ...(tier.validity ? [stated(tier.validity, at.say('compareValidity', { text: tier.validity.text }))] : []),
        ...criteria.map((c) => stated(c.standard, at.say('compareAsks', { name: c.name, text: c.standard.text }))),
        ...benefits.map((b) => stated(b, at.say('compareGives', { text: b.text }))),
    ];
}
//# sourceMappingURL=tiers.js.map