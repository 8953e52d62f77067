const ours = {
    cards: '1.3',
    buttons: { most: 100, longest: 80 },
    cardChoices: 100,
    text: 4000,
    markdown: false,
    cardAlone: false,
};
const textOnly = {
    cards: null,
    buttons: { most: 0, longest: 0 },
    cardChoices: 0,
    text: 4000,
    markdown: false,
    cardAlone: false,
};
const table = [
    { id: 'webchat', ...ours, handoff: true },
    { id: 'directline', ...ours, handoff: true },
    { id: 'emulator', ...ours, handoff: true },
    {
        id: 'msteams',
        ...ours,
        cards: '1.5',
        buttons: { most: 3, longest: 20 },
        cardChoices: 6,
        markdown: true,
        cardAlone: true,
    },
    { id: 'telegram', ...textOnly, pictures: true, buttons: { most: 100, longest: 40 } },
    { id: 'line', ...textOnly, pictures: true, buttons: { most: 13, longest: 20 } },
    { id: 'facebook', ...textOnly, pictures: true, buttons: { most: 10, longest: 20 }, text: 2000 },
    { id: 'slack', ...textOnly, pictures: true },
    { id: 'sms', ...textOnly, text: 1500 },
    { id: 'email', ...textOnly, pictures: true },
    { id: 'terminal', ...textOnly, text: 100_000 },
];
/** A channel we do not know gets text and numbered choices, which work everywhere. */
export const channelOf = (id) => table.find((channel) => channel.id === id) ?? { id, ...textOnly };
export const channelIds = table.map((channel) => channel.id);
//# sourceMappingURL=channel.js.map