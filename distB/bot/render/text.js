/** Signs that can be told apart without colour. */
export const signs = {
    met: '✓',
    relaxed: '✓',
    'not-met': '✗',
    unknown: '?',
    green: '✓',
    amber: '◐',
    red: '✗',
    have: '✓',
    working: '◐',
    missing: '✗',
    expired: '✗',
    'not-needed': '–',
};
const markKeys = {
    met: 'markMet',
    relaxed: 'markRelaxed',
    'not-met': 'markNotMet',
    unknown: 'markUnknown',
    green: 'markGreen',
    amber: 'markAmber',
    red: 'markRed',
    have: 'markHave',
    working: 'markWorking',
    missing: 'markMissing',
    expired: 'markExpired',
    'not-needed': 'markNotNeeded',
};
export const markInWords = (mark, texts) => `${signs[mark]} ${texts[markKeys[mark]]}`;
/** A message in words alone: everything a card would show stands here too. */
export function inWords(say, notes, content) {
    const paragraphs = say.blocks.flatMap((block) => blockInWords(block, notes, content.texts) ?? []);
    const sources = notes.list.map((note) => `[${note.number}] ${note.text}${note.link ? `. ${note.link}` : ''}`);
    if (sources.length > 0)
        paragraphs.push([`${content.texts.sources}:`, ...sources].join('\n'));
    return paragraphs.join('\n\n');
}
/** A picture says nothing that the words do not. */
function blockInWords(block, notes, texts) {
    switch (block.kind) {
        case 'heading':
            return block.text;
        case 'line':
            return notes.mark(block.line);
        case 'items':
            return block.items
                .map((item, i) => itemInWords(item, block.from === undefined ? '- ' : `${block.from + i}. `, notes, texts))
                .join('\n');
        case 'comparison':
            return block.rows
                .map((row) => [
                `- ${row.title}${row.mark ? `: ${markInWords(row.mark, texts)}` : ''}`,
                `  ${texts.columnStandard}: ${notes.mark(row.standard)}`,
                ...row.relaxed.map((line) => `  ${texts.columnRelaxed}: ${notes.mark(line)}`),
                `  ${texts.columnYours}: ${row.yours}`,
                ...(row.remark ? [`  ${row.remark}`] : []),
            ].join('\n'))
                .join('\n');
        case 'picture':
            return undefined;
        case 'links':
            return block.links.map(({ label, url }) => `- ${label}: ${url}`).join('\n');
    }
}
const itemInWords = (item, bullet, notes, texts) => [
    `${bullet}${item.title}${item.mark ? `: ${markInWords(item.mark, texts)}` : ''}`,
    ...item.lines.map((line) => `  ${notes.mark(line).replaceAll('\n', '\n  ')}`),
].join('\n');
/** Choices as a list, for channels without buttons. Unnumbered where a number would be an answer. */
export const choicesInWords = (say) => say.choices.map((choice, i) => (say.numbered ? `${i + 1}. ${choice.label}` : `- ${choice.label}`)).join('\n');
//# sourceMappingURL=text.js.map