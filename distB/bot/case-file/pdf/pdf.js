import { Sheet } from './sheet.js';
const normal = { size: 10 };
const small = { size: 9, colour: '#333333' };
const title = { size: 18, bold: true };
const chapter = { size: 14, bold: true };
const heading = { size: 11.5, bold: true };
/** The case file as a PDF: the words of the page, in its order. */
export async function pdfOf(page) {
    const sheet = await Sheet.about(page.title, page.day, textsOf(page));
    const top = sheet.section();
    sheet.text(top, 'H1', page.title, title);
    sheet.gap(4);
    for (const line of page.about)
        sheet.text(top, 'P', line, small);
    sheet.end(top);
    for (const { blocks, picture } of page.parts) {
        const part = sheet.section();
        for (const [i, block] of blocks.entries()) {
            writeBlock(part, block, i === 0);
            if (i === 0 && picture)
                sheet.bars(part, picture.bars, picture.alt);
        }
        sheet.end(part);
    }
    if (page.sources.length > 0) {
        const part = sheet.section();
        writeBlock(part, { kind: 'heading', text: page.sourcesTitle }, true);
        const list = sheet.list(part);
        for (const { number, text, link } of page.sources)
            sheet.entry(list, `[${number}]`, (body, indent) => {
                sheet.text(body, 'P', text, { ...small, indent: indent + 6 });
                if (link !== undefined)
                    sheet.link(body, link, { ...small, colour: '#0b4a66', indent: indent + 6 });
            }, small);
        sheet.end(list);
        sheet.end(part);
    }
    return sheet.finish((at, of) => `${page.title} · ${page.day} · ${at}/${of}`);
    function writeBlock(part, block, first) {
        switch (block.kind) {
            case 'heading':
                sheet.gap(first ? 18 : 9);
                sheet.text(part, first ? 'H2' : 'H3', block.text, first ? chapter : heading, 40);
                sheet.gap(2);
                return;
            case 'paragraph':
                sheet.text(part, 'P', block.text, normal);
                sheet.gap(2);
                return;
            case 'list': {
                const list = sheet.list(part);
                for (const [i, { title, mark, lines }] of block.entries.entries()) {
                    sheet.gap(4);
                    const label = block.from === undefined ? '•' : `${block.from + i}.`;
                    sheet.entry(list, label, (body, indent) => {
                        sheet.text(body, 'P', mark ? `${title}: ${mark}` : title, { ...normal, bold: lines.length > 0, indent });
                        for (const line of lines)
                            sheet.text(body, 'P', line, { ...normal, indent });
                    }, normal);
                }
                sheet.end(list);
            }
        }
    }
}
/** Everything the PDF will say, so that its letters can be looked for. */
function textsOf({ title, about, parts, sources, sourcesTitle }) {
    return [
        title,
        ...about,
        sourcesTitle,
        ...sources.map(({ text }) => text),
        ...parts.flatMap(({ blocks, picture }) => [
            ...(picture?.bars ?? []).flatMap(({ name, words }) => [name, words]),
            ...blocks.flatMap((block) => block.kind === 'list'
                ? block.entries.flatMap(({ title, mark, lines }) => [title, mark ?? '', ...lines])
                : [block.text]),
        ]),
    ];
}
//# sourceMappingURL=pdf.js.map