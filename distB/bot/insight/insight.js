import { createHash } from 'node:crypto';
import { labelOf } from './labels.js';
import { median, ninetieth } from './times.js';
/** Fewer traders than this are not shown: who is alone in a line could be recognised by whoever knows them. */
export const least = 3;
/** Single times looked at, the newest. */
const mostTimes = 20_000;
/** Questions asked in vain that are put together, the newest. */
const mostQuestions = 600;
const examples = 4;
/** The figures of a period. Made of counts that name nobody, and of masked questions of conversations that are still there. */
export async function insight(parts, asked) {
    const { store, content, now } = parts;
    const { from, to, programme, language } = asked;
    const filter = {
        from,
        to,
        ...(programme === null ? {} : { programme }),
        ...(language === null ? {} : { language }),
    };
    const [lines, languages, waits, handled, unanswered] = await Promise.all([
        store.counts(filter),
        store.countedLanguages({ from, to }, least),
        store.countedValues('claimed', filter, mostTimes),
        store.countedValues('ended', filter, mostTimes),
        askedInVain(parts, asked),
    ]);
    const economyOf = (id) => content().knowledge.programmes.get(id)?.economy ?? id;
    const of = (kind, holds = () => true) => lines.filter((line) => line.kind === kind && holds(line));
    // Each conversation is counted once without a programme, and once for each programme it came to.
    const begun = of('conversation', (line) => programme !== null || line.programme === null);
    const days = daysOf(from, to);
    const today = now().toISOString().slice(0, 10);
    const verdict = (id, subject) => traders(of('verdict', (line) => line.programme === id && line.subject === subject));
    const helped = times(of('helped'));
    const notHelpful = times(of('not-helpful'));
    return {
        ...asked,
        least,
        languages,
        conversations: {
            total: traders(begun),
            days: days.map((day) => ({ day, conversations: onDay(begun, day, 'tradersThatDay') })),
        },
        programmes: [...grouped(of('conversation'), (line) => line.programme)]
            .flatMap(([id, group]) => {
            const count = traders(group);
            return id === null || count === null ? [] : [{ programme: id, economy: economyOf(id), conversations: count }];
        })
            .sort((a, b) => b.conversations - a.conversations),
        verdicts: [...grouped(of('verdict'), (line) => line.programme)]
            .flatMap(([id]) => id === null
            ? []
            : [
                {
                    programme: id,
                    economy: economyOf(id),
                    likely: verdict(id, 'likely'),
                    notYet: verdict(id, 'not-yet'),
                    cannotTell: verdict(id, 'cannot-tell'),
                },
            ])
            .filter(({ likely, notYet, cannotTell }) => likely !== null || notYet !== null || cannotTell !== null)
            .sort((a, b) => a.economy.localeCompare(b.economy)),
        stops: stopsIn(of('put', ({ day }) => day < today), of('passed', ({ day }) => day < today)).map(({ programme, question, ...rest }) => ({
            programme,
            economy: programme === null ? null : economyOf(programme),
            question,
            label: labelOf(question, programme, content(), today),
            ...rest,
        })),
        questions: {
            answered: times(of('answered')),
            refused: times(of('refused')),
            escalated: times(of('escalated')),
            days: days.map((day) => ({
                day,
                answered: onDay(of('answered'), day, 'times'),
                refused: onDay(of('refused'), day, 'times'),
                escalated: onDay(of('escalated'), day, 'times'),
            })),
            reasons: shares(of('escalated')).map(([reason, escalated]) => ({ reason, escalated })),
        },
        times: {
            waiting: timesIn(waits),
            handling: timesIn(handled),
            outcomes: shares(of('ended')).map(([outcome, cases]) => ({ outcome, cases })),
        },
        satisfaction: {
            helped,
            notHelpful,
            share: helped === null || notHelpful === null ? null : round(helped / (helped + notHelpful)),
        },
        ratings: ratingsIn(of('rated'), of('rated-why')),
        unanswered,
    };
}
function ratingsIn(rated, whys) {
    const said = (...which) => times(rated.filter(({ subject }) => which.includes(subject)));
    const yes = said('yes');
    const others = said('partly', 'no');
    return {
        yes,
        partly: said('partly'),
        no: said('no'),
        share: yes === null || others === null ? null : round(yes / (yes + others)),
        whys: shares(whys).map(([why, said]) => ({ why, said })),
    };
}
const sum = (lines, of) => lines.reduce((total, line) => total + line[of], 0);
/** How many traders, where they are enough. */
const traders = (lines) => shown(sum(lines, 'traders'), sum(lines, 'traders'));
/** How often, where enough traders are behind it. */
const times = (lines) => shown(sum(lines, 'times'), sum(lines, 'traders'));
const shown = (count, behind) => (behind >= least ? count : null);
function onDay(lines, day, of) {
    const that = lines.filter((line) => line.day === day);
    // A day on which nothing happened tells of nobody.
    return that.length === 0 ? 0 : shown(sum(that, of), sum(that, 'tradersThatDay'));
}
function grouped(lines, key) {
    const groups = new Map();
    for (const line of lines)
        groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
    return groups;
}
const shares = (lines) => [...grouped(lines, (line) => line.subject)]
    .flatMap(([subject, group]) => {
    const count = times(group);
    return count === null ? [] : [[subject, count]];
})
    .sort((a, b) => b[1] - a[1]);
