import { readiness, } from '../../knowledge/readiness.js';
import { askOf } from '../case-facts/check.js';
import { whereOf } from '../content.js';
import { readinessPicture } from '../picture/readiness.js';
import { focusFact } from '../question.js';
import { heading, howTo, items, say, stated, talk, } from '../say.js';
import { conditionsInWords } from '../words.js';
/** Shown as the cheapest next actions. */
const actionsShown = 3;
export const gradeMark = {
    green: 'green',
    amber: 'amber',
    red: 'red',
    unknown: 'unknown',
};
const effortKeys = { small: 'effortSmall', medium: 'effortMedium', large: 'effortLarge' };
/** The score and how it is made, a grade for each criterion, and the cheapest next actions. Also a partial result. */
export function readinessView(chosen) {
    const { at, programme, tier } = chosen;
    const all = readiness(at.facts, programme, tier.id, at.today);
    const focus = all.criteria.find((c) => c.criterion.id === at.facts[focusFact]);
    return [
        say('result', [
            ...(focus ? [items([pointsItem(focus, at)])] : []),
            heading(at.say('readinessTitle', { tier: tier.name, where: whereOf(programme), score: all.score.now })),
            talk(at.say('readinessMade', { count: all.criteria.filter((c) => c.counted).length })),
            ...partial(all, at),
            { kind: 'picture', picture: readinessPicture(chosen) },
            items(all.criteria.map((c) => criterionItem(c, at))),
            ...nextActions(all, at),
            howTo(at.say('redoHowTo')),
            talk(at.say('readinessGuidance')),
        ]),
    ];
}
function partial({ score, answered, questions }, at) {
    if (score.atMost === score.now)
        return [];
    return [
        talk(answered < questions
            ? at.say('readinessPartial', { left: questions - answered, atMost: score.atMost })
            : at.say('readinessOpen', { atMost: score.atMost })),
    ];
}
function criterionItem(c, at) {
    return {
        title: at.say('readinessShare', { name: c.criterion.name, share: Math.floor(c.share * 100 + 1e-9) }),
        mark: gradeMark[c.grade],
        lines: c.counted ? [] : [{ text: at.say('advisory') }],
        choice: c.points.some((p) => p.asked) ? redo(c, at) : undefined,
    };
}
/** Asks the questions of one criterion again, and no others. */
const redo = ({ criterion, points }, at) => ({
    label: at.say(points.some((p) => p.asked && p.standing.kind !== 'open') ? 'redo' : 'answerThis', {
        name: criterion.name,
    }),
    means: { kind: 'command', command: 'redo', about: criterion.id },
});
/** One criterion with each of its points. */
function pointsItem(c, at) {
    return {
        title: c.criterion.name,
        mark: gradeMark[c.grade],
        lines: c.points.map((p) => ({ text: `${askOf(p.question, at)} ${standingInWords(p, at)}` })),
    };
}
export function standingInWords({ standing }, at) {
    switch (standing.kind) {
        case 'open':
            return at.say('pointOpen');
        case 'unsure':
            return at.say('pointUnsure');
        case 'told':
            return at.say(standing.by === 'facts' ? 'pointFromFacts' : 'pointTold', { answer: at.say(standing.degree) });
    }
}
function nextActions({ actions }, at) {
    const shown = actions.slice(0, actionsShown);
    return shown.length === 0
        ? []
        : [
            heading(at.say('actionsTitle')),
            items(shown.map((action) => actionItem(action, at)), 1),
        ];
}
function actionItem(action, at) {
    const { point, effort, gain } = action;
    const line = action.kind === 'find-out' ? { text: at.say('findOut', { ask: askOf(point.question, at) }) } : remedy(point, at);
    return {
        title: point.question.criterion.name,
        lines: [line, { text: gainInWords(at.say(effortKeys[effort]), Math.round(gain), at) }],
    };
}
/** Points of the score, rounded; a small thing may bring less than one. */
const gainInWords = (effort, gain, at) => at.say(gain < 1 ? 'actionGainLess' : gain === 1 ? 'actionGainOne' : 'actionGain', { effort, gain });
const remedy = ({ question }, at) => stated(question.remedy, question.remedy.ours ? at.say('suggestion', { text: question.remedy.text }) : question.remedy.text);
/** For each criterion that is not in place: what would turn it, and the simple ways a small firm can use. */
export function gapsView({ at, programme, tier }) {
    const { criteria } = readiness(at.facts, programme, tier.id, at.today);
    const gaps = criteria.filter((c) => c.grade === 'red' || c.grade === 'amber');
    return [
        say('result', [
            heading(at.say('gapsOfReadiness', { tier: tier.name, where: whereOf(programme) })),
            ...(gaps.length > 0
                ? [talk(at.say('gapsEffort')), items(gaps.map((c) => gapItem(c, at)))]
                : [talk(at.say('gapsOfReadinessNone'))]),
        ]),
    ];
}
function gapItem(c, at) {
    const missing = c.points.filter((p) => p.standing.kind === 'told' && p.standing.degree !== 'yes');
    const { flip } = c.finding;
    return {
        title: c.criterion.name,
        mark: gradeMark[c.grade],
        lines: [
            ...missing.flatMap((p) => [
                ...(p.question.ask.kind === 'written' ? [{ text: `${askOf(p.question, at)} ${standingInWords(p, at)}` }] : []),
                { ...remedy(p, at), text: `${remedy(p, at).text} (${at.say(effortKeys[p.question.effort])})` },
            ]),
            ...(flip &&
                flip.changes.length > 0 &&
                missing.some((p) => p.standing.kind === 'told' && p.standing.by === 'facts')
                ? [{ text: at.say('whatWouldChange', { changes: conditionsInWords(flip.changes, at) }) }]
                : []),
            ...c.criterion.ways.map((way) => stated(way, at.say(way.ours ? 'suggestion' : 'simpleWay', { text: way.text }))),
        ],
        choice: c.points.some((p) => p.asked) ? redo(c, at) : undefined,
    };
}
//# sourceMappingURL=readiness.js.map