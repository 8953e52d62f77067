import { paperLines, paperMark, paperState } from '../../dialogs/views/paper-item.js';
import { dayInWords } from '../../dialogs/words.js';
import { markInWords } from '../render/text.js';
const neededKeys = {
    yes: 'paperNeededYes',
    no: 'paperNeededNo',
    perhaps: 'paperNeededPerhaps',
    later: 'paperNeededLater',
};
/** The checklist as CSV (RFC 4180), with a mark in front by which spreadsheets know that it is UTF-8. */
export function tableOf(file) {
    const { texts } = file.chosen.at.content;
    const head = [
        texts.columnPaper,
        texts.columnStatus,
        texts.columnNeeded,
        texts.columnForm,
        texts.columnExpires,
        texts.columnWhere,
        texts.columnIssuer,
        texts.columnNotes,
    ];
    return `\ufeff${[head, ...file.papers.map(row)].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
    function row(line) {
        const { paper, needed, form, expiry } = line;
        const mark = paperMark(line);
        return [
            paper.name,
            mark ? markInWords(mark, texts) : texts.paperOpen,
            texts[neededKeys[needed]],
            form ?? '',
            expiry.kind === 'not-told' ? '' : dayInWords(expiry.on),
            paper.where ?? '',
            paper.issuer ?? '',
            [...paperLines(line, file.chosen), ...paperState(line, file.chosen)].map(({ text }) => text).join(' '),
        ];
    }
}
/** A spreadsheet takes a cell that begins like a formula for one, also inside quotes; an apostrophe in front makes it text. */
const cell = (text) => {
    const plain = /^[\s'"]*[=+\-@|%]/.test(text) ? `'${text}` : text;
    return `"${plain.replaceAll('"', '""')}"`;
};
//# sourceMappingURL=table.js.map