function stopsIn(put, passed) {
    const key = (line) => JSON.stringify([line.programme, line.subject]);
    const left = grouped(passed, key);
    return [...grouped(put, key)]
        .flatMap(([id, group]) => {
        const asked = sum(group, 'times');
        // Each conversation stands at one question at most, so these are as many traders.
        const stopped = Math.max(0, asked - sum(left.get(id) ?? [], 'times'));
        const [first] = group;
        if (!first || stopped < least || sum(group, 'traders') < least)
            return [];
        return [
            { programme: first.programme, question: first.subject, put: asked, stopped, share: round(stopped / asked) },
        ];
    })
        .sort((a, b) => b.stopped - a.stopped);
}
function timesIn(values) {
    if (values.filter(({ fresh }) => fresh).length < least)
        return { cases: null, median: null, ninetieth: null };
    const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
    return { cases: sorted.length, median: median(sorted), ninetieth: ninetieth(sorted) };
}
const round = (share) => Math.round(share * 1000) / 1000;
async function askedInVain({ store, workshop }, { from, to, programme, language }) {
    const found = await store.askedInVain({
        from,
        day: dayAfter(to),
        programme: programme ?? undefined,
        language: language ?? undefined,
        limit: mostQuestions,
    });
    if (found.length < least)
        return [];
    const texts = found.map(({ text }) => text);
    const groups = await groupedOnce(texts, () => workshop.do({ kind: 'group', texts }));
    return groups
        .map((group) => group.flatMap((i) => found[i] ?? []))
        .map((group) => ({ group, traders: new Set(group.map(({ conversation }) => conversation)).size }))
        .filter(({ traders }) => traders >= least)
        .sort((a, b) => b.traders - a.traders)
        .map(({ group, traders }) => ({
        traders,
        questions: group.length,
        refused: group.filter(({ kind }) => kind === 'refused').length,
        notHelpful: group.filter(({ kind }) => kind === 'not-helpful').length,
        programmes: [...new Set(group.flatMap(({ programme }) => programme ?? []))],
        examples: [...new Set(group.map(({ text }) => text))].slice(0, examples),
        nearest: [...new Set(group.flatMap(({ entries }) => entries))].slice(0, 3),
        last: group[0]?.at.slice(0, 10) ?? to,
    }));
}
/** The same page asks for one table after the other; the questions are put together once for all of them. */
const groupings = new Map();
const mostGroupings = 10;
function groupedOnce(texts, work) {
    const key = createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
    const known = groupings.get(key);
    if (known)
        return known;
    const groups = work();
    groupings.set(key, groups);
    groups.catch(() => groupings.delete(key));
    for (const old of [...groupings.keys()].slice(0, -mostGroupings))
        groupings.delete(old);
    return groups;
}
const oneDay = 86_400_000;
export const dayAfter = (day) => new Date(Date.parse(day) + oneDay).toISOString().slice(0, 10);
function daysOf(from, to) {
    const days = [];
    for (let day = from; day <= to; day = dayAfter(day))
        days.push(day);
    return days;
}
//# sourceMappingURL=insight.js.map