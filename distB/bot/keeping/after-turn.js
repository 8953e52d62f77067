import { caseOf } from '../../dialogs/case-of.js';
import { walk } from '../../dialogs/path.js';
import { pending } from '../../dialogs/reminders/reminders.js';
import { standing } from '../../dialogs/reminders/rules-changed.js';
import { addDays } from '../../knowledge/days.js';
import { readStanding, rulesOf } from './judged.js';
/** Stands for "nothing has a date": later than any clock. */
const never = '9999-12-31T00:00:00.000Z';
/** What is kept of a case after something was told or said; `before` itself where nothing is other than it was. */
export function keepingAfter(content, memory, before, now, by = 'trader') {
    if (memory.answers.length === 0 && before.standing === null && before.lookAt === null)
        return before;
    const at = caseOf(content, memory, now.toISOString().slice(0, 10));
    const judged = judge(at, before);
    // A look may come late, after the server was down: that says nothing of when the trader is awake.
    const time = (by === 'clock' && before.lookAt !== null ? before.lookAt : now.toISOString()).slice(10);
    const lookAt = nextLook(at, memory, before.lookAt, now, time);
    return judged.standing === before.standing && judged.judgedBy === before.judgedBy && lookAt === before.lookAt
        ? before
        : { ...judged, lookAt };
}
/** How the case stands by the rules of now, once a result was shown. */
function judge(at, before) {
    const shown = showsResult(at);
    const now = before.standing !== null || shown ? standing(at) : undefined;
    const text = now && JSON.stringify(now);
    return now && text && (shown || text === before.standing || isOf(now, before.standing))
        ? { standing: text, judgedBy: rulesOf(at.content, now.programme) ?? null }
        : { standing: null, judgedBy: null };
}
/** Whether what was judged before is of the same programme and level. */
function isOf({ programme, tier }, before) {
    const known = before === null ? undefined : readStanding(before);
    return known?.programme === programme && known.tier === tier;
}
const results = new Set(['documents', 'readiness', 'gaps', 'plan', 'case', 'relaxed']);
/** Whether the trader has been shown what the rules make of the case. */
const showsResult = (at) => walk(at).some(({ node }) => node.kind === 'verdict' || (node.kind === 'show' && results.has(node.view)));
/**
 * When to look at the case again: at the time of day the trader last wrote, as they are awake then. What is due already waits until
 * tomorrow, because just now the trader is here; a look that stands earlier is kept, so that daily visits put nothing off for ever.
 */
function nextLook(at, memory, before, now, time) {
    if (!memory.reminders)
        return null;
    const [first] = pending(at, memory);
    if (!first)
        return never;
    const tomorrow = addDays(at.today, 1);
    const wanted = `${first.on > at.today ? first.on : tomorrow}${time}`;
    return before !== null && before > now.toISOString() && before < wanted ? before : wanted;
}
//# sourceMappingURL=after-turn.js.map