const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found);
const BULLET = /^\s*[-•*]\s+(.+)$/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(.+)$/;
const SOURCES = /^sources?:?$/i;
function blocks(text) {
    const found = [];
    let open;
    const begin = (block) => {
        open = block;
        found.push(block);
    };
    for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
        const bullet = BULLET.exec(line)?.[1];
        const number = NUMBER.exec(line);
        if (line.trim() === '') {
            if (open?.kind === 'words')
                open = undefined;
        }
        else if (bullet !== undefined) {
            if (open?.kind === 'bullets')
                open.items.push(bullet);
            else
                begin({ kind: 'bullets', items: [bullet] });
        }
        else if (number?.[1] !== undefined && number[2] !== undefined) {
            const at = Number(number[1]);
            if (open?.kind === 'numbers' && at === open.from + open.items.length)
                open.items.push(number[2]);
            else
                begin({ kind: 'numbers', from: at, items: [number[2]] });
        }
        else if (open !== undefined && open.kind !== 'words' && /^\s{2,}\S/.test(line)) {
            open.items[open.items.length - 1] += `\n${line.trim()}`;
        }
        else if (open?.kind === 'words') {
            open.lines.push(line);
        }
        else {
            begin({ kind: 'words', lines: [line] });
        }
    }
    return found;
}
const link = (address, words) => `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer">${words}</a>`;
const NAMED_LINK = /\[([^\]\n]+)\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)/;
const BOLD = /\*\*(?=\S)([^\n]*?\S)\*\*/;
const ADDRESS = /https?:\/\/[^\s<>"']+/;
function trimmed(address) {
    let kept = address.replace(/[.,;:!?]+$/, '');
    while (kept.endsWith(')') && kept.split('(').length < kept.split(')').length)
        kept = kept.slice(0, -1);
    return kept.replace(/[.,;:!?]+$/, '');
}
function inline(text, options) {
    const patterns = options.markdown ? [NAMED_LINK, BOLD, ADDRESS] : [ADDRESS];
    let html = '';
    let rest = text;
    while (rest !== '') {
        const hits = patterns.flatMap((pattern) => {
            const match = pattern.exec(rest);
            return match === null ? [] : [{ pattern, match }];
        });
        const [first] = hits.sort((a, b) => a.match.index - b.match.index);
        if (first === undefined)
            return html + escaped(rest);
        const { pattern, match } = first;
        html += escaped(rest.slice(0, match.index));
        const [whole, words = '', address = ''] = match;
        let used = whole;
        if (pattern === BOLD)
            html += `<strong>${inline(words, options)}</strong>`;
        else if (pattern === NAMED_LINK)
            html += link(address, escaped(words));
        else {
            used = trimmed(whole);
            html += link(used, escaped(used));
        }
        rest = rest.slice(match.index + used.length);
    }
    return html;
}
function blockHtml(block, options) {
    const lines = (text) => text
        .split('\n')
        .map((line) => inline(line, options))
        .join('<br>');
    if (block.kind === 'words')
        return `<p>${lines(block.lines.join('\n'))}</p>`;
    const items = block.items.map((item) => `<li>${lines(item)}</li>`).join('');
    if (block.kind === 'bullets')
        return `<ul>${items}</ul>`;
    return block.from === 1 ? `<ol>${items}</ol>` : `<ol start="${block.from}">${items}</ol>`;
}
export function richHtml(text, options) {
    const found = blocks(text);
    const [only] = found;
    if (options.markdown && found.length === 1 && only?.kind === 'words') {
        return only.lines.map((line) => inline(line, options)).join('<br>');
    }
    return found.map((block) => blockHtml(block, options)).join('');
}
export function splitSources(text) {
    const lines = text.split('\n');
    const at = lines.length - 1 - [...lines].reverse().findIndex((line) => SOURCES.test(line.trim()));
    if (at < 1 || at >= lines.length - 1)
        return { words: text, sources: '' };
    return {
        words: lines.slice(0, at).join('\n').trimEnd(),
        sources: lines
            .slice(at + 1)
            .join('\n')
            .trim(),
    };
}
