import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataOf } from '../../bot/case-file/data.js';
import { htmlOf } from '../../bot/case-file/html.js';
import { pageOf } from '../../bot/case-file/page.js';
import { pdfOf } from '../../bot/case-file/pdf/pdf.js';
import { toActivity } from '../../bot/channels/outbound.js';
import { channelOf } from '../../bot/render/channel.js';
import { render } from '../../bot/render/render.js';
import type { CaseFile } from '../../dialogs/case-file/case-file.js';
import type { Say } from '../../dialogs/say.js';
import { answersView } from '../../dialogs/views/answers.js';
import { documentsView } from '../../dialogs/views/documents.js';
import { planView } from '../../dialogs/views/plan.js';
import { contactView } from '../../dialogs/views/programme.js';
import { readinessView } from '../../dialogs/views/readiness.js';
import { verdictView } from '../../dialogs/views/verdict.js';
import { paperKey, stepKey } from '../../knowledge/keys.js';
import { paperStatuses } from '../../knowledge/papers.js';
import type { Programme } from '../../knowledge/programme.js';
import { content, knowledge } from '../support/content.js';
import { answerAll, someFacts } from '../support/made-up.js';
import { Random } from '../support/random.js';
import { fileOf } from './sample.js';

const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].find(existsSync);
if (!pdftotext && process.env.CI) throw new Error('pdftotext is missing; Debian: apt-get install poppler-utils');

/** A made-up firm with part of everything told: facts, self-check, papers, steps. */
function madeUp(programme: Programme, seed: number): CaseFile {
  const random = new Random(seed);
  const tier = random.pick(programme.tiers);
  const told = answerAll(someFacts(programme, tier, random, 0.6), programme, tier, random, random.whole(25));
  const papers = programme.documents.flatMap(({ id }) => {
    if (random.chance(0.4)) return [];
    const status = random.pick(paperStatuses);
    return [
      [paperKey(programme.id, id), status],
      ...(status === 'have'
        ? [[paperKey(programme.id, id, 'expires'), random.pick(['2026-10-01', '2026-12-24', '2029-05-03'])]]
        : []),
      ...(status === 'not-needed' ? [[paperKey(programme.id, id, 'because'), 'office-said-so']] : []),
    ] as [string, string][];
  });
  const steps = programme.steps.flatMap(({ id }) =>
    random.chance(0.2) ? [[stepKey(programme.id, id), true] as const] : [],
  );
  const { role, ...facts } = told;
  return fileOf(
    [
      ['programme', programme.id] as const,
      ['role', role ?? 'exporter'] as const,
      ['tier', tier.id] as const,
      ...Object.entries(facts),
      ...papers,
      ...steps,
    ].map(([fact, value]) => ({ fact, value })),
  );
}

/** Letters and signs alone: where a line breaks, and what numbers a source has in this message, says nothing. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\[\d+\]|[\s•]+/g, '');

/** Every sentence of the screens a case file is made of, by themselves, with what stands around them taken away. */
function shown({ chosen }: CaseFile): readonly Say[] {
  return [
    ...verdictView(chosen),
    answersView(chosen.at),
    ...readinessView(chosen),
    ...documentsView(chosen),
    ...planView(chosen),
    ...contactView(chosen),
  ].map((it) => ({ ...it, blocks: it.blocks.filter((b) => !(b.kind === 'line' && b.onScreen)) }));
}

/** The lines of a say in words, without its sources. */
function linesOf(it: Say): readonly string[] {
  return render(it, channelOf('terminal'), content)
    .flatMap(({ text }) => text.split(/\n\nSources:\n/)[0]?.split('\n') ?? [])
    .map((line) => line.replace(/^\s*(- |\d+\. )/, '').trim())
    .filter((line) => line !== '');
}

/** All words of the cards of a say. */
function cardWords(it: Say): string {
  const words: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'text' || key === 'title' || key === 'url') && typeof value === 'string') words.push(value);
        else if (key !== 'data') walk(value);
      }
  };
  for (const { attachments, text } of render(it, channelOf('webchat'), content).map(toActivity))
    if (attachments) walk(attachments);
    else words.push(String(text));
  return bare(words.join(' ').replaceAll('**', ''));
}

const htmlWords = (html: string): string =>
  bare(
    html
      .replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );

const pdfWords = (pdf: Buffer, tool: string): string =>
  bare(
    execFileSync(tool, ['-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 1 << 26 })
      .toString('utf8')
      .replace(/^.* · \d{4}-\d\d-\d\d · \d+\/\d+$/gm, ''),
  );

const strings = (data: unknown): readonly string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.values(data).flatMap(strings)
      : [];

/** Marks stand behind a title on paper and on the screen, and in a field of their own in the data. */
const unmarked = (line: string): string => line.replace(/: [✓✗◐?–] .*$/, '');

describe.each([...knowledge.programmes.values()].map((p) => [p.id, p] as const))('%s', (id, programme) => {
  test('text, card, page and data say the same', () => {
    for (const seed of [1, 2, 3]) {
      const file = madeUp(programme, seed);
      const page = pageOf(file);
      const html = htmlWords(htmlOf(page, content.texts, { pdf: 'p', calendar: 'c', table: 't', data: 'd' }));
      const data = bare(strings(dataOf(file, page, 'https://example.org/schema')).join(' '));
      let count = 0;
      for (const it of shown(file)) {
        const card = cardWords(it);
        for (const line of linesOf(it)) {
          expect(html, `${id} ${seed}, page: ${line}`).toContain(bare(line));
          expect(data, `${id} ${seed}, data: ${line}`).toContain(bare(unmarked(line)));
          // On a card a title and its mark stand below each other.
          for (const part of [unmarked(line), line.slice(unmarked(line).length).replace(/^: /, '')])
            expect(card, `${id} ${seed}, card: ${line}`).toContain(bare(part));
          count += 1;
        }
      }
      expect(count).toBeGreaterThan(30);
    }
  });

  test.skipIf(!pdftotext)(
    'and so does the PDF, by the text that is taken out of it',
    async () => {
      const file = madeUp(programme, 4);
      const pdf = pdfWords(await pdfOf(pageOf(file)), pdftotext ?? '');
      for (const it of shown(file))
        for (const line of linesOf(it)) expect(pdf, `${id}, PDF: ${line}`).toContain(bare(line));
      expect(pdf).toContain(bare(file.guidance));
      expect(pdf).not.toContain('\ufffd');
    },
    60_000,
  );
});
