import { describe, expect, test } from 'vitest';
import { degrees, type FactValue } from '../../knowledge/fact.js';
import { type Grade, missingIn, nextCheck, type Readiness, readiness } from '../../knowledge/readiness.js';
import { knowledge } from '../support/content.js';
import { answerAll, someFacts, type Told, today } from '../support/made-up.js';
import { Random } from '../support/random.js';

const walks = 12;

const look = (r: Readiness) => ({
  score: r.score,
  grades: r.criteria.map((c) => [c.criterion.id, c.grade, c.share]),
  actions: r.actions.map((a) => [a.point.question.key, a.kind, a.gain]),
});
const better: Readonly<Record<string, readonly FactValue[]>> = {
  no: ['partly', 'yes'],
  partly: ['yes'],
  open: [...degrees],
};
const rank: Readonly<Record<Grade, number>> = { red: 0, unknown: 1, amber: 1, green: 2 };

const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

describe.each([...knowledge.programmes.values()].map((p) => [p.id, p] as const))('%s', (_, programme) => {
  const cases = programme.tiers.flatMap((tier, t) =>
    Array.from({ length: walks }, (_, i) => ({ tier, random: new Random(1000 * (t + 1) + i) })),
  );

  test('any order of answering gives the same result', () => {
    for (const { tier, random } of cases) {
      const told = answerAll(someFacts(programme, tier, random, 0.5), programme, tier, random);
      const again = Object.fromEntries(shuffled(Object.entries(told), random));
      expect(look(readiness(again, programme, tier.id, today))).toEqual(
        look(readiness(told, programme, tier.id, today)),
      );
    }
  });

  test('an answer changed and changed back restores the result', () => {
    for (const { tier, random } of cases) {
      const told = answerAll(someFacts(programme, tier, random, 0.5), programme, tier, random);
      const key = random.pick(Object.keys(told));
      const changed = { ...told, [key]: null };
      const back = { ...changed, [key]: told[key] ?? null };
      expect(look(readiness(back, programme, tier.id, today))).toEqual(
        look(readiness(told, programme, tier.id, today)),
      );
    }
  });

  test('nothing unanswered or not known ever counts as met', () => {
    for (const { tier, random } of cases) {
      const none = readiness({ role: random.pick(tier.roles) }, programme, tier.id, today);
      const byRole = none.criteria.flatMap((c) => c.points).filter((p) => p.standing.kind === 'told');
      if (byRole.length === 0) expect(none.score.now).toBe(0);
      const told = answerAll(someFacts(programme, tier, random, 0.5), programme, tier, random, random.whole(20));
      for (const c of readiness(told, programme, tier.id, today).criteria) {
        const open = c.points.filter((p) => p.standing.kind !== 'told').length;
        if (open > 0) expect(c.grade, c.criterion.id).not.toBe('green');
        expect(c.share).toBeLessThanOrEqual(1 - open / c.points.length + 1e-9);
      }
      const unsure = Object.fromEntries(
        readiness({ role: told.role ?? null }, programme, tier.id, today)
          .criteria.flatMap((c) => c.points)
          .map((p) => [p.question.key, null]),
      );
      const without = readiness({ role: told.role ?? null }, programme, tier.id, today);
      expect(readiness({ role: told.role ?? null, ...unsure }, programme, tier.id, today).score.now).toBe(
        without.score.now,
      );
    }
  });

  test('a better answer never lowers the score, nor the grade', () => {
    for (const { tier, random } of cases) {
      const told = answerAll(someFacts(programme, tier, random, 0.4), programme, tier, random, random.whole(40));
      const before = readiness(told, programme, tier.id, today);
      for (const c of before.criteria) {
        for (const { question, standing, asked } of c.points) {
          if (!asked) continue;
          for (const value of better[standing.kind === 'told' ? standing.degree : 'open'] ?? []) {
            const after = readiness({ ...told, [question.key]: value }, programme, tier.id, today);
            expect(after.score.now).toBeGreaterThanOrEqual(before.score.now);
            const now = after.criteria.find((k) => k.criterion.id === c.criterion.id);
            expect(now?.share).toBeGreaterThanOrEqual(c.share);
            if (standing.kind === 'told') expect(rank[now?.grade ?? 'red']).toBeGreaterThanOrEqual(rank[c.grade]);
          }
        }
      }
    }
  });

  test('every red has a remedy with a source, and following it all turns it', () => {
    for (const { tier, random } of cases) {
      const told = answerAll(someFacts(programme, tier, random, 0.5), programme, tier, random);
      const all = readiness(told, programme, tier.id, today);
      for (const c of all.criteria.filter((k) => k.grade === 'red')) {
        const missing = missingIn(c);
        expect(missing.length).toBeGreaterThan(0);
        for (const { question } of missing) {
          expect(question.remedy.text.length).toBeGreaterThan(10);
          expect(question.remedy.cites.length).toBeGreaterThan(0);
        }
        if (c.counted) expect(all.actions.some((a) => a.point.question.criterion.id === c.criterion.id)).toBe(true);
        if (missing.every((p) => p.asked)) {
          const mended = Object.fromEntries(missing.map((p) => [p.question.key, 'yes']));
          const now = readiness({ ...told, ...mended }, programme, tier.id, today);
          expect(now.criteria.find((k) => k.criterion.id === c.criterion.id)?.grade).not.toBe('red');
        }
      }
    }
  });

  test('a fact told is not asked again, and 100 is everything', () => {
    for (const { tier, random } of cases) {
      const told = someFacts(programme, tier, random, 1);
      for (const c of readiness(told, programme, tier.id, today).criteria) {
        if (c.finding.kind !== 'unknown') for (const p of c.points) if (!p.asked) expect(p.standing.kind).toBe('told');
      }
      let facts: Told = { role: told.role ?? null };
      for (;;) {
        const next = nextCheck(readiness(facts, programme, tier.id, today));
        if (!next) break;
        facts = { ...facts, [next.key]: 'yes' };
      }
      const full = readiness(facts, programme, tier.id, today);
      const everything = full.criteria.filter((c) => c.counted).every((c) => c.grade === 'green');
      expect(full.score.now === 100).toBe(everything);
      expect(full.answered).toBe(full.questions);
    }
  });

  test('the actions come least effort first, then most gain, and their gains add up to what is missing', () => {
    for (const { tier, random } of cases) {
      const all = readiness(
        answerAll(someFacts(programme, tier, random, 0.3), programme, tier, random),
        programme,
        tier.id,
        today,
      );
      const efforts = all.actions.map((a) => ['small', 'medium', 'large'].indexOf(a.effort));
      expect(efforts).toEqual(efforts.toSorted((a, b) => a - b));
      const sum = all.actions.reduce((total, a) => total + a.gain, 0);
      expect(Math.abs(100 - all.score.now - sum)).toBeLessThan(1.0001);
    }
  });
});
