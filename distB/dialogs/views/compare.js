import { prospect, ranked, sideBySide, tiersFor } from '../../knowledge/ranking.js';
import { whereOf } from '../content.js';
import { compareFact, tierOption } from '../question.js';
import { heading, items, say, talk } from '../say.js';
import { prospectLines, verdictInWords } from './prospect.js';
/** Two tiers, or two programmes, on the same answers. */
export function compareView(chosen) {
    const { at, programme, tier } = chosen;
    const mine = prospect(at.facts, programme, tier, at.today);
    const other = otherOf(chosen);
    if (!other)
        return [say('result', [talk(at.say('compareNoTier'))])];
    const same = other.programme.id === programme.id;
    return [
        say('result', [
            heading(at.say('compareTitle', { a: nameOf(mine), b: nameOf(other) })),
            items([mine, other].map((p) => ({
                title: nameOf(p),
                lines: [{ text: verdictInWords(p, at) }, ...prospectLines(p, at)],
            }))),
            ...(same
                ? differences(mine, other, at)
                : [talk(at.say('compareOtherProgramme', { place: other.programme.economy }))]),
        ]),
    ];
}
/** Programme and tier the trader chose to compare with; of another programme, the tier that suits best. */
function otherOf({ at, programme }) {
    const value = at.facts[compareFact];
    const tier = programme.tiers.find((t) => tierOption(programme.id, t.id) === value);
    if (tier)
        return prospect(at.facts, programme, tier, at.today);
    const other = at.content.knowledge.programmes.get(value);
    return other && ranked(tiersFor(at.facts, other).map((t) => prospect(at.facts, other, t, at.today)))[0];
}
export const nameOf = ({ programme, tier }) => `${tier.name} ${whereOf(programme)}`;
const words = {
    met: 'markMet',
    'met-by-relaxation': 'markRelaxed',
    'not-met': 'markNotMet',
    unknown: 'markUnknown',
};
/** What one level asks and the other does not, and what stands differently. */
function differences(a, b, at) {
    const sides = sideBySide(a, b);
    const only = (which) => sides.flatMap(({ a: left, b: right }) => {
        const [here, there] = which === 'a' ? [left, right] : [right, left];
        return here && !there ? [`${here.criterion.name} (${at.say(words[here.kind])})`] : [];
    });
    const apart = sides.flatMap(({ a: left, b: right }) => left && right && left.kind !== right.kind
        ? [
            {
                text: at.say('compareApart', {
                    name: left.criterion.name,
                    a: at.say(words[left.kind]),
                    b: at.say(words[right.kind]),
                }),
            },
        ]
        : []);
    const extra = (p, list) => list.length > 0 ? [talk(at.say('compareOnly', { tier: p.tier.name, names: list.join('; ') }))] : [];
    const blocks = [
        ...extra(a, only('a')),
        ...extra(b, only('b')),
        ...apart.map((line) => ({ kind: 'line', line })),
    ];
    return blocks.length > 0 ? blocks : [talk(at.say('compareSame'))];
}
//# sourceMappingURL=compare.js.map