import { describe, expect, test } from 'vitest';
import { assess } from '../../knowledge/assess.js';
import { fits } from '../../knowledge/fact.js';
import type { FactId, ProgrammeId } from '../../knowledge/ids.js';
import { knowledge } from '../support/content.js';
import { inWords, personas } from '../support/personas.js';

test('every programme has its personas', () => {
  expect(personas.map((p) => p.programme)).toEqual([...knowledge.programmes.keys()].sort());
});

describe.each(personas)('$programme', ({ programme: slug, traders }) => {
  const programme = knowledge.programmes.get(slug as ProgrammeId);
  if (!programme) throw new Error(`no programme "${slug}"`);

  test('there are at least six of them', () => expect(traders.length).toBeGreaterThanOrEqual(6));

  test.each(traders)('$name', (persona) => {
    for (const [id, value] of Object.entries(persona.facts)) {
      const fact = knowledge.facts.get(id as FactId);
      expect(fact && fits(fact, value), `${id}: ${JSON.stringify(value)} is not a possible answer`).toBe(true);
    }
    const { verdict, findings, msme } = assess(persona.facts, programme, persona.tier, '2026-11-24');
    const said = Object.fromEntries(findings.map((f) => [f.criterion.id, inWords(f)]));
    expect(said).toMatchObject(persona.findings);
    expect(verdict).toBe(persona.verdict);
    if (persona.small) expect({ holds: 'yes', fails: 'no', unknown: 'not known' }[msme.kind]).toBe(persona.small);
    for (const [criterion, cites] of Object.entries(persona.cites)) {
      expect(findings.find((f) => f.criterion.id === criterion)?.cites).toEqual(cites);
    }
    for (const finding of findings) {
      expect(finding.cites.length).toBeGreaterThan(0);
      if (finding.kind === 'not-met')
        expect(finding.flip?.changes.length, `${finding.criterion.id} says what would change it`).toBeGreaterThan(0);
    }
  });
});
