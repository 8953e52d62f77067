import PDFDocument from 'pdfkit';
import { fontsFor } from './fonts.js';
/** A4 in points, with margins a printer can print. */
const margin = { left: 52, right: 52, top: 54, bottom: 60 };
const size = { width: 595.28, height: 841.89 };
const lineHeight = 1.4;
/**
 * A PDF as pages of real text with its structure beside it (PDF/UA): headings, lists and figures are tagged, so that a
 * screen reader finds its way. Lines are broken here, because one line may need several fonts.
 */
export class Sheet {
    fonts;
    #doc;
    #root;
    #done;
    #y = margin.top;
    constructor(title, day, fonts) {
        this.fonts = fonts;
        const made = new Date(`${day}T00:00:00Z`);
        this.#doc = new PDFDocument({
            size: [size.width, size.height],
            margins: { ...margin, bottom: 0 },
            tagged: true,
            pdfVersion: '1.7',
            // The published types do not know this one.
            subset: 'PDF/UA',
            lang: 'en',
            displayTitle: true,
            bufferPages: true,
            // None yet: a font given here would be compared with ours each time one is chosen.
            font: null,
            info: { Title: title, Creator: 'Fairway', Producer: 'Fairway', CreationDate: made, ModDate: made },
        });
        this.#doc.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
        this.#done = collected(this.#doc);
        this.#root = this.#doc.struct('Document');
        this.#doc.addStructure(this.#root);
    }
    /** `texts`: everything that will be written, so that the fonts for it are there. */
    static async about(title, day, texts) {
        return new Sheet(title, day, await fontsFor(texts));
    }
    section() {
        return this.#add(this.#root, 'Sect');
    }
    /** One paragraph, heading or label. `keep`: so much room must be left for what follows. */
    text(parent, type, text, style, keep = 0) {
        const element = this.#add(parent, type);
        const indent = style.indent ?? 0;
        for (const [i, line] of this.#lines(text, style, indent).entries()) {
            this.#room(style.size * lineHeight + (i === 0 ? keep : 0));
            element.add(() => this.#draw(line, style, indent));
            this.#y += style.size * lineHeight;
        }
        element.end();
    }
    /** An entry of a list: its sign or number, and what stands beside it. */
    entry(list, label, write, style) {
        const item = this.#add(list, 'LI');
        const mark = this.#add(item, 'Lbl');
        this.#room(style.size * lineHeight * 2);
        const at = this.#y;
        mark.add(() => this.#draw(this.#tokens(label, style), style, style.indent ?? 0));
        mark.end();
        this.#y = at;
        const body = this.#add(item, 'LBody');
        write(body, (style.indent ?? 0) + 22);
        body.end();
        item.end();
    }
    list(parent) {
        return this.#add(parent, 'L');
    }
    link(parent, url, style) {
        const element = this.#add(parent, 'P');
        const indent = style.indent ?? 0;
        for (const line of this.#lines(url, style, indent)) {
            this.#room(style.size * lineHeight);
            const y = this.#y;
            element.add(this.#doc.struct('Link', { alt: url }, () => {
                this.#draw(line, style, indent);
            }));
            const width = line.reduce((sum, token) => sum + token.width, 0);
            this.#doc.link(margin.left + indent, y, width, style.size * lineHeight, url, {
                Contents: new String(url),
            });
            this.#y += style.size * lineHeight;
        }
        element.end();
    }
    /** Bars that can be told apart without colour, with their content as alternative text. */
    bars(parent, bars, alt) {
        const width = size.width - margin.left - margin.right;
        const row = 30;
        const perPage = Math.floor((size.height - margin.top - margin.bottom) / row);
        for (let from = 0; from < bars.length; from += perPage) {
            const some = bars.slice(from, from + perPage);
            this.#room(Math.min(some.length * row, size.height - margin.top - margin.bottom));
            const top = this.#y;
            parent.add(this.#doc.struct('Figure', { alt: from === 0 ? alt : some.map((b) => b.name).join('; ') }, () => {
                for (const [i, bar] of some.entries())
                    this.#bar(bar, top + i * row, width);
            }));
            this.#y = top + some.length * row + 6;
        }
    }
    gap(height) {
        this.#y += height;
    }
    end(element) {
        element.end();
    }
    /** Numbers the pages and closes the file. */
    finish(footer) {
        this.#root.end();
        const { start, count } = this.#doc.bufferedPageRange();
        for (let page = 0; page < count; page++) {
            this.#doc.switchToPage(start + page);
            const style = { size: 8, colour: '#444444' };
            this.#doc.markContent('Artifact', { type: 'Pagination' });
            this.#y = size.height - 40;
            this.#draw(this.#tokens(footer(page + 1, count), style), style, 0);
            this.#doc.endMarkedContent();
        }
        this.#doc.end();
        return this.#done;
    }
    #add(parent, type) {
        const element = this.#doc.struct(type);
        parent.add(element);
        return element;
    }
    #room(height) {
        if (this.#y + height <= size.height - margin.bottom)
            return;
        this.#doc.addPage();
        this.#y = margin.top;
    }
    #bar({ name, share, look, words }, y, width) {
        const style = { size: 9 };
        const percent = `${Math.floor(share * 100 + 1e-9)}%`;
        const said = this.#tokens(`${percent} · ${words}`, style);
        const saidWidth = said.reduce((sum, token) => sum + token.width, 0);
        this.#drawAt(this.#fitted(name, { ...style, bold: true }, width - saidWidth - 12), { ...style, bold: true }, margin.left, y);
        this.#drawAt(said, style, margin.left + width - saidWidth, y);
        const doc = this.#doc;
        doc
            .lineWidth(0.7)
            .rect(margin.left, y + 13, width, 10)
            .stroke('#1a1a1a');
        const full = width * Math.min(1, Math.max(0, share));
        if (full < 1)
            return;
        doc.rect(margin.left, y + 13, full, 10).fill(backs[look]);
        doc
            .save()
            .rect(margin.left, y + 13, full, 10)
            .clip();
        pattern(doc, look, margin.left, y + 13, full, 10);
        doc.restore();
        doc
            .lineWidth(0.7)
            .rect(margin.left, y + 13, full, 10)
            .stroke('#1a1a1a');
    }
    /** As much of a text as fits on a line. */
    #fitted(text, style, width) {
        const whole = this.#tokens(text, style);
        if (whole.reduce((sum, token) => sum + token.width, 0) <= width)
            return whole;
        const shorter = text.slice(0, -1).trimEnd();
        return shorter === ''
            ? []
            : this.#fitted(shorter.endsWith('…') ? shorter : `${shorter.replace(/…$/, '').slice(0, -1)}…`, style, width);
    }
    #draw(line, style, indent) {
        this.#drawAt(line, style, margin.left + indent, this.#y);
    }
    #drawAt(line, style, left, y) {
        const doc = this.#doc;
        let x = left;
        // Neighbours in one font are written together, so that a reader finds whole lines and not words.
        const runs = [];
        for (const run of line.flatMap((token) => token.runs)) {
            const last = runs.at(-1);
            if (last && last.font === run.font && !run.thin)
                runs[runs.length - 1] = { ...last, text: last.text + run.text };
            else
                runs.push(run);
        }
        for (const run of runs) {
            doc
                .font(run.font)
                .fontSize(style.size)
                .fillColor(style.colour ?? '#111111')
                .strokeColor(style.colour ?? '#111111');
            if (run.thin)
                doc.lineWidth(style.size * (style.bold ? 0.06 : 0.032));
            doc.text(run.text, x, y, { lineBreak: false, fill: true, stroke: run.thin });
            x += doc.widthOfString(run.text);
        }
    }
    #lines(text, style, indent) {
        const room = size.width - margin.left - margin.right - indent;
        return text.split('\n').flatMap((paragraph) => {
            const lines = [[]];
            let used = 0;
            for (const token of this.#tokens(paragraph, style).flatMap((token) => this.#cut(token, style, room))) {
                if (used + token.width > room && used > 0) {
                    if (token.space)
                        continue;
                    lines.push([]);
                    used = 0;
                }
                if (used === 0 && token.space)
                    continue;
                lines.at(-1)?.push(token);
                used += token.width;
            }
            return lines;
        });
    }
    /** A word longer than a line, such as an address, is cut wherever it must be. */
    #cut(token, style, room) {
        if (token.width <= room)
            return [token];
        const text = token.runs.map((run) => run.text).join('');
        const pieces = [''];
        for (const letter of text) {
            const longer = `${pieces.at(-1)}${letter}`;
            if (this.#width(this.#runs(longer, style), style) > room)
                pieces.push(letter);
            else
                pieces[pieces.length - 1] = longer;
        }
        return pieces.map((piece) => this.#token(piece, style));
    }
    /** Words, spaces, and single letters where a script has no spaces. */
    #tokens(text, style) {
        return (text.match(/ +|[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]|[^ \u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]+/gu) ?? []).map((word) => this.#token(word, style));
    }
    #token(text, style) {
        const runs = this.#runs(text, style);
        return { runs, width: this.#width(runs, style), space: text.trim() === '' };
    }
    #width(runs, style) {
        return runs.reduce((sum, run) => sum + this.#doc.font(run.font).fontSize(style.size).widthOfString(run.text), 0);
    }
    #runs(text, style) {
        const basic = style.bold ? 'bold' : 'regular';
        const runs = [];
        for (const letter of text) {
            const codePoint = letter.codePointAt(0) ?? 0;
            const slice = this.fonts.sliceFor(codePoint);
            if (slice)
                this.#doc.registerFont(slice.name, slice.font);
            const known = slice !== undefined || this.fonts.isBasic(codePoint);
            const run = { text: known ? letter : '\ufffd', font: slice?.name ?? basic, thin: slice !== undefined };
            const last = runs.at(-1);
            if (last && last.font === run.font && !run.thin)
                runs[runs.length - 1] = { ...last, text: last.text + run.text };
            else
                runs.push(run);
        }
        return runs;
    }
}
const backs = {
    full: '#1d7044',
    stripes: '#ffd479',
    crosses: '#ff9d8f',
    dots: '#e4e4e4',
};
function pattern(doc, look, x, y, width, height) {
    doc.lineWidth(0.8).strokeColor('#1a1a1a').fillColor('#1a1a1a');
    const step = 6;
    switch (look) {
        case 'full':
            return;
        case 'stripes':
        case 'crosses':
            for (let at = -height; at < width; at += step) {
                doc
                    .moveTo(x + at, y + height)
                    .lineTo(x + at + height, y)
                    .stroke();
                if (look === 'crosses')
                    doc
                        .moveTo(x + at, y)
                        .lineTo(x + at + height, y + height)
                        .stroke();
            }
            return;
        case 'dots':
            for (let at = 3; at < width; at += step)
                for (const down of [3, 7])
                    doc.circle(x + at, y + down, 0.8).fill();
    }
}
function collected(doc) {
    return new Promise((resolve, reject) => {
        const pieces = [];
        doc.on('data', (piece) => pieces.push(piece));
        doc.on('end', () => resolve(Buffer.concat(pieces)));
        doc.on('error', reject);
    });
}
//# sourceMappingURL=sheet.js.map