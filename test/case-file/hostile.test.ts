import { expect, test } from 'vitest';
import { calendarOf } from '../../bot/case-file/calendar.js';
import { htmlOf, pagePolicy } from '../../bot/case-file/html.js';
import { pageOf } from '../../bot/case-file/page.js';
import { pdfOf } from '../../bot/case-file/pdf/pdf.js';
import { tableOf } from '../../bot/case-file/table.js';
import type { EntryId } from '../../knowledge/ids.js';
import type { Paper, Programme } from '../../knowledge/programme.js';
import { content } from '../support/content.js';
import { changed, fileOf, indian } from './sample.js';

const script = '<script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)';
const formulas = [
  '=HYPERLINK("http://x.example")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '"=1',
  '|calc',
  '\r\n=1',
];
const breaks = 'One\r\nBEGIN:VALARM\nTRIGGER:x\u2028;a,b\\c\u0000\u0007';

const paper = (programme: Programme, more: Partial<Paper>, id: string): Paper => ({
  ...(programme.documents[0] as Paper),
  relaxed: [],
  ...more,
  id: id as EntryId,
});

test('whatever a name holds, on the page it is only text, and the page may run nothing', () => {
  const file = fileOf(
    indian,
    changed('india', (p) => ({
      ...p,
      documents: [...p.documents, paper(p, { name: script, form: script, text: script, where: script }, 'bad')],
      criteria: p.criteria.map((c) => ({ ...c, name: script })),
    })),
  );
  const html = htmlOf(pageOf(file), content.texts, { pdf: '"><script>', calendar: 'b', table: 'c', data: 'd' });
  expect(html).not.toMatch(/<script|<img|onload="alert/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(pagePolicy).toMatch(/^default-src 'none'/);
  expect(pagePolicy).not.toMatch(/script-src|unsafe/);
});

test('no cell of the table is a formula', () => {
  const file = fileOf(
    indian,
    changed('india', (p) => ({
      ...p,
      documents: formulas.map((name, i) => paper(p, { name, form: name, where: name, issuer: name }, `f${i}`)),
    })),
  );
  const rows = tableOf(file).slice(1);
  const cells = [...rows.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell]) => cell ?? '');
  expect(cells).toHaveLength(8 * (formulas.length + 1));
  for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+\-@|]/);
  for (const name of formulas) expect(rows).toContain(`"'${name.replaceAll('"', '""')}"`);
});

test('a line break in a name begins no new line of the calendar', () => {
  const file = fileOf(
    indian,
    changed('india', (p) => ({
      ...p,
      steps: p.steps.map((step) => ({ ...step, name: breaks, text: breaks })),
      criteria: p.criteria.map((c) => ({ ...c, name: breaks })),
    })),
  );
  const calendar = calendarOf(file, { made: '2026-11-24T12:00:00.000Z', owner: 'o' });
  expect(calendar).not.toMatch(/^(BEGIN:VALARM|TRIGGER)/m);
  expect(calendar.replaceAll('\r\n ', '')).toContain('One\\nBEGIN:VALARM\\nTRIGGER:x\\n\\;a\\,b\\\\c');
});

test('the calendar is as RFC 5545 wants it', () => {
  const file = fileOf(indian);
  const calendar = calendarOf(file, { made: '2026-11-24T12:00:00.000Z', owner: 'o' });
  expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const physical = calendar.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const events = calendar.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  expect(events.length).toBeGreaterThan(2);
  for (const event of events) {
    expect(event.match(/^UID:[0-9a-f]{32}@fairway$/gm)).toHaveLength(1);
    expect(event.match(/^DTSTAMP:20261124T120000Z$/gm)).toHaveLength(1);
    const [, begins, ends] = /DTSTART;VALUE=DATE:(\d{8})\r\nDTEND;VALUE=DATE:(\d{8})/.exec(event) ?? [];
    expect(Number(ends)).toBeGreaterThan(Number(begins));
  }
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(uids).size).toBe(uids.length);
  expect(lines).toContain('DTSTART;VALUE=DATE:20270110');
  const again = calendarOf(file, { made: '2026-11-25T12:00:00.000Z', owner: 'o' });
  expect(again.match(/UID:.*/g)).toEqual(calendar.match(/UID:.*/g));
  const somebodyElse = calendarOf(file, { made: '2026-11-25T12:00:00.000Z', owner: 'p' });
  expect(somebodyElse.match(/UID:.*/g)).not.toEqual(calendar.match(/UID:.*/g));
});

test('letters no font has, and words longer than a line, break no PDF', async () => {
  const file = fileOf(
    indian,
    changed('india', (p) => ({
      ...p,
      documents: [
        paper(p, { name: `x${'W'.repeat(400)} 😀 \u{1f1ee}\u{1f1f3} العربية`, text: '한'.repeat(200) }, 'long'),
      ],
    })),
  );
  expect((await pdfOf(pageOf(file))).subarray(0, 5).toString()).toBe('%PDF-');
});
