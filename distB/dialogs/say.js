export const heading = (text) => ({ kind: 'heading', text });
export const talk = (text) => ({ kind: 'line', line: { text } });
export const howTo = (text) => ({ kind: 'line', line: { text }, onScreen: true });
export const links = (list) => ({ kind: 'links', links: list });
export const told = (statement, text = statement.text) => ({
    kind: 'line',
    line: stated(statement, text),
});
export const stated = (statement, text = statement.text) => ({
    text,
    from: { cites: statement.cites, confidence: statement.confidence },
});
export const items = (list, from) => ({ kind: 'items', from, items: list });
export const say = (kind, blocks, choices = []) => ({
    kind,
    blocks,
    choices,
    numbered: true,
});
/** Every citation of a say, in order of first use. */
export function citesOf(it) {
    return [...new Set(it.blocks.flatMap(linesOf).flatMap((line) => line.from?.cites ?? []))];
}
/** The statements and words of a block. */
export function linesOf(block) {
    switch (block.kind) {
        case 'heading':
        case 'links':
        case 'picture':
            return [];
        case 'line':
            return [block.line];
        case 'items':
            return block.items.flatMap((item) => item.lines);
        case 'comparison':
            return block.rows.flatMap((row) => [row.standard, ...row.relaxed]);
    }
}
/** The buttons beside single lines of a say. */
export const besideOf = ({ blocks }) => blocks.flatMap((block) => (block.kind === 'items' ? block.items.flatMap((item) => item.choice ?? []) : []));
//# sourceMappingURL=say.js.map