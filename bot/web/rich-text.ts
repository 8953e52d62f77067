/**
 * Plain words to safe HTML: paragraphs, lists and web addresses; in cards also **bold** and [links](https://…).
 * Everything is escaped first and only what is built here becomes a tag, so no text can bring its own.
 */

export interface RichOptions {
  /** Bold and named links, as cards may use them. A chat message is taken literally. */
  markdown: boolean;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found);

const BULLET = /^\s*[-•*]\s+(.+)$/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(.+)$/;
const SOURCES = /^sources?:?$/i;

type Block =
  | { kind: 'words'; lines: string[] }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'numbers'; from: number; items: string[] };

function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | undefined;
  const begin = (block: Block) => {
    open = block;
    found.push(block);
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = BULLET.exec(line)?.[1];
    const number = NUMBER.exec(line);
    if (line.trim() === '') {
      // A list may be spaced out with empty lines; a paragraph ends at one.
      if (open?.kind === 'words') open = undefined;
    } else if (bullet !== undefined) {
      if (open?.kind === 'bullets') open.items.push(bullet);
      else begin({ kind: 'bullets', items: [bullet] });
    } else if (number?.[1] !== undefined && number[2] !== undefined) {
      const at = Number(number[1]);
      if (open?.kind === 'numbers' && at === open.from + open.items.length) open.items.push(number[2]);
      else begin({ kind: 'numbers', from: at, items: [number[2]] });
    } else if (open !== undefined && open.kind !== 'words' && /^\s{2,}\S/.test(line)) {
      open.items[open.items.length - 1] += `\n${line.trim()}`;
    } else if (open?.kind === 'words') {
      open.lines.push(line);
    } else {
      begin({ kind: 'words', lines: [line] });
    }
  }
  return found;
}

const link = (address: string, words: string): string =>
  `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer">${words}</a>`;

const NAMED_LINK = /\[([^\]\n]+)\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/;
const BOLD = /\*\*(?=\S)([^\n]*?\S)\*\*/;
const ADDRESS = /https?:\/\/[^\s<>"']+/;

/** Punctuation after an address belongs to the sentence; a closing bracket only if the address did not open one. */
function trimmed(address: string): string {
  let kept = address.replace(/[.,;:!?]+$/, '');
  while (kept.endsWith(')') && kept.split('(').length < kept.split(')').length) kept = kept.slice(0, -1);
  return kept.replace(/[.,;:!?]+$/, '');
}

function inline(text: string, options: RichOptions): string {
  const patterns = options.markdown ? [NAMED_LINK, BOLD, ADDRESS] : [ADDRESS];
  let html = '';
  let rest = text;
  while (rest !== '') {
    const hits = patterns.flatMap((pattern) => {
      const match = pattern.exec(rest);
      return match === null ? [] : [{ pattern, match }];
    });
    const [first] = hits.sort((a, b) => a.match.index - b.match.index);
    if (first === undefined) return html + escaped(rest);
    const { pattern, match } = first;
    html += escaped(rest.slice(0, match.index));
    const [whole, words = '', address = ''] = match;
    let used = whole;
    if (pattern === BOLD) html += `<strong>${inline(words, options)}</strong>`;
    else if (pattern === NAMED_LINK) html += link(address, escaped(words));
    else {
      used = trimmed(whole);
      html += link(used, escaped(used));
    }
    rest = rest.slice(match.index + used.length);
  }
  return html;
}

function blockHtml(block: Block, options: RichOptions): string {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => inline(line, options))
      .join('<br>');
  if (block.kind === 'words') return `<p>${lines(block.lines.join('\n'))}</p>`;
  const items = block.items.map((item) => `<li>${lines(item)}</li>`).join('');
  if (block.kind === 'bullets') return `<ul>${items}</ul>`;
  return block.from === 1 ? `<ol>${items}</ol>` : `<ol start="${block.from}">${items}</ol>`;
}

export function richHtml(text: string, options: RichOptions): string {
  const found = blocks(text);
  // A single short paragraph inside a card needs no wrapper of its own.
  const [only] = found;
  if (options.markdown && found.length === 1 && only?.kind === 'words') {
    return only.lines.map((line) => inline(line, options)).join('<br>');
  }
  return found.map((block) => blockHtml(block, options)).join('');
}

/** Splits the closing "Sources" part off a message: it is there for who wants it, and folded for who does not. */
export function splitSources(text: string): { words: string; sources: string } {
  const lines = text.split('\n');
  const at = lines.length - 1 - [...lines].reverse().findIndex((line) => SOURCES.test(line.trim()));
  if (at < 1 || at >= lines.length - 1) return { words: text, sources: '' };
  return {
    words: lines.slice(0, at).join('\n').trimEnd(),
    sources: lines
      .slice(at + 1)
      .join('\n')
      .trim(),
  };
}
