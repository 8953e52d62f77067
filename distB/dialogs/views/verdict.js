import { assess } from '../../knowledge/assess.js';
import { whereOf } from '../content.js';
import { heading, items, say, stated, talk } from '../say.js';
import { conditionsInWords, toldInWords } from '../words.js';
const titles = {
    likely: 'verdictLikely',
    'not-yet': 'verdictNotYet',
    'cannot-tell': 'verdictCannotTell',
};
const reasons = {
    'not-asked': 'notAsked',
    'not-known': 'notKnown',
    review: 'review',
    'unsure-source': 'unsureSource',
};
export function markOf(finding) {
    switch (finding.kind) {
        case 'met':
            return 'met';
        case 'met-by-relaxation':
            return 'relaxed';
        case 'not-met':
        case 'unknown':
            return finding.kind;
    }
}
/** "You look ready for T1 in India." */
export const verdictTitle = (verdict, { at, programme, tier }) => at.say(titles[verdict], { tier: tier.name, where: whereOf(programme) });
/** The verdict: what is missing first, then what is open, then what is met. */
export function verdictView(chosen) {
    const { at, programme, tier } = chosen;
    const { verdict, findings } = assess(at.facts, programme, tier.id, at.today);
    const having = (...kinds) => findings.filter((f) => kinds.includes(f.kind));
    const met = having('met', 'met-by-relaxation');
    const relaxed = having('met-by-relaxation').length;
    const part = (title, list) => list.length > 0 ? [heading(at.say(title)), items(list.map((f) => findingItem(f, chosen)))] : [];
    return [
        say('result', [
            heading(verdictTitle(verdict, chosen)),
            talk(at.say('verdictCounts', {
                met: met.length,
                all: findings.length,
                relaxed: relaxed > 0 ? at.say('verdictRelaxed', { count: relaxed }) : '',
            })),
            talk(at.say('verdictGuidance')),
            ...part('verdictNotMet', having('not-met')),
            ...part('verdictUnknown', having('unknown')),
            ...part('verdictMet', met),
        ]),
    ];
}
/** One criterion judged: the rules, what the trader said, what to do. */
export function findingItem(finding, { at }) {
    const { criterion } = finding;
    const standard = stated(criterion.standard, at.say('standardRule', { text: criterion.standard.text }));
    const relaxed = finding.relaxations.map((r) => stated(r, at.say('relaxedRule', { text: r.text })));
    const conditions = [...criterion.standard.must, ...finding.relaxations.flatMap((r) => r.must)];
    const told = toldInWords(conditions, at);
    const yours = told ? [{ text: at.say('yours', { value: told }) }] : [];
    const doubt = finding.advisory ? [{ text: at.say('advisory') }] : [];
    const lines = () => {
        switch (finding.kind) {
            case 'met':
                return [standard, ...yours, ...doubt];
            case 'met-by-relaxation':
                return [
                    standard,
                    stated(finding.relaxation, at.say('relaxedRule', { text: finding.relaxation.text })),
                    ...yours,
                    ...doubt,
                ];
            case 'not-met':
                return [standard, ...relaxed, ...yours, ...doubt, ...advice(finding, at), ...change(finding, at)];
            case 'unknown':
                return [
                    standard,
                    ...relaxed,
                    ...yours,
                    ...(finding.because === 'unsure-source' && finding.advisory
                        ? []
                        : [{ text: at.say(reasons[finding.because]) }]),
                    ...doubt,
                    ...advice(finding, at),
                    ...change(finding, at),
                ];
        }
    };
    return { title: criterion.name, mark: markOf(finding), lines: lines() };
}
function advice({ criterion: { remedy, ways } }, at) {
    const said = (advice) => stated(advice, advice.ours ? at.say('suggestion', { text: advice.text }) : advice.text);
    return [stated(remedy, at.say(remedy.ours ? 'whatToDoOurs' : 'whatToDo', { text: remedy.text })), ...ways.map(said)];
}
function change(finding, at) {
    return finding.flip && finding.flip.changes.length > 0
        ? [{ text: at.say('whatWouldChange', { changes: conditionsInWords(finding.flip.changes, at) }) }]
        : [];
}
//# sourceMappingURL=verdict.js.map