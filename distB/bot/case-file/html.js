import { createHash } from 'node:crypto';
/** The page is one file, so that it can be saved and still looks right; nothing is loaded from anywhere. */
const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #4d4d4d; --line: #c4c4c4; --link: #0b4a66; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #15191c; --soft: #c2c7ca; --line: #4a5156; --link: #9ad2ee; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; border-top: 2px solid var(--line); padding-top: .75rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
p { margin: .4rem 0; white-space: pre-line; }
.about p { color: var(--soft); }
nav ul { list-style: none; padding: 0; margin: .5rem 0; }
nav a { display: inline-block; min-height: 44px; padding: .6rem 0; }
a { color: var(--link); }
ol, ul { padding-left: 1.5rem; margin: .5rem 0; }
li { margin: .6rem 0; }
li p { margin: .15rem 0; }
.title { font-weight: 600; }
figure { margin: 1rem 0; background: #fff; }
figure svg { display: block; width: 100%; height: auto; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #000; --line: #777; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  h2, h3 { break-after: avoid; }
  li, figure { break-inside: avoid; }
}
`;
/** The page runs no script, sends nothing anywhere, and stands in no other page. */
export const pagePolicy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
].join('; ');
/** The case file as a page to read on a phone and to print. */
export function htmlOf(page, texts, forms) {
    const also = [
        [texts.takeAwayPdf, forms.pdf],
        [texts.takeAwayCalendar, forms.calendar],
        [texts.takeAwayTable, forms.table],
        [texts.takeAwayData, forms.data],
    ];
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        `<title>${escaped(page.title)}</title>`,
        `<style>${style}</style>`,
        '</head>',
        '<body>',
        '<main>',
        `<h1>${escaped(page.title)}</h1>`,
        `<div class="about">${page.about.map(paragraph).join('')}</div>`,
        `<nav aria-label="${escaped(texts.fileAlso)}"><p>${escaped(texts.fileAlso)}:</p><ul>${also
            .map(([label, href]) => `<li><a href="${escaped(href)}">${escaped(label)}</a></li>`)
            .join('')}</ul></nav>`,
        ...page.parts.map(partHtml),
        sourcesHtml(page),
        '</main>',
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
function partHtml({ id, blocks, picture }) {
    const [first, ...rest] = blocks;
    const title = first?.kind === 'heading' ? `<h2 id="${id}">${escaped(first.text)}</h2>` : first ? blockHtml(first) : '';
    return [
        `<section${first?.kind === 'heading' ? ` aria-labelledby="${id}"` : ''}>`,
        title,
        ...(picture ? [`<figure>${picture.svg}</figure>`] : []),
        ...rest.map(blockHtml),
        '</section>',
    ].join('\n');
}
function blockHtml(block) {
    switch (block.kind) {
        case 'heading':
            return `<h3>${escaped(block.text)}</h3>`;
        case 'paragraph':
            return paragraph(block.text);
        case 'list': {
            const entries = block.entries.map(entryHtml).join('\n');
            if (block.from === undefined)
                return `<ul>\n${entries}\n</ul>`;
            return `<ol${block.from === 1 ? '' : ` start="${block.from}"`}>\n${entries}\n</ol>`;
        }
    }
}
const entryHtml = ({ title, mark, lines }) => `<li><p class="title">${escaped(mark ? `${title}: ${mark}` : title)}</p>${lines.map(paragraph).join('')}</li>`;
function sourcesHtml({ sourcesTitle, sources }) {
    if (sources.length === 0)
        return '';
    const list = sources.map(({ number, text, link }) => {
        const address = link === undefined ? '' : `<br><a href="${escaped(link)}" rel="noopener noreferrer">${escaped(link)}</a>`;
        return `<li>[${number}] ${escaped(text)}${address}</li>`;
    });
    return `<section aria-labelledby="sources"><h2 id="sources">${escaped(sourcesTitle)}</h2>\n<ul>${list.join('\n')}</ul></section>`;
}
const paragraph = (text) => `<p>${escaped(text)}</p>`;
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Whatever a text holds, here it is only text. */
const escaped = (text) => text.replace(/[&<>"']/g, (found) => entities[found] ?? found);
//# sourceMappingURL=html.js.map