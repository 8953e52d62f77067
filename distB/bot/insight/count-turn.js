import { sameAnswers } from '../../dialogs/memory.js';
import { whereabouts } from '../../dialogs/whereabouts.js';
/** Things of one conversation that are told apart; more than anybody does. */
const most = 300;
/** Counts one turn. Pure. Whoever only opened the page is nobody yet. */
export function countTurn({ content, before, turn, inbound, language, day }) {
    if (inbound.kind === 'nothing' || inbound.kind === 'hello')
        return { counts: [] };
    const counts = [];
    const days = { ...before.counted.days };
    const add = (count, apart = count.subject ?? '') => {
        const key = [count.kind, count.programme ?? '', apart].join(' ');
        const last = days[key];
        const fresh = last === undefined ? 'ever' : last === day ? 'again' : 'today';
        if (last !== undefined || Object.keys(days).length < most)
            days[key] = day;
        counts.push({ day, language, subject: '', value: null, fresh, ...count });
    };
    const first = (kind, programme, subject = '') => {
        if (days[[kind, programme ?? '', subject].join(' ')] === undefined)
            add({ kind, programme, subject });
    };
    const known = before.counted.open !== null || Object.keys(before.counted.days).length > 0;
    const stayed = known && samePlace(before.memory, turn.memory);
    const now = stayed ? undefined : whereabouts(content, turn.memory, day);
    let { open } = before.counted;
    first('conversation', null);
    if (now) {
        if (now.programme !== null)
            first('conversation', now.programme);
        if (now.verdict !== null && now.verdict !== whereabouts(content, before.memory, day).verdict)
            add({ kind: 'verdict', programme: now.programme, subject: now.verdict });
        if (now.open !== (open?.fact ?? null) || (now.open !== null && now.programme !== open?.programme)) {
            // Counted on the day it was put, so that what was put less what was passed is where traders stopped.
            if (open)
                counts.push({
                    kind: 'passed',
                    day: open.day,
                    programme: open.programme,
                    language,
                    subject: open.fact,
                    value: null,
                    fresh: 'again',
                });
            open = now.open === null ? null : { fact: now.open, programme: now.programme, day };
            if (open)
                add({ kind: 'put', programme: open.programme, subject: open.fact });
        }
    }
    for (const said of saidOf(before.memory, turn))
        add(said);
    if (counts.length === 0)
        return { counts };
    return { counts, counted: { days, open } };
}
/** Free questions, and words on answers and on persons. */
function saidOf(before, { memory, requests }) {
    const said = requests.flatMap((request) => {
        switch (request.kind) {
            case 'unanswered':
                return [{ kind: request.why, programme: request.programme }];
            case 'helped':
                return [{ kind: 'helped', programme: memory.asked?.programme ?? null }];
            case 'case-rated':
                return [{ kind: 'rated', programme: request.programme, subject: request.helped }];
            case 'case-why':
                return [{ kind: 'rated-why', programme: request.programme, subject: request.why }];
            default:
                return [];
        }
    });
    const { asked } = memory;
    // Every answer is remembered anew, so that what follows has a meaning; a refusal is too, and is told apart by its request.
    const answered = asked !== undefined && asked !== before.asked && !said.some(({ kind }) => kind === 'refused');
    return answered ? [{ kind: 'answered', programme: asked.programme ?? null }, ...said] : said;
}
const samePlace = (before, now) => before.reopened === now.reopened && sameAnswers(before.answers, now.answers);
//# sourceMappingURL=count-turn.js.map