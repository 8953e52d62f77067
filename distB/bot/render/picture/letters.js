import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const files = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' };
const fonts = new Map();
const drawn = new Map();
function fontOf(weight) {
    const known = fonts.get(weight);
    if (known)
        return known;
    // Twenty megabytes, which a server of which nobody wants a picture need not hold.
    const load = createRequire(import.meta.url);
    const { create } = load('fontkit');
    const file = load.resolve(`dejavu-fonts-ttf/ttf/${files[weight]}`);
    const font = create(readFileSync(file));
    fonts.set(weight, font);
    return font;
}
/** One letter at a size, drawn once. What the font does not have is drawn as its empty box. */
export function letter(sign, size, weight) {
    const key = `${weight} ${size} ${sign}`;
    const known = drawn.get(key);
    if (known)
        return known;
    const made = draw(sign, size, weight);
    // Signs come from content alone, but a map that may grow for ever is a leak.
    if (drawn.size > 4000)
        drawn.clear();
    drawn.set(key, made);
    return made;
}
export const widthOf = (text, size, weight) => [...text].reduce((sum, sign) => sum + letter(sign, size, weight).advance, 0);
function draw(sign, size, weight) {
    const font = fontOf(weight);
    const glyph = font.glyphForCodePoint(sign.codePointAt(0) ?? 0x20);
    const scale = size / font.unitsPerEm;
    const lines = outline(glyph.path.commands, scale);
    const xs = lines.flatMap(([x1, , x2]) => [x1, x2]);
    const ys = lines.flatMap(([, y1, , y2]) => [y1, y2]);
    const advance = glyph.advanceWidth * scale;
    if (lines.length === 0)
        return { left: 0, top: 0, width: 0, height: 0, cover: new Float32Array(), advance };
    const left = Math.floor(Math.min(...xs));
    const top = Math.ceil(Math.max(...ys));
    const width = Math.ceil(Math.max(...xs)) - left;
    const height = top - Math.floor(Math.min(...ys));
    return { left, top, width, height, cover: fill(lines, left, top, width, height), advance };
}
/** The outline as straight pieces; a curve becomes a few of them. */
function outline(commands, scale) {
    const lines = [];
    let [x, y, startX, startY] = [0, 0, 0, 0];
    const to = (nextX, nextY) => {
        lines.push([x, y, nextX, nextY]);
        [x, y] = [nextX, nextY];
    };
    for (const { command, args } of commands) {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((value) => value * scale);
        const [x0, y0] = [x, y];
        switch (command) {
            case 'moveTo':
                [x, y, startX, startY] = [a, b, a, b];
                break;
            case 'lineTo':
                to(a, b);
                break;
            case 'quadraticCurveTo':
                for (const t of steps)
                    to(mix2(x0, a, c, t), mix2(y0, b, d, t));
                break;
            case 'bezierCurveTo':
                for (const t of steps)
                    to(mix3(x0, a, c, e, t), mix3(y0, b, d, f, t));
                break;
            case 'closePath':
                to(startX, startY);
                break;
        }
    }
    return lines;
}
const steps = [0.25, 0.5, 0.75, 1];
const mix2 = (p, q, r, t) => (1 - t) ** 2 * p + 2 * (1 - t) * t * q + t * t * r;
const mix3 = (p, q, r, s, t) => (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t * t * r + t ** 3 * s;
/** Rows looked at within one pixel. */
const fineness = 4;
/** What lies inside the outline: where the pieces, read from left to right, wind around it at least once. */
function fill(lines, left, top, width, height) {
    const cover = new Float32Array(width * height);
    for (let row = 0; row < height * fineness; row++) {
        const y = top - (row + 0.5) / fineness;
        const crossings = lines
            .filter(([, y1, , y2]) => y1 <= y !== y2 <= y)
            .map(([x1, y1, x2, y2]) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) - left, turn: y2 > y1 ? 1 : -1 }))
            .sort((a, b) => a.x - b.x);
        let winding = 0;
        for (const [i, { x, turn }] of crossings.entries()) {
            winding += turn;
            const until = crossings[i + 1]?.x;
            if (winding === 0 || until === undefined)
                continue;
            const base = Math.floor(row / fineness) * width;
            for (let pixel = Math.max(0, Math.floor(x)); pixel < Math.min(width, Math.ceil(until)); pixel++)
                cover[base + pixel] = (cover[base + pixel] ?? 0) + (Math.min(until, pixel + 1) - Math.max(x, pixel)) / fineness;
        }
    }
    return cover;
}
//# sourceMappingURL=letters.js.map