const width = 640;
const rowHeight = 58;
const top = 84;
const left = 16;
const barWidth = width - 2 * left;
/** Bars as SVG 1.1, without script, font or anything from outside. */
export function bars(title, subtitle, list) {
    const height = top + list.length * rowHeight + 16;
    const alt = [title, subtitle, ...list.map((bar) => `${bar.name}: ${percent(bar.share)}, ${bar.words}`)]
        .map((line) => (/[.!?]$/.test(line) ? line : `${line}.`))
        .join(' ');
    const svg = [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="picture-title picture-words" font-family="system-ui, sans-serif" fill="#1a1a1a">`,
        `<title id="picture-title">${escaped(title)}</title>`,
        `<desc id="picture-words">${escaped(alt)}</desc>`,
        patterns,
        `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
        `<text x="${left}" y="34" font-size="20" font-weight="700">${escaped(cut(title, 60))}</text>`,
        `<text x="${left}" y="60" font-size="15">${escaped(cut(subtitle, 84))}</text>`,
        ...list.map((bar, i) => row(bar, top + i * rowHeight)),
        '</svg>',
    ].join('\n');
    return { title, subtitle, svg, alt, bars: list };
}
function row({ name, share, look, words }, y) {
    const full = Math.round(barWidth * clamp(share));
    return [
        `<text x="${left}" y="${y + 14}" font-size="14" font-weight="600">${escaped(cut(name, 48))}</text>`,
        `<text x="${width - left}" y="${y + 14}" font-size="13" text-anchor="end">${escaped(`${percent(share)} · ${cut(words, 34)}`)}</text>`,
        `<rect x="${left}" y="${y + 22}" width="${barWidth}" height="18" fill="#ffffff" stroke="#1a1a1a"/>`,
        ...(full > 0
            ? [`<rect x="${left}" y="${y + 22}" width="${full}" height="18" fill="url(#${look})" stroke="#1a1a1a"/>`]
            : []),
    ].join('\n');
}
const pattern = (id, size, back, drawing) => `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${back}"/>${drawing}</pattern>`;
const patterns = [
    '<defs>',
    pattern('full', 8, '#1d7044', ''),
    pattern('stripes', 8, '#ffd479', '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke="#1a1a1a" stroke-width="1.5"/>'),
    pattern('crosses', 8, '#ff9d8f', '<path d="M0 0l8 8M8 0l-8 8" stroke="#1a1a1a" stroke-width="1.2"/>'),
    pattern('dots', 8, '#e4e4e4', '<circle cx="4" cy="4" r="1.4" fill="#1a1a1a"/>'),
    '</defs>',
].join('\n');
const clamp = (share) => Math.min(1, Math.max(0, share));
const percent = (share) => `${Math.floor(clamp(share) * 100 + 1e-9)}%`;
const cut = (text, longest) => [...text].length > longest ? `${[...text].slice(0, longest - 1).join('')}…` : text;
/** Whatever a text holds, in SVG it is only text; characters XML forbids are left out. */
const escaped = (text) => text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
//# sourceMappingURL=bars.js.map