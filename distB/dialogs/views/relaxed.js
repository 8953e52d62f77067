import { applies, assess } from '../../knowledge/assess.js';
import { checklist } from '../../knowledge/papers.js';
import { concerns } from '../../knowledge/programme.js';
import { whereOf } from '../content.js';
import { heading, items, say, stated, talk, told } from '../say.js';
import { conditionsInWords, toldInWords } from '../words.js';
import { gapBlocks } from './open-points.js';
import { inReturn, savedBy } from './saved-by.js';
import { markOf } from './verdict.js';
/** Standard, easier, yours, and what the easier form saves you: criteria, papers and times, on the trader's own answers. */
export function relaxedView(chosen) {
    const { at, programme, tier } = chosen;
    const { findings, msme } = assess(at.facts, programme, tier.id, at.today);
    const varied = findings.filter((f) => f.relaxations.length > 0);
    const same = findings.filter((f) => f.relaxations.length === 0);
    const rows = [
        ...varied.toSorted((a, b) => weight(a) - weight(b)).map((f) => criterionRow(f, chosen)),
        ...checklist(at.facts, programme, tier.id, at.today).flatMap((line) => paperRows(line, chosen)),
        ...timeRows(chosen),
    ];
    const size = programme.msme.ways.length === 0
        ? undefined
        : { holds: 'relaxedSmall', fails: 'relaxedNotSmall', unknown: 'relaxedSizeUnknown' }[msme.kind];
    const through = findings.filter((f) => f.kind === 'met-by-relaxation').length;
    return [
        say('result', [
            heading(at.say('relaxedTitle', { tier: tier.name, where: whereOf(programme) })),
            told({ ...programme.msme, text: at.say('forSmall', { label: programme.msme.label }) }),
            ...(size ? [talk(at.say(size))] : []),
            ...(through > 0 ? [talk(at.say('relaxedCount', { count: through }))] : []),
            ...(rows.length > 0 ? [{ kind: 'comparison', rows }] : [talk(at.say('relaxedNone'))]),
            ...(same.length > 0
                ? [talk(at.say('otherCriteria', { names: same.map((f) => f.criterion.name).join('; ') }))]
                : []),
            ...gapBlocks('relaxed', chosen),
        ]),
    ];
}
/** What counts as small, and the simple ways a small firm can meet a rule. */
export function smallView(chosen) {
    const { at, programme, tier } = chosen;
    const helped = assess(at.facts, programme, tier.id, at.today).findings.filter((f) => f.criterion.ways.length > 0);
    return [
        say('result', [
            heading(at.say('sizeTitle')),
            ...programme.msme.definition.map((statement) => told(statement)),
            ...(helped.length > 0
                ? [
                    heading(at.say('waysTitle')),
                    items(helped.map(({ criterion }) => ({
                        title: criterion.name,
                        lines: criterion.ways.map((way) => stated(way, way.ours ? at.say('suggestion', { text: way.text }) : way.text)),
                    }))),
                ]
                : []),
        ]),
    ];
}
/** Where the easier rule makes the difference comes first, then what is missing or open, then what is met anyway. */
function weight(finding) {
    switch (finding.kind) {
        case 'met-by-relaxation':
            return 0;
        case 'not-met':
            return 1;
        case 'unknown':
            return 2;
        case 'met':
            return 3;
    }
}
function criterionRow(finding, chosen) {
    const { at } = chosen;
    const { criterion, relaxations } = finding;
    const yours = toldInWords([...criterion.standard.must, ...relaxations.flatMap((r) => r.must)], at);
    return {
        title: criterion.name,
        mark: markOf(finding),
        standard: stated(criterion.standard),
        relaxed: relaxations.map((r) => stated(r)),
        yours: yours || at.say('yoursEmpty'),
        remark: criterionRemark(finding, chosen),
    };
}
/** What the relaxation saves this trader: said as theirs where it applies, as a possibility where it does not. */
function criterionRemark(finding, { at, programme }) {
    const { criterion, relaxations } = finding;
    const standing = (r) => applies(r.when, programme, at.facts).kind;
    const best = (finding.kind === 'met-by-relaxation' ? finding.relaxation : undefined) ??
        relaxations.find((r) => standing(r) === 'holds') ??
        relaxations.find((r) => standing(r) === 'unknown') ??
        relaxations[0];
    if (!best)
        return '';
    const saved = savedBy(criterion.standard.must, best.must, at);
    const asked = inReturn(criterion.standard.must, best.must, at);
    const what = [
        saved.length > 0 ? saved.join('; ') : at.say('savedOther'),
        ...(asked.length > 0 ? [at.say('savedInReturn', { what: asked.join('; ') })] : []),
    ].join('. ');
    const doubt = best.confidence === 'low' ? ` ${at.say('checkOffice')}` : '';
    const flip = finding.flip && finding.flip.changes.length > 0 ? conditionsInWords(finding.flip.changes, at) : '';
    const key = (() => {
        if (finding.kind === 'met-by-relaxation')
            return 'savesYou';
        const usable = standing(best);
        if (finding.kind === 'met')
            return usable === 'holds' ? 'savesNoNeed' : 'savesMetNotYours';
        if (usable === 'fails')
            return 'savesNotYours';
        return usable === 'holds' ? 'savesStill' : 'savesIfSmall';
    })();
    const change = finding.kind === 'not-met' && flip ? ` ${at.say('whatWouldChange', { changes: flip })}` : '';
    return `${at.say(key, { what })}${change}${doubt}`;
}
/** A paper that reads differently for small firms. */
function paperRows({ paper, status }, { at, programme, tier }) {
    // What one unclear source says of a paper is shown in the checklist, and saves nobody anything.
    const variants = paper.relaxed.filter((v) => concerns(v, tier.id) && v.confidence !== 'low');
    if (variants.length === 0)
        return [];
    const mine = variants.find((v) => applies(v.when, programme, at.facts).kind === 'holds');
    const says = (form, text) => (form ? `${form}. ${text}` : text);
    return [
        {
            title: at.say('relaxedPaper', { name: paper.name }),
            standard: stated(paper, says(paper.form, paper.text)),
            relaxed: variants.map((v) => stated(v, says(v.form, v.text))),
            yours: [
                at.say(mine ? 'yoursEasier' : 'yoursStandard'),
                ...(status === 'open' ? [] : [at.say(statusKeys[status])]),
            ].join(' '),
            remark: mine ? paperRemark(paper, mine, at) : undefined,
        },
    ];
}
const statusKeys = {
    have: 'paperHave',
    working: 'paperWorking',
    missing: 'paperMissing',
    'not-needed': 'paperNotNeeded',
};
function paperRemark(paper, mine, at) {
    if (!mine.needed)
        return at.say('savesPaper');
    return paper.form && mine.form ? at.say('savesForm', { easier: mine.form, standard: paper.form }) : undefined;
}
/** How long the decision takes and how long the status lasts, where small firms have it better. */
function timeRows({ at, programme, tier }) {
    const row = (title, timed) => {
        if (!timed || timed.relaxed.length === 0)
            return [];
        const mine = timed.relaxed.find((v) => applies(v.when, programme, at.facts).kind === 'holds');
        const days = mine && shorter(timed.lasts, mine.lasts);
        return [
            {
                title: at.say(title),
                standard: stated(timed),
                relaxed: timed.relaxed.map((v) => stated(v)),
                yours: at.say(mine ? 'yoursEasier' : 'yoursStandard'),
                remark: days ? at.say('savesTime', { what: days }) : undefined,
            },
        ];
    };
    /** Only compared in the same unit. */
    const shorter = (a, b) => a && b && a.unit === b.unit && a.from > b.from ? at.say(unitKeys[a.unit], { count: a.from - b.from }) : undefined;
    return [...row('stepsDecision', tier.decision), ...row('stepsValidity', tier.validity)];
}
const unitKeys = {
    'working-days': 'countWorkingDays',
    days: 'countDays',
    weeks: 'countWeeks',
    months: 'countMonths',
};
//# sourceMappingURL=relaxed.js.map