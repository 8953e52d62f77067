import { describe, expect, test } from 'vitest';
import { addMonths, addWorkingDays, isDay } from '../../knowledge/days.js';
import type { Facts } from '../../knowledge/fact.js';
import type { ProgrammeId, TierId } from '../../knowledge/ids.js';
import { paperKey, readKey, stepKey } from '../../knowledge/keys.js';
import { checklist, nextPaper, paperProgress } from '../../knowledge/papers.js';
import { plan } from '../../knowledge/plan.js';
import { prospect, ranked, tiersFor } from '../../knowledge/ranking.js';
import { nextNumber, numbersAsked, worthFact, worthIt } from '../../knowledge/worth.js';
import { knowledge } from '../support/content.js';
import { Random } from '../support/random.js';

const today = '2026-11-24';
const programmes = [...knowledge.programmes.values()];
const programme = (id: string) => {
  const found = knowledge.programmes.get(id as ProgrammeId);
  if (!found) throw new Error(id);
  return found;
};
const india = programme('india');
const t1 = 't1' as TierId;
const small: Facts = { role: 'exporter', udyamCertificate: true };

describe('days', () => {
  test('months end where they end, and weekends are no working days', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    // 27 November 2026 is a Friday.
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-24', 15)).toBe('2026-12-15');
  });
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', ''])('%s is no day', (day) =>
    expect(isDay(day)).toBe(false),
  );
});

test('names of answers are read as they are written, and nothing else is', () => {
  expect(readKey('yearsTrading')).toBeUndefined();
  expect(readKey('__proto__')).toBeUndefined();
  expect(readKey('paper:india:x:y')).toBeUndefined();
  expect(readKey('check:india:records')).toBeUndefined();
  expect(readKey('check:a:b:c:d')).toBeUndefined();
  expect(readKey('paper:india:security-plan:expires')).toMatchObject({ kind: 'paper', about: 'expires' });
});

describe('papers', () => {
  test.each(programmes.map((p) => [p.id, p] as const))('%s: the checklist can be brought to 100 %%', (_, pack) => {
    for (const tier of pack.tiers) {
      for (const role of tier.roles) {
        let facts: Facts = { role };
        for (let i = 0; i < 100; i += 1) {
          const next = nextPaper(checklist(facts, pack, tier.id, today));
          if (!next) break;
          const { ready, all } = paperProgress(checklist(facts, pack, tier.id, today));
          expect(ready).toBeLessThan(Math.max(1, all));
          facts = { ...facts, [paperKey(pack.id, next)]: 'have' };
        }
        const { ready, all } = paperProgress(checklist(facts, pack, tier.id, today));
        expect(ready).toBe(all);
      }
    }
  });

  test('a paper that ran out is not ready, and one that soon will is marked', () => {
    const key = (about: 'status' | 'expires') => paperKey(india.id, 'solvency-certificate' as never, about);
    const line = (day: string) =>
      checklist({ ...small, [key('status')]: 'have', [key('expires')]: day }, india, t1, today).find(
        (l) => l.paper.id === 'solvency-certificate',
      );
    expect(line('2026-11-23')).toMatchObject({ done: false, expiry: { kind: 'expired', days: -1 } });
    expect(line('2026-11-24')).toMatchObject({ done: true, expiry: { kind: 'soon', days: 0 } });
    expect(line('2027-05-03')).toMatchObject({ done: true, expiry: { kind: 'valid' } });
  });

  test('"I don\'t know" about a paper is not having it, and is not asked for ever', () => {
    const facts = Object.fromEntries(india.documents.map((p) => [paperKey(india.id, p.id), null]));
    const lines = checklist({ ...small, ...facts }, india, t1, today);
    expect(nextPaper(lines)).toBeUndefined();
    expect(paperProgress(lines).ready).toBe(0);
  });
});

