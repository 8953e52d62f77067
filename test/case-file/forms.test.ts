import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataOf } from '../../bot/case-file/data.js';
import { htmlOf } from '../../bot/case-file/html.js';
import { type Page, pageOf } from '../../bot/case-file/page.js';
import { pdfOf } from '../../bot/case-file/pdf/pdf.js';
import { CaseFileData } from '../../bot/case-file/schema.js';
import { channelOf } from '../../bot/render/channel.js';
import { render } from '../../bot/render/render.js';
import { content } from '../support/content.js';
import { Conversation } from '../support/conversation.js';
import { everywhere, fileOf, indian } from './sample.js';

const others = { pdf: 'case.pdf', calendar: 'plan.ics', table: 'papers.csv', data: 'case.json' };
const htmlText = (page: Page): string =>
  htmlOf(page, content.texts, others)
    .replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Every sentence of a page, without what only points to a source. */
const sentences = (page: Page): readonly string[] => [
  page.title,
  ...page.about,
  ...page.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.entries.flatMap(({ title, mark, lines }) => [mark ? `${title}: ${mark}` : title, ...lines])
        : [block.text],
    ),
  ),
  ...page.sources.map(({ text }) => text),
];

/** Letters alone: where a line breaks, and whether a word is parted for it, says nothing. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s•]+/g, '');

const pdftotext = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext', '/opt/homebrew/bin/pdftotext'].find(existsSync);
const pdfText = (pdf: Buffer, tool: string): string =>
  execFileSync(tool, ['-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 1 << 26 })
    .toString('utf8')
    .replace(/^.* · \d{4}-\d\d-\d\d · \d+\/\d+$/gm, '');

describe('the same words everywhere', () => {
  test('what the chat shows stands on the page, without what only makes sense on a screen', () => {
    const file = fileOf(indian);
    const words = squeezed(
      sentences(pageOf(file))
        .join('\n')
        .replace(/\[\d+\]/g, ''),
    );
    const trader = new Conversation();
    for (const { fact, value } of indian) trader.answer(fact, value);
    for (const menu of ['check', 'readiness-so-far', 'documents', 'plan', 'contact']) {
      // The verdict asks before it judges; what it would say by now is on the page.
      if (menu === 'check') continue;
      trader.answer('menu', menu);
      const shown = trader.says.find(({ kind }) => kind === 'result');
      const [said] = shown ? render({ ...shown, choices: [] }, channelOf('terminal'), content) : [];
      const lines = (said?.text ?? '').split('\nSources:')[0]?.split('\n') ?? [];
      expect(lines.length).toBeGreaterThan(3);
      const hints =
        shown?.blocks.flatMap((b) => {
          if (b.kind === 'line') return b.onScreen ? [b.line.text] : [];
          // Nothing but something to tap.
          return b.kind === 'items' && b.items.every(({ title, choice }) => choice?.label === title)
            ? b.items.map(({ title }) => `- ${title}`)
            : [];
        }) ?? [];
      for (const line of lines.filter((l) => !hints.some((hint) => l.includes(hint)))) {
        const bare = line.replace(/^\s*(- |\d+\. )/, '').replace(/\[\d+\]/g, '');
        expect(words, `${menu}: ${line}`).toContain(squeezed(bare));
      }
      for (const hint of hints) expect(words).not.toContain(squeezed(hint));
    }
  });

  test.each(everywhere.map((answers) => [String(answers[0]?.value), answers] as const))(
    'page, data and verdict of %s agree, and each says that it is guidance',
    (_, answers) => {
      const file = fileOf(answers);
      const page = pageOf(file);
      const html = squeezed(htmlText(page));
      const data = dataOf(file, page, 'https://example.org/schema/case-file-1.json');
      expect(CaseFileData.parse(data)).toEqual(data);
      const json = squeezed(JSON.stringify(data).replace(/\\n/g, ' ').replaceAll('\\"', '"'));
      for (const sentence of sentences(page)) {
        expect(html).toContain(squeezed(sentence));
        const bare = squeezed(sentence.replace(/: [✓✗◐?–] .*$/, ''));
        expect(json).toContain(bare);
      }
      expect(html).toContain(squeezed(file.guidance));
      expect(data.about).toContain(file.guidance);
      for (const { name } of data.papers) expect(html).toContain(squeezed(name));
    },
  );

  test.skipIf(!pdftotext)(
    'the PDF says every sentence of the page, also in Chinese, Japanese and Korean',
    async () => {
      for (const programme of ['india', 'korea', 'japan', 'china']) {
        const answers = programme === 'india' ? indian : everywhere.find(([first]) => first?.value === programme);
        const page = pageOf(fileOf(answers ?? []));
        const text = squeezed(pdfText(await pdfOf(page), pdftotext ?? ''));
        for (const sentence of sentences(page)) expect(text, `${programme}: ${sentence}`).toContain(squeezed(sentence));
        expect(text, programme).not.toContain('\ufffd');
      }
    },
    60_000,
  );

  test('the PDF is tagged, has a language and a title, and the picture has its words', async () => {
    const page = pageOf(fileOf(indian));
    const pdf = (await pdfOf(page)).toString('latin1');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toMatch(/\/Lang \(en\)/);
    expect(pdf).toContain('/DisplayDocTitle true');
    for (const tag of ['Document', 'H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Figure', 'Link'])
      expect(pdf).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(pdf).toMatch(/\/Alt \(/);
  });
});
