import { pictureAddress } from './picture/bars-png.js';
import { markInWords } from './text.js';
const colours = {
    met: 'Good',
    relaxed: 'Good',
    'not-met': 'Attention',
    unknown: 'Warning',
    green: 'Good',
    amber: 'Warning',
    red: 'Attention',
    have: 'Good',
    working: 'Warning',
    missing: 'Attention',
    expired: 'Attention',
    'not-needed': 'Good',
};
const textBlock = (text, more = {}) => ({ type: 'TextBlock', wrap: true, text, ...more });
const small = { size: 'Small', spacing: 'Small' };
/** A card that frames the words of a message. Version 1.3 is the floor every channel with cards can show. */
export function cardFor(say, notes, content, choices) {
    return {
        type: 'AdaptiveCard',
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        version: '1.3',
        body: [...say.blocks.flatMap((block) => blockElements(block, notes, content)), ...sources(notes, content)],
        ...(choices.length > 0 ? { actions: choices.map(submit) } : {}),
    };
}
/** What a tap sends back: the meaning itself, so that a card of last week still works. */
export const submit = (choice) => ({
    type: 'Action.Submit',
    title: choice.label,
    data: { v: 1, means: choice.means },
});
function blockElements(block, notes, content) {
    switch (block.kind) {
        case 'heading':
            return [textBlock(block.text, { weight: 'Bolder', size: 'Medium', spacing: 'Medium' })];
        case 'line':
            return [textBlock(notes.mark(block.line))];
        case 'picture':
            return [{ type: 'Image', url: pictureAddress(block.picture), altText: block.picture.alt, size: 'Stretch' }];
        case 'links':
            return block.links.map(({ label, url }) => ({
                type: 'ActionSet',
                spacing: 'Small',
                actions: [{ type: 'Action.OpenUrl', title: label, url }],
            }));
        case 'items':
            if (block.items.every(isBare))
                return [actionSet(block.items.flatMap(({ choice }) => choice ?? []))];
            return block.items.map((item, i) => itemElement(item, block.from === undefined ? '' : `${block.from + i}. `, notes, content));
        case 'comparison':
            return block.rows.map((row) => ({
                type: 'Container',
                separator: true,
                spacing: 'Medium',
                items: [
                    textBlock(row.title, { weight: 'Bolder' }),
                    ...(row.mark
                        ? [textBlock(markInWords(row.mark, content.texts), { ...small, color: colours[row.mark] })]
                        : []),
                    textBlock(`**${content.texts.columnStandard}:** ${notes.mark(row.standard)}`, small),
                    ...row.relaxed.map((line) => textBlock(`**${content.texts.columnRelaxed}:** ${notes.mark(line)}`, small)),
                    textBlock(`**${content.texts.columnYours}:** ${row.yours}`, small),
                    ...(row.remark ? [textBlock(row.remark, small)] : []),
                ],
            }));
    }
}
/** Nothing but something to tap: the button says it. */
const isBare = ({ title, lines, choice }) => lines.length === 0 && choice?.label === title;
const actionSet = (choices) => ({
    type: 'ActionSet',
    spacing: 'Small',
    actions: choices.map(submit),
});
const itemElement = (item, number, notes, content) => ({
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
        textBlock(`${number}${item.title}`, item.lines.length > 0 || item.mark ? { weight: 'Bolder' } : {}),
        ...(item.mark ? [textBlock(markInWords(item.mark, content.texts), { ...small, color: colours[item.mark] })] : []),
        ...item.lines.map((line) => textBlock(notes.mark(line), small)),
        ...(item.choice ? [actionSet([item.choice])] : []),
    ],
});
/** Folded away until somebody asks for them. */
function sources(notes, content) {
    if (notes.list.length === 0)
        return [];
    return [
        {
            type: 'ActionSet',
            spacing: 'Medium',
            actions: [
                {
                    type: 'Action.ToggleVisibility',
                    title: `${content.texts.sources} (${notes.list.length})`,
                    targetElements: ['sources'],
                },
            ],
        },
        {
            type: 'Container',
            id: 'sources',
            isVisible: false,
            items: notes.list.map((note) => textBlock(`[${note.number}] ${note.link ? `[${linkText(note.text)}](${note.link})` : note.text}`, small)),
        },
    ];
}
/** Square brackets would end a link early. */
const linkText = (text) => text.replaceAll('[', '(').replaceAll(']', ')');
//# sourceMappingURL=card.js.map