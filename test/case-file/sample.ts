import { type CaseFile, caseFile } from '../../dialogs/case-file/case-file.js';
import { Case, type Content, chosen } from '../../dialogs/content.js';
import type { Answer } from '../../dialogs/memory.js';
import type { Programme } from '../../knowledge/programme.js';
import { content } from '../support/content.js';

export const today = '2026-11-24';

/** An exporter of India, self-check begun, one paper there. */
export const indian: readonly Answer[] = [
  { fact: 'programme', value: 'india' },
  { fact: 'role', value: 'exporter' },
  { fact: 'udyamCertificate', value: true },
  { fact: 'tier', value: 't1' },
  { fact: 'check:india:years-in-business:full-years', value: 'partly' },
  { fact: 'check:india:no-fraud-notice:no-notice', value: 'no' },
  { fact: 'paper:india:solvency-certificate', value: 'have' },
  { fact: 'paper:india:solvency-certificate:expires', value: '2027-01-10' },
];

export function fileOf(answers: readonly Answer[], among: Content = content): CaseFile {
  const c = chosen(new Case(among, answers, today));
  if (!c) throw new Error('no programme and tier in these answers');
  return caseFile(c, 'a1b2c3d4e5f6');
}

/** The first tier of each programme, with a role it takes. */
export const everywhere: readonly (readonly Answer[])[] = [...content.knowledge.programmes.values()].map((p) => [
  { fact: 'programme', value: p.id },
  { fact: 'role', value: p.tiers[0]?.roles[0] ?? 'exporter' },
  { fact: 'tier', value: p.tiers[0]?.id ?? '' },
]);

/** The same content with one programme changed. */
export function changed(id: string, change: (programme: Programme) => Programme): Content {
  const programmes = new Map(
    [...content.knowledge.programmes].map(([key, p]) => [key, key === id ? change(p) : p] as const),
  );
  return { ...content, knowledge: { ...content.knowledge, programmes } };
}
