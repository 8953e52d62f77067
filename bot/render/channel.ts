/** What a channel can show. Nobody asks for a channel by name; a difference is a column of this table. */
export interface Channel {
  id: string;
  /** Shows Adaptive Cards, and which version at most; `null` shows text only. */
  cards: '1.3' | '1.5' | null;
  /** Most buttons under a message, and their longest label. */
  buttons: { most: number; longest: number };
  /** Most choices a card may carry as actions. */
  cardChoices: number;
  /** Longest text of one message, in characters. */
  text: number;
  /** Reads words as Markdown, where a line break must be doubled to be seen. */
  markdown: boolean;
  /** Shows words and card of a message one below the other. There a card goes out with the words folded into it. */
  cardAlone: boolean;
  /** Shows a picture sent along with a message that has no card. */
  pictures?: boolean;
  /** Understands the Bot Framework's hand-off events, and shows who speaks. */
  handoff?: boolean;
}

const ours = {
  cards: '1.3',
  buttons: { most: 100, longest: 80 },
  cardChoices: 100,
  text: 4000,
  markdown: false,
  cardAlone: false,
} as const;
const textOnly = {
  cards: null,
  buttons: { most: 0, longest: 0 },
  cardChoices: 0,
  text: 4000,
  markdown: false,
  cardAlone: false,
} as const;

const table: readonly Channel[] = [
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
export const channelOf = (id: string): Channel => table.find((channel) => channel.id === id) ?? { id, ...textOnly };

export const channelIds = table.map((channel) => channel.id);
