import type { CaseFile, CaseFilePart, PartId } from '../../dialogs/case-file/case-file.js';
import type { Block } from '../../dialogs/say.js';
import { say } from '../../dialogs/say.js';
import { Notes, type SourceNote } from '../render/sources.js';
import { markInWords } from '../render/text.js';

/** A case file in words alone, with its citations numbered: what the printed page, the PDF and the data all show. */
export interface Page {
  title: string;
  day: string;
  content: string;
  about: readonly string[];
  parts: readonly PagePart[];
  sourcesTitle: string;
  sources: readonly SourceNote[];
}

export interface PagePart {
  id: PartId;
  blocks: readonly PageBlock[];
  picture?: CaseFilePart['picture'];
}

export type PageBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** `from` is the number of the first entry; absent: no numbers. */
  | { kind: 'list'; from?: number | undefined; entries: readonly PageEntry[] };

export interface PageEntry {
  title: string;
  /** How it stands, as a sign and a word. */
  mark?: string | undefined;
  lines: readonly string[];
}

/** Pure: the same file always gives the same page. */
export function pageOf(file: CaseFile): Page {
  const { content } = file.chosen.at;
  const notes = new Notes(
    say(
      'result',
      file.parts.flatMap(({ blocks }) => blocks),
    ),
    content,
  );
  return {
    title: file.title,
    day: file.day,
    content: file.content,
    about: file.about,
    parts: file.parts.map(({ id, blocks, picture }) => ({
      id,
      blocks: blocks.flatMap((block) => pageBlocks(block)),
      picture,
    })),
    sourcesTitle: content.texts.sources,
    sources: notes.list,
  };

  function pageBlocks(block: Block): readonly PageBlock[] {
    const { texts } = content;
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', text: block.text }];
      case 'line':
        return [{ kind: 'paragraph', text: notes.mark(block.line) }];
      case 'items':
        return [
          {
            kind: 'list',
            from: block.from,
            entries: block.items.map(({ title, mark, lines }) => ({
              title,
              mark: mark && markInWords(mark, texts),
              lines: lines.map((line) => notes.mark(line)),
            })),
          },
        ];
      case 'comparison':
        return [
          {
            kind: 'list',
            entries: block.rows.map((row) => ({
              title: row.title,
              mark: row.mark && markInWords(row.mark, texts),
              lines: [
                `${texts.columnStandard}: ${notes.mark(row.standard)}`,
                ...row.relaxed.map((line) => `${texts.columnRelaxed}: ${notes.mark(line)}`),
                `${texts.columnYours}: ${row.yours}`,
                ...(row.remark ? [row.remark] : []),
              ],
            })),
          },
        ];
      case 'links':
      case 'picture':
        return [];
    }
  }
}
