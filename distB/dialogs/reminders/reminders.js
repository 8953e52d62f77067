import { paperKey } from '../../knowledge/keys.js';
import { reminders } from '../../knowledge/reminders.js';
import { chosen } from '../content.js';
import { heading, items, say, talk } from '../say.js';
import { here } from '../stand.js';
import { withRemark } from '../take.js';
import { paperItem } from '../views/paper-item.js';
import { planEntryWords } from '../views/plan.js';
import { dayInWords } from '../words.js';
/** Shown when reminders are switched on; all of them are sent. */
const shown = 8;
/** Everything there is to call to mind for a trader who wishes it and was not told yet, the earliest first. */
export function pending(at, { reminders: wish }) {
    const c = chosen(at);
    if (!c || !wish)
        return [];
    return remindersOf(c, wish).filter(({ id }) => !wish.said.includes(id));
}
const remindersOf = ({ at, programme, tier }, { since }) => reminders(at.facts, programme, tier.id, since, at.today);
/** What is due, as one message; the memory knows then that it was said. */
export function remind(at, memory) {
    const c = chosen(at);
    const { reminders: wish } = memory;
    const due = pending(at, memory).filter(({ on }) => on <= at.today);
    if (!c || !wish || due.length === 0)
        return { says: [], memory };
    // What is over needs no remembering: its name holds a day that does not come back.
    const known = new Set(remindersOf(c, wish).map(({ id }) => id));
    const said = [...wish.said.filter((id) => known.has(id)), ...due.map(({ id }) => id)];
    return {
        says: [
            say('result', [
                heading(at.say('reminderTitle')),
                items(due.map((it) => reminderItem(it, c))),
                talk(at.say('reminderHow')),
                buttons(again(at), stop(at)),
            ]),
        ],
        memory: { ...memory, reminders: { ...wish, said } },
    };
}
function reminderItem(it, chosen) {
    switch (it.kind) {
        case 'paper':
            return paperItem(it.line, chosen, paperKey(chosen.programme.id, it.line.paper.id));
        case 'plan':
            return planEntryWords(it.entry, chosen);
    }
}
/** Switches reminders on, and says what they will be of. The dates of the plan are counted from this day. */
export function remindersOn(at, memory) {
    const c = chosen(at);
    const again = here(at, memory);
    if (!c)
        return { memory, says: withRemark(say('talk', [talk(at.say('remindNothing'))]), again), requests: [] };
    const wish = { since: at.today, said: [] };
    const all = remindersOf(c, wish);
    // Told here and now, so not once more in a minute.
    const now = all.filter(({ on }) => on <= at.today);
    const next = all
        .filter(({ on }) => on > at.today)
        .filter(firstOfItsPaper)
        .slice(0, shown);
    const list = (title, some) => some.length > 0 ? [talk(at.say(title)), items(some.map((it) => upcoming(it, at)))] : [];
    const says = say('result', [
        heading(at.say('remindOn')),
        ...list('remindNow', now),
        ...list('remindLater', next),
        ...(all.length === 0 ? [talk(at.say('remindNoDate'))] : []),
        talk(at.say('remindWhere')),
        buttons(stop(at)),
    ]);
    return {
        memory: { ...memory, reminders: { ...wish, said: now.map(({ id }) => id) } },
        says: [says, ...again],
        requests: [],
    };
}
/** A paper is called to mind several times; the first one stands for them. */
const firstOfItsPaper = (it, i, all) => it.kind !== 'paper' ||
    all.findIndex((other) => other.kind === 'paper' && other.line.paper.id === it.line.paper.id) === i;
function upcoming(it, at) {
    const date = dayInWords(it.on);
    switch (it.kind) {
        case 'paper': {
            const { paper, expiry } = it.line;
            const until = expiry.kind === 'not-told' ? date : dayInWords(expiry.on);
            return { title: at.say('remindPaper', { date, name: paper.name, until }), lines: [] };
        }
        case 'plan':
            return { title: at.say('remindPlan', { date, name: entryName(it, at) }), lines: [] };
    }
}
function entryName({ entry }, at) {
    switch (entry.kind) {
        case 'gap':
            return at.say('planGap', { name: entry.of.criterion.name });
        case 'papers':
            return at.say('planPapers', { count: entry.lines.length });
        case 'step':
            return entry.step.name;
    }
}
/** Switches them off; nothing more is kept of them. */
export function remindersOff(at, memory) {
    const { reminders: wish, ...without } = memory;
    const text = at.say(wish ? 'remindOff' : 'remindWasOff');
    return { memory: without, says: withRemark(say('talk', [talk(text)]), here(at, without)), requests: [] };
}
/** Whoever goes on with the case goes on with the plan from that day: its dates are counted anew. */
export function sinceNow(before, after, today) {
    const { reminders: wish } = after;
    if (!wish || before.answers === after.answers || wish.since === today)
        return after;
    const same = before.answers.length === after.answers.length && JSON.stringify(before.answers) === JSON.stringify(after.answers);
    return same ? after : { ...after, reminders: { ...wish, since: today } };
}
const stop = (at) => ({
    label: at.say('offerStopReminders'),
    means: { kind: 'command', command: 'stop-reminders' },
});
const again = (at) => ({
    label: at.say('offerCountAnew'),
    means: { kind: 'command', command: 'remind' },
});
const buttons = (...choices) => items(choices.map((choice) => ({ title: choice.label, lines: [], choice })));
//# sourceMappingURL=reminders.js.map