import { crc32, deflateSync } from 'node:zlib';
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels as PNG with four bits each, which keeps a drawing of few colours small. */
export function pngOf(pixels, width, height, palette) {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    // Four bits, colours by their place; no other way of packing, filtering or interlacing.
    header.set([4, 3, 0, 0, 0], 8);
    const rowLength = Math.ceil(width / 2);
    const rows = Buffer.alloc((rowLength + 1) * height);
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
            const at = y * (rowLength + 1) + 1 + (x >> 1);
            rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (x % 2 === 0 ? 4 : 0));
        }
    return Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('PLTE', Buffer.from(palette.flat())),
        chunk('IDAT', deflateSync(rows, { level: 9 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}
function chunk(type, data) {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const whole = Buffer.alloc(named.length + 8);
    whole.writeUInt32BE(data.length, 0);
    named.copy(whole, 4);
    whole.writeUInt32BE(crc32(named), named.length + 4);
    return whole;
}
//# sourceMappingURL=png.js.map