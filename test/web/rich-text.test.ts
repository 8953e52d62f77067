import { describe, expect, it } from 'vitest';
import { richHtml, splitSources } from '../../bot/web/rich-text.js';

const words = (text: string) => richHtml(text, { markdown: false });
const card = (text: string) => richHtml(text, { markdown: true });

describe('a message of the assistant', () => {
  it('keeps paragraphs and line breaks', () => {
    expect(words('One\nstill one\n\nTwo')).toBe('<p>One<br>still one</p><p>Two</p>');
  });

  it('makes lists of "- " and "1." lines, also when empty lines stand between', () => {
    expect(words('You need:\n- a form\n\n- a map\nThen:\n1. sign\n2. send')).toBe(
      '<p>You need:</p><ul><li>a form</li><li>a map</li></ul><p>Then:</p><ol><li>sign</li><li>send</li></ol>',
    );
  });

  it('goes on counting where the text does, and keeps an indented line with its item', () => {
    expect(words('3. third\n   more of it\n4. fourth')).toBe(
      '<ol start="3"><li>third<br>more of it</li><li>fourth</li></ol>',
    );
  });

  it('links web addresses without the punctuation after them', () => {
    expect(words('See https://a.example/x_(y), (or http://b.example/).')).toBe(
      '<p>See <a href="https://a.example/x_(y)" target="_blank" rel="noopener noreferrer">https://a.example/x_(y)</a>, ' +
        '(or <a href="http://b.example/" target="_blank" rel="noopener noreferrer">http://b.example/</a>).</p>',
    );
  });

  it('takes stars and brackets literally', () => {
    expect(words('2 ** 3 ** and [a](https://a.example)')).toContain('2 ** 3 ** and [a](<a href="https://a.example"');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '- <script>alert(1)</script>',
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'><b>",
    '**<b>**',
    '[x](javascript:alert(1))',
    '[x](https://a.example/"onclick=")',
  ])('never lets text become a tag or an attribute: %s', (text) => {
    for (const html of [words(text), card(text)]) {
      const tags = html.match(/<[^>]*>/g) ?? [];
      const ours =
        /^<\/?(p|ul|ol|li|br|strong|a)>$|^<a href="https?:\/\/[^"<>]*" target="_blank" rel="noopener noreferrer">$/;
      expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
      expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
    }
  });
});

describe('text in a card', () => {
  it('has bold and named links', () => {
    expect(card('**Met**, see [the circular](https://a.example/c(1))')).toBe(
      '<strong>Met</strong>, see <a href="https://a.example/c(1)" target="_blank" rel="noopener noreferrer">the circular</a>',
    );
  });

  it('links only to the web', () => {
    expect(card('[x](javascript:alert(1)) [y](mailto:a@b.example)')).not.toContain('<a ');
  });
});

describe('sources at the end of a message', () => {
  it('are split off', () => {
    expect(splitSources('Yes.\n\nSources:\n1. A\n2. B')).toEqual({ words: 'Yes.', sources: '1. A\n2. B' });
  });

  it.each(['No sources here.', 'Sources:\n1. A', 'Ask for the\nSources:'])(
    'are not found where there are none: %j',
    (text) => {
      expect(splitSources(text)).toEqual({ words: text, sources: '' });
    },
  );
});
