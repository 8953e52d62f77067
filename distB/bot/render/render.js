import { linesOf } from '../../dialogs/say.js';
import { cardFor } from './card.js';
import { pictureAddress } from './picture/bars-png.js';
import { Notes } from './sources.js';
import { choicesInWords, inWords } from './text.js';
/** Largest card we send anywhere, in bytes: the strictest channel's limit with room to spare. */
const largestCard = 24 * 1024;
/** A say in the dialect of a channel: one message, or several where one would be too long. */
export function render(say, channel, content) {
    const whole = renderOne(say, channel, content);
    if (isSmall(whole, channel))
        return [whole];
    const parts = halves(say);
    return parts ? parts.flatMap((part) => render(part, channel, content)) : [whole];
}
const isSmall = ({ text, card }, channel) => text.length <= channel.text && (card === undefined || Buffer.byteLength(JSON.stringify(card)) <= largestCard);
function renderOne(say, channel, content) {
    const { buttons } = channel;
    const asButtons = say.choices.length <= buttons.most && say.choices.every((choice) => choice.label.length <= buttons.longest);
    const asActions = !asButtons && channel.cards !== null && say.choices.length <= channel.cardChoices;
    const notes = new Notes(say, content);
    const words = inWords(say, notes, content);
    const text = asButtons || say.choices.length === 0 ? words : `${words}\n\n${choicesInWords(say)}`;
    const framed = channel.cards !== null && (asActions || deservesCard(say));
    const cardAlone = framed && channel.cardAlone;
    const card = framed && cardFor(say, notes, content, asActions ? say.choices : []);
    return {
        kind: say.kind,
        text: channel.markdown && !cardAlone ? text.replaceAll('\n', '\n\n') : text,
        markdown: channel.markdown,
        ...(card ? { card: cardAlone ? { ...card, fallbackText: text } : card } : {}),
        cardAlone,
        pictures: channel.pictures && !card ? say.blocks.flatMap(asPicture) : [],
        buttons: asButtons ? say.choices : [],
        progress: say.progress,
    };
}
const asPicture = (block) => block.kind === 'picture' ? [{ address: pictureAddress(block.picture), alt: block.picture.alt }] : [];
/** Plain talk needs no frame; sources to unfold and things to tap do. */
const deservesCard = (say) => say.blocks.some((block) => block.kind === 'comparison' ||
    block.kind === 'links' ||
    linesOf(block).some((line) => line.from) ||
    (block.kind === 'items' && block.items.some((item) => item.choice)));
/** Cuts a say in two between its blocks, or between the items of its only block. Choices stay at the end. */
function halves(say) {
    const cut = (blocks) => {
        const [only] = blocks;
        if (blocks.length > 1) {
            const middle = balanced(blocks.map((b) => JSON.stringify(b).length));
            // A heading stays with what it heads.
            const at = blocks[middle - 1]?.kind === 'heading' && middle > 1 ? middle - 1 : middle;
            return [blocks.slice(0, at), blocks.slice(at)];
        }
        if (only?.kind === 'items' && only.items.length > 1) {
            const at = balanced(only.items.map((i) => JSON.stringify(i).length));
            return [
                [{ ...only, items: only.items.slice(0, at) }],
                [{ ...only, items: only.items.slice(at), from: only.from === undefined ? undefined : only.from + at }],
            ];
        }
        const [item] = only?.kind === 'items' ? only.items : [];
        if (only?.kind === 'items' && item && item.lines.length > 1) {
            const at = balanced(item.lines.map((l) => l.text.length));
            const part = (lines) => [{ ...only, items: [{ ...item, lines }] }];
            return [part(item.lines.slice(0, at)), part(item.lines.slice(at))];
        }
        if (only?.kind === 'comparison' && only.rows.length > 1) {
            const at = balanced(only.rows.map((r) => JSON.stringify(r).length));
            return [[{ ...only, rows: only.rows.slice(0, at) }], [{ ...only, rows: only.rows.slice(at) }]];
        }
        return undefined;
    };
    const parts = cut(say.blocks);
    return (parts && [
        { ...say, blocks: parts[0], choices: [], progress: undefined },
        { ...say, blocks: parts[1] },
    ]);
}
/** Where to cut a row of sizes so that both sides weigh about the same; never at an end. */
function balanced(sizes) {
    const all = sizes.reduce((a, b) => a + b, 0);
    let sum = 0;
    for (const [i, size] of sizes.entries()) {
        sum += size;
        if (sum >= all / 2)
            return Math.min(sizes.length - 1, Math.max(1, i + (sum - all / 2 > size / 2 ? 0 : 1)));
    }
    return 1;
}
//# sourceMappingURL=render.js.map