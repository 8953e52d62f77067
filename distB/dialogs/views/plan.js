import { plan } from '../../knowledge/plan.js';
import { whereOf } from '../content.js';
import { heading, items, say, stated, talk } from '../say.js';
import { dayInWords } from '../words.js';
import { gradeMark } from './readiness.js';
/** What is left to do, in order: who, how long, what it costs, and dates counted from today. */
export function planView(chosen) {
    const { at, programme, tier } = chosen;
    const it = plan(at.facts, programme, tier.id, at.today);
    return [
        say('result', [
            heading(at.say('planTitle', { tier: tier.name, where: whereOf(programme) })),
            talk(at.say('planHow', { date: dayInWords(it.today), done: it.done })),
            ...(it.entries.length > 0
                ? [
                    items(it.entries.map((entry) => planEntryWords(entry, chosen)), 1),
                ]
                : [talk(at.say('planNothing'))]),
            ...end(it, at),
            ...(it.afterwards.length > 0
                ? [heading(at.say('planAfterwards')), items(it.afterwards.map((s) => ({ title: s.name, lines: [stated(s)] })))]
                : []),
        ]),
    ];
}
function end({ end: span, entries }, at) {
    if (entries.length === 0)
        return [];
    return [talk(span ? at.say('planEnd', { dates: spanInWords(span, at) }) : at.say('planNoEnd'))];
}
/** One entry in words, for the screen and for a calendar. */
export function planEntryWords(entry, chosen) {
    const { at } = chosen;
    const common = [...who(entry, at), ...when(entry, at)];
    switch (entry.kind) {
        case 'gap':
            return {
                title: at.say('planGap', { name: entry.of.criterion.name }),
                mark: gradeMark[entry.of.grade],
                lines: [...remedies(entry, at), ...common],
            };
        case 'papers':
            return {
                title: at.say('planPapers', { count: entry.lines.length }),
                lines: [
                    {
                        text: entry.lines
                            .map(({ needed, paper: { name } }) => needed === 'perhaps' ? at.say('planPaperPerhaps', { name }) : name)
                            .join('; '),
                    },
                    ...common,
                ],
            };
        case 'step':
            return {
                title: entry.step.name,
                lines: [
                    stated(entry.step, entry.step.ours ? at.say('suggestion', { text: entry.step.text }) : entry.step.text),
                    ...(entry.takes ? [stated(entry.takes, at.say('stepsTime', { text: entry.takes.text }))] : []),
                    ...(entry.costs ? [stated(entry.costs, at.say('stepsCost', { text: entry.costs.text }))] : []),
                    ...common,
                ],
                choice: {
                    label: at.say('stepDone', { name: entry.step.name }),
                    means: { kind: 'answer', fact: entry.id, value: true },
                },
            };
    }
}
const remedies = ({ of }, at) => of.points
    .filter((p) => p.standing.kind === 'told' && p.standing.degree !== 'yes')
    .map(({ question: { remedy } }) => stated(remedy, remedy.ours ? at.say('suggestion', { text: remedy.text }) : remedy.text));
function who({ by }, at) {
    if (by === undefined)
        return [];
    return [{ text: at.say(by === 'firm' ? 'planByFirm' : 'planByCustoms') }];
}
function when(entry, at) {
    if (entry.kind === 'step' && entry.step.stage === 'during')
        return [{ text: at.say('planDuring') }];
    if (!entry.span)
        return [{ text: at.say('planNoDate') }];
    const { span } = entry;
    if (span.begins === span.from && span.from === span.to)
        return [{ text: at.say('planFrom', { date: dayInWords(span.begins) }) }];
    const dates = spanInWords(span, at);
    return [{ text: at.say(entry.kind === 'step' ? 'planByDate' : 'planByDateOurs', { dates }) }];
}
const spanInWords = ({ from, to }, at) => from === to ? dayInWords(from) : at.say('range', { low: dayInWords(from), high: dayInWords(to) });
//# sourceMappingURL=plan.js.map