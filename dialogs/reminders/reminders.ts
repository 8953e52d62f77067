import { paperKey } from '../../knowledge/keys.js';
import { type Reminder, reminders } from '../../knowledge/reminders.js';
import { type Case, type Chosen, chosen } from '../content.js';
import type { Choice, Memory } from '../memory.js';
import { type Block, heading, type Item, items, type Say, say, talk } from '../say.js';
import { here } from '../stand.js';
import { withRemark } from '../take.js';
import type { Turn } from '../turn.js';
import { paperItem } from '../views/paper-item.js';
import { planEntryWords } from '../views/plan.js';
import { dayInWords } from '../words.js';

/** Shown when reminders are switched on; all of them are sent. */
const shown = 8;

type Wish = NonNullable<Memory['reminders']>;

/** Everything there is to call to mind for a trader who wishes it and was not told yet, the earliest first. */
export function pending(at: Case, { reminders: wish }: Memory): readonly Reminder[] {
  const c = chosen(at);
  if (!c || !wish) return [];
  return remindersOf(c, wish).filter(({ id }) => !wish.said.includes(id));
}

const remindersOf = ({ at, programme, tier }: Chosen, { since }: Wish): readonly Reminder[] =>
  reminders(at.facts, programme, tier.id, since, at.today);

/** What is due, as one message; the memory knows then that it was said. */
export function remind(at: Case, memory: Memory): { says: readonly Say[]; memory: Memory } {
  const c = chosen(at);
  const { reminders: wish } = memory;
  const due = pending(at, memory).filter(({ on }) => on <= at.today);
  if (!c || !wish || due.length === 0) return { says: [], memory };
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

function reminderItem(it: Reminder, chosen: Chosen): Item {
  switch (it.kind) {
    case 'paper':
      return paperItem(it.line, chosen, paperKey(chosen.programme.id, it.line.paper.id));
    case 'plan':
      return planEntryWords(it.entry, chosen);
  }
}

/** Switches reminders on, and says what they will be of. The dates of the plan are counted from this day. */
export function remindersOn(at: Case, memory: Memory): Turn {
  const c = chosen(at);
  const again = here(at, memory);
  if (!c) return { memory, says: withRemark(say('talk', [talk(at.say('remindNothing'))]), again), requests: [] };
  const wish: Wish = { since: at.today, said: [] };
  const all = remindersOf(c, wish);
  // Told here and now, so not once more in a minute.
  const now = all.filter(({ on }) => on <= at.today);
  const next = all
    .filter(({ on }) => on > at.today)
    .filter(firstOfItsPaper)
    .slice(0, shown);
  const list = (title: 'remindNow' | 'remindLater', some: readonly Reminder[]): Block[] =>
    some.length > 0 ? [talk(at.say(title)), items(some.map((it) => upcoming(it, at)))] : [];
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
const firstOfItsPaper = (it: Reminder, i: number, all: readonly Reminder[]): boolean =>
  it.kind !== 'paper' ||
  all.findIndex((other) => other.kind === 'paper' && other.line.paper.id === it.line.paper.id) === i;

function upcoming(it: Reminder, at: Case): Item {
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

function entryName({ entry }: Extract<Reminder, { kind: 'plan' }>, at: Case): string {
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
export function remindersOff(at: Case, memory: Memory): Turn {
  const { reminders: wish, ...without } = memory;
  const text = at.say(wish ? 'remindOff' : 'remindWasOff');
  return { memory: without, says: withRemark(say('talk', [talk(text)]), here(at, without)), requests: [] };
}

/** Whoever goes on with the case goes on with the plan from that day: its dates are counted anew. */
export function sinceNow(before: Memory, after: Memory, today: string): Memory {
  const { reminders: wish } = after;
  if (!wish || before.answers === after.answers || wish.since === today) return after;
  const same =
    before.answers.length === after.answers.length && JSON.stringify(before.answers) === JSON.stringify(after.answers);
  return same ? after : { ...after, reminders: { ...wish, since: today } };
}

const stop = (at: Case): Choice => ({
  label: at.say('offerStopReminders'),
  means: { kind: 'command', command: 'stop-reminders' },
});
const again = (at: Case): Choice => ({
  label: at.say('offerCountAnew'),
  means: { kind: 'command', command: 'remind' },
});
const buttons = (...choices: readonly Choice[]): Block =>
  items(choices.map((choice) => ({ title: choice.label, lines: [], choice })));
