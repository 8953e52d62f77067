import { citation } from '../../knowledge/knowledge.js';
import type { Programme } from '../../knowledge/programme.js';
import type { Confidence } from '../../knowledge/source.js';
import { knowledge } from './content.js';

/** `npm run knowledge:report`: how much is known of each programme, how sure it is, and what should be looked at again. */
const today = new Date().toISOString().slice(0, 10);
const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

interface Cited {
  cites: readonly string[];
  confidence: Confidence;
}

/** Every statement of a programme, wherever it stands. */
function* statements(node: unknown): Generator<Cited> {
  if (Array.isArray(node)) for (const item of node) yield* statements(item);
  else if (typeof node === 'object' && node !== null) {
    if ('cites' in node && 'confidence' in node) yield node as Cited;
    for (const value of Object.values(node)) yield* statements(value);
  }
}

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(20) : String(cell).padStart(9))).join('');

console.log(
  row([
    'programme',
    'criteria',
    'relaxed',
    'papers',
    'steps',
    'benefits',
    'figures',
    'gaps',
    'conflicts',
    'high',
    'medium',
    'low',
    'articles',
  ]),
);
for (const programme of knowledge.programmes.values()) console.log(line(programme));

function line(programme: Programme): string {
  const all = [...statements(programme)];
  const sure = (confidence: Confidence) => all.filter((s) => s.confidence === confidence).length;
  const relaxed = programme.criteria.filter((c) => c.relaxed.length > 0).length;
  const articles = knowledge.articles.filter((a) => a.programme === programme.id).length;
  const { criteria, documents, steps, benefits, figures, gaps, conflicts } = programme;
  return row([
    programme.id,
    criteria.length,
    relaxed,
    documents.length,
    steps.length,
    benefits.length,
    figures.length,
    gaps.length,
    conflicts.length,
    sure('high'),
    sure('medium'),
    sure('low'),
    articles,
  ]);
}

const phrasings = knowledge.articles.map((a) => a.phrasings.length);
const mean = phrasings.reduce((a, b) => a + b, 0) / Math.max(1, phrasings.length);
console.log(
  `\n${knowledge.articles.length} articles, ${mean.toFixed(1)} phrasings each, ${Math.min(...phrasings)} at least.`,
);
const said = knowledge.notCovered.map((entry) => entry.phrasings.length);
console.log(
  `${said.length} topics known but not covered, ${(said.reduce((a, b) => a + b, 0) / Math.max(1, said.length)).toFixed(1)} phrasings each; ${knowledge.outOfScope.length} sayings out of scope.`,
);

const old = [...knowledge.sources.values()].filter((source) => source.checked < yearAgo);
console.log(`\nSources not checked for a year: ${old.length === 0 ? 'none' : ''}`);
for (const source of old) console.log(`  ${source.checked}  ${source.id}  ${source.title}`);

const unlinked = [...knowledge.sources.values()].filter((source) => !source.link && source.kind !== 'report');
console.log(
  `\nSources without a link: ${unlinked.length === 0 ? 'none' : unlinked.map((s) => citation(knowledge, s.id).source.id).join(', ')}`,
);
