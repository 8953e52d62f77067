import { addDays } from './days.js';
import { paperKey } from './keys.js';
import { checklist, isWanted, soonDays } from './papers.js';
import { plan } from './plan.js';
/** A paper is called to mind when it runs out soon, once more this many days before, and when it has run out. */
const lastDays = 7;
/** What has no length of its own is called to mind after this many days; our own choice. */
const patience = 7;
/**
 * What a trader is to be reminded of, the earliest first, with dates of the plan counted from `since`. Of the steps only the
 * next one: those behind it hang on it. Of a paper only the newest stage that is due by `today`. Pure.
 */
export function reminders(facts, programme, tier, since, today) {
    const papers = checklist(facts, programme, tier, today).flatMap((line) => paperReminders(line, programme, today));
    const { entries } = plan(facts, programme, tier, since);
    const step = entries.find(({ kind }) => kind === 'step');
    const planned = [...entries.filter(({ kind }) => kind !== 'step'), ...(step ? [step] : [])].flatMap((entry) => {
        if (!entry.span)
            return [];
        const on = entry.span.to > since ? entry.span.to : addDays(since, patience);
        return [{ kind: 'plan', id: `${entry.id}@${on}`, on, entry }];
    });
    return [...papers, ...planned].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
function paperReminders(line, programme, today) {
    const { expiry, paper, status } = line;
    if (expiry.kind === 'not-told' || !(isWanted(line) || line.needed === 'later') || status === 'not-needed')
        return [];
    const key = paperKey(programme.id, paper.id, 'expires');
    const all = [-soonDays, -lastDays, 1].map((days) => {
        const on = addDays(expiry.on, days);
        return { kind: 'paper', id: `${key}@${on}`, on, line };
    });
    const due = all.filter(({ on }) => on <= today);
    return [...due.slice(-1), ...all.filter(({ on }) => on > today)];
}
//# sourceMappingURL=reminders.js.map