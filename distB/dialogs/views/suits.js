import { prospect, ranked, tiersFor } from '../../knowledge/ranking.js';
import { whereOf } from '../content.js';
import { heading, items, say, stated, talk } from '../say.js';
import { nameOf } from './compare.js';
import { prospectLines, verdictInWords } from './prospect.js';
/** Other places shown: more than a few help nobody. */
const othersShown = 3;
/** The levels of this programme, best first with the reasons, and where else the same answers would go far. */
export function suitsView({ at, programme }) {
    const here = ranked(tiersFor(at.facts, programme).map((tier) => prospect(at.facts, programme, tier, at.today)));
    const elsewhere = ranked([...at.content.knowledge.programmes.values()]
        .filter((p) => p.id !== programme.id && p.flag !== undefined)
        .flatMap((p) => ranked(tiersFor(at.facts, p).map((tier) => prospect(at.facts, p, tier, at.today))).slice(0, 1))).slice(0, othersShown);
    return [
        say('result', [
            heading(at.say('suitsTitle', { where: whereOf(programme) })),
            talk(at.say('suitsHow')),
            items(here.map((p, i) => item(p, i === 0, at)), 1),
            heading(at.say('suitsElsewhere')),
            talk(at.say('suitsElsewhereHow')),
            items(elsewhere.map((p) => ({
                title: nameOf(p),
                lines: [{ text: at.say('prospectPoints', { met: p.met, all: p.met + p.notMet + p.open, open: p.open }) }],
            }))),
        ]),
    ];
}
function item(p, first, at) {
    return {
        title: p.tier.name,
        lines: [
            { text: first ? at.say('suitsFirst', { verdict: verdictInWords(p, at) }) : verdictInWords(p, at) },
            stated(p.tier),
            ...prospectLines(p, at),
        ],
        choice: at.tier?.id === p.tier.id ? undefined : chooseTier(p, at),
    };
}
const chooseTier = ({ tier }, at) => ({
    label: at.say('suitsChoose', { tier: tier.name }),
    means: { kind: 'answer', fact: 'tier', value: tier.id },
});
//# sourceMappingURL=suits.js.map