describe('costs and benefits', () => {
  const told = (numbers: Record<string, number>, pack = india, tier: TierId = t1): Facts =>
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [worthFact(pack, tier, name as never), value]));
  const numbers = {
    consignments: 100,
    inspected: 20,
    days: 2,
    loss: 1000,
    guarantee: 0,
    hours: 10,
    hourCost: 100,
    spending: 1000,
  };

  test('the sums are what a pencil gives', () => {
    const it = worthIt({ ...small, ...told({ ...numbers, fewerInspections: 50 }) }, india, t1);
    // 20 inspections; half of the guess to the whole: 25 % to 50 % of them fall away.
    expect(it.saved).toEqual({
      inspections: { low: 5, high: 10 },
      days: { low: 10, high: 20 },
      money: { low: 5000, high: 10000 },
    });
    expect(it.once).toBe(2000);
    expect(it.net).toEqual({ low: 13000, high: 28000 });
    expect(it.breakEven?.soonest).toBeCloseTo(2.4);
    expect(it.breakEven?.latest).toBeCloseTo(4.8);
    expect(it.needed).toBeCloseTo(2 / 3);
    expect(it.verdict).toBe('worth-it');
  });

  test('a published figure is cited; an own range is marked; the guarantee counts as published', () => {
    const hk = programme('hong-kong');
    const tier = 'tier-1' as TierId;
    const basis = (facts: Facts, pack: typeof india, of: TierId, name: string) =>
      worthIt(facts, pack, of).assumptions.find((a) => a.name === name)?.basis.kind;
    expect(basis(told(numbers, hk, tier), hk, tier, 'fewerInspections')).toBe('published');
    expect(basis(told(numbers), india, t1, 'fewerInspections')).toBe('assumed');
    const guarantee = told({ ...numbers, guarantee: 1e6, guaranteeCost: 20000 });
    expect(worthIt({ ...small, ...guarantee }, india, t1).freed).toEqual({ low: 500_000, high: 750_000 });
    expect(worthIt({ ...small, udyamCertificate: false, ...guarantee }, india, t1).freed.high).toBe(500_000);
  });

  test('a cost not known gives no result, a benefit not known counts as nothing', () => {
    const { spending: _, ...without } = numbers;
    expect(worthIt({ ...small, ...told(without) }, india, t1)).toMatchObject({
      verdict: 'cannot-tell',
      net: undefined,
    });
    const { loss: __, ...noLoss } = numbers;
    expect(worthIt({ ...small, ...told(noLoss) }, india, t1)).toMatchObject({ verdict: 'not-worth-it' });
    expect(worthIt({}, india, t1).verdict).toBe('cannot-tell');
  });

  test.each(programmes.map((p) => [p.id, p] as const))(
    '%s: low is never above high, and more is never less',
    (_, pack) => {
      for (const tier of pack.tiers) {
        const random = new Random(7);
        for (let i = 0; i < 40; i += 1) {
          let facts: Facts = { role: random.pick(tier.roles) };
          for (;;) {
            const name = nextNumber(facts, pack, tier.id);
            if (!name) break;
            facts = { ...facts, [worthFact(pack, tier.id, name)]: random.chance(0.1) ? null : random.whole(100) };
          }
          expect(numbersAsked(facts, pack, tier.id).length).toBeLessThanOrEqual(10);
          const it = worthIt(facts, pack, tier.id);
          for (const { low, high } of [
            it.saved.money,
            it.saved.days,
            it.saved.inspections,
            it.freed,
            ...(it.net ? [it.net] : []),
          ])
            expect(low).toBeLessThanOrEqual(high);
          const key = worthFact(pack, tier.id, 'consignments');
          const more = worthIt({ ...facts, [key]: 1000 }, pack, tier.id);
          if (it.net && more.net) expect(more.net.high).toBeGreaterThanOrEqual(it.net.high);
          const basis = it.assumptions.filter((a) => a.basis.kind === 'published');
          for (const a of basis)
            if (a.basis.kind === 'published') expect(a.basis.benefit.cites.length).toBeGreaterThan(0);
        }
      }
    },
  );
});

describe('plan', () => {
  test('printed times give dates, in order, and a step done is left out', () => {
    const it = plan(small, india, t1, today);
    expect(it.entries.map((e) => e.id)).toEqual([
      'papers:india',
      'step:india:get-ready',
      'step:india:fill-in-forms',
      'step:india:apply-t1',
      'step:india:completeness',
      'step:india:decision-t1',
    ]);
    // Papers one week (ours), a gap told within 1 to 30 days, the decision 15 working days later.
    expect(it.end).toMatchObject({ from: '2026-12-23', ours: true });
    const done = plan({ ...small, [stepKey(india.id, 'apply-t1' as never)]: true }, india, t1, today);
    expect(done.done).toBe(1);
    expect(done.entries.some((e) => e.id === 'step:india:apply-t1')).toBe(false);
  });

  test('a red point comes first, as long as it is red', () => {
    const facts: Facts = { ...small, yearsTrading: 1, solventYears: 1 };
    expect(plan(facts, india, t1, today).entries[0]).toMatchObject({ kind: 'gap', id: 'gap:india:years-in-business' });
    expect(plan({ ...facts, yearsTrading: 3 }, india, t1, today).entries[0]?.id).not.toBe(
      'gap:india:years-in-business',
    );
  });

  test.each(programmes.map((p) => [p.id, p] as const))('%s: no date goes back, and none is made up', (_, pack) => {
    for (const tier of pack.tiers) {
      const it = plan({ role: tier.roles[0] ?? null }, pack, tier.id, today);
      let before = today;
      let undated = false;
      for (const entry of it.entries) {
        if (entry.kind === 'step' && entry.step.stage === 'during') continue;
        if (!entry.span) undated = true;
        else {
          expect(undated, 'nothing is dated after a step without a time').toBe(false);
          expect(entry.span.from <= entry.span.to).toBe(true);
          if (entry.kind === 'step') {
            expect(entry.span.from >= before).toBe(true);
            before = entry.span.from;
          }
        }
      }
    }
  });
});

describe('ranking', () => {
  test('what is met comes before what is open, and that before what is missing', () => {
    const ready: Facts = {
      ...small,
      wholeEntity: true,
      customsDocuments: 12,
      customsDocumentsQuietHalf: 5,
      yearsTrading: 2,
      fraudNotice: 'never',
      prosecution: false,
      seriousConviction: false,
      disputedShare: 0,
      solventYears: 2,
      auditableRecords: true,
    };
    const order = ranked(tiersFor(ready, india).map((tier) => prospect(ready, india, tier, today)));
    expect(order.map((p) => [p.tier.id, p.assessment.verdict])).toEqual([
      ['t1', 'likely'],
      ['t2', 'cannot-tell'],
      ['t3', 'not-yet'],
    ]);
  });
});
