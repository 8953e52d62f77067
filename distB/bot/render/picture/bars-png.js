import { letter, widthOf } from './letters.js';
import { pngOf } from './png.js';
/** Half as wide as a phone has dots, and never higher than the 1,024 dots that Teams takes. */
const width = 480;
const left = 10;
const top = 84;
const rowHeight = 48;
const barWidth = 210;
const barHeight = 14;
/** White, the ink in four strengths, and the four fillings. */
const palette = [
    [255, 255, 255],
    [178, 178, 178],
    [110, 110, 110],
    [26, 26, 26],
    [29, 112, 68],
    [255, 212, 121],
    [255, 157, 143],
    [228, 228, 228],
];
const ink = 3;
const fillings = { full: 4, stripes: 5, crosses: 6, dots: 7 };
const made = new WeakMap();
/** A picture of bars as a PNG in an address of its own, for channels that show no SVG. */
export function pictureAddress(picture) {
    const known = made.get(picture) ?? `data:image/png;base64,${barsPng(picture).toString('base64')}`;
    made.set(picture, known);
    return known;
}
export function barsPng({ title, subtitle, bars }) {
    const height = top + bars.length * rowHeight + 6;
    const pixels = new Uint8Array(width * height);
    const put = (x, y, colour) => {
        if (x >= 0 && x < width && y >= 0 && y < height)
            pixels[y * width + x] = colour;
    };
    const write = (text, x, y, size, weight) => {
        let pen = x;
        for (const sign of text) {
            const it = letter(sign, size, weight);
            for (let row = 0; row < it.height; row++)
                for (let column = 0; column < it.width; column++) {
                    const strength = Math.round((it.cover[row * it.width + column] ?? 0) * ink);
                    if (strength > 0)
                        put(Math.round(pen) + it.left + column, y - it.top + row, Math.min(ink, strength));
                }
            pen += it.advance;
        }
    };
    const lines = wrapped(title, 17, 'bold', 2);
    for (const [i, line] of lines.entries())
        write(line, left, 24 + i * 22, 17, 'bold');
    write(fitted(subtitle, 13, 'regular', width - 2 * left), left, 24 + lines.length * 22, 13, 'regular');
    for (const [i, bar] of bars.entries())
        row(bar, top + i * rowHeight);
    return pngOf(pixels, width, height, palette);
    function row({ name, share, look, words }, y) {
        write(fitted(name, 14, 'bold', width - 2 * left), left, y + 14, 14, 'bold');
        const full = Math.round((barWidth - 2) * Math.min(1, Math.max(0, share)));
        const first = y + 21;
        for (let dy = 0; dy < barHeight; dy++)
            for (let dx = 0; dx < barWidth; dx++) {
                const edge = dy === 0 || dy === barHeight - 1 || dx === 0 || dx === barWidth - 1 || (full > 0 && dx === full + 1);
                if (edge)
                    put(left + dx, first + dy, ink);
                else if (dx <= full)
                    put(left + dx, first + dy, isInk(look, dx, dy) ? ink : fillings[look]);
            }
        const said = `${Math.floor(Math.min(1, Math.max(0, share)) * 100 + 1e-9)}% · ${words}`;
        const x = left + barWidth + 8;
        write(fitted(said, 12, 'regular', width - x - 4), x, y + 33, 12, 'regular');
    }
}
/** Told apart by pattern as well, so that it reads in black and white. */
function isInk(look, x, y) {
    switch (look) {
        case 'full':
            return false;
        case 'stripes':
            return (x + y) % 7 === 0;
        case 'crosses':
            return (x + y) % 6 === 0 || (x - y + 600) % 6 === 0;
        case 'dots':
            return x % 5 === 2 && y % 5 === 2;
    }
}
/** As much of a text as fits. */
function fitted(text, size, weight, most) {
    if (widthOf(text, size, weight) <= most)
        return text;
    const signs = [...text];
    while (signs.length > 0 && widthOf(`${signs.join('')}…`, size, weight) > most)
        signs.pop();
    return `${signs.join('').trimEnd()}…`;
}
/** A text over a few lines, the last one cut. */
function wrapped(text, size, weight, most) {
    const lines = [];
    let rest = text.split(' ');
    while (rest.length > 0 && lines.length < most) {
        let count = rest.length;
        while (count > 1 && widthOf(rest.slice(0, count).join(' '), size, weight) > width - 2 * left)
            count--;
        const last = lines.length === most - 1;
        lines.push(fitted((last ? rest : rest.slice(0, count)).join(' '), size, weight, width - 2 * left));
        rest = last ? [] : rest.slice(count);
    }
    return lines;
}
//# sourceMappingURL=bars-png.js.map