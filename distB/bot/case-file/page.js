import { say } from '../../dialogs/say.js';
import { Notes } from '../render/sources.js';
import { markInWords } from '../render/text.js';
/** Pure: the same file always gives the same page. */
export function pageOf(file) {
    const { content } = file.chosen.at;
    const notes = new Notes(say('result', file.parts.flatMap(({ blocks }) => blocks)), content);
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
    function pageBlocks(block) {
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
//# sourceMappingURL=page.js.map