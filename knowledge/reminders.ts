import { addDays } from './days.js';
import type { Facts } from './fact.js';
import type { TierId } from './ids.js';
import { paperKey } from './keys.js';
import { checklist, isWanted, type PaperLine, soonDays } from './papers.js';
import { type PlanEntry, plan } from './plan.js';
import type { Programme } from './programme.js';

/** A paper is called to mind when it runs out soon, once more this many days before, and when it has run out. */
const lastDays = 7;
/** What has no length of its own is called to mind after this many days; our own choice. */
const patience = 7;

/** One thing to call to mind, from a day on. `id` is another one whenever the day is. */
export type Reminder = { id: string; on: string } & (
  | { kind: 'paper'; line: PaperLine }
  | { kind: 'plan'; entry: PlanEntry }
);

/**
 * What a trader is to be reminded of, the earliest first, with dates of the plan counted from `since`. Of the steps only the
 * next one: those behind it hang on it. Of a paper only the newest stage that is due by `today`. Pure.
 */
export function reminders(
  facts: Facts,
  programme: Programme,
  tier: TierId,
  since: string,
  today: string,
): readonly Reminder[] {
  const papers = checklist(facts, programme, tier, today).flatMap((line) => paperReminders(line, programme, today));
  const { entries } = plan(facts, programme, tier, since);
  const step = entries.find(({ kind }) => kind === 'step');
  const planned = [...entries.filter(({ kind }) => kind !== 'step'), ...(step ? [step] : [])].flatMap(
    (entry): Reminder[] => {
      if (!entry.span) return [];
      const on = entry.span.to > since ? entry.span.to : addDays(since, patience);
      return [{ kind: 'plan', id: `${entry.id}@${on}`, on, entry }];
    },
  );
  return [...papers, ...planned].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function paperReminders(line: PaperLine, programme: Programme, today: string): readonly Reminder[] {
  const { expiry, paper, status } = line;
  if (expiry.kind === 'not-told' || !(isWanted(line) || line.needed === 'later') || status === 'not-needed') return [];
  const key = paperKey(programme.id, paper.id, 'expires');
  const all = [-soonDays, -lastDays, 1].map((days): Reminder => {
    const on = addDays(expiry.on, days);
    return { kind: 'paper', id: `${key}@${on}`, on, line };
  });
  const due = all.filter(({ on }) => on <= today);
  return [...due.slice(-1), ...all.filter(({ on }) => on > today)];
}
