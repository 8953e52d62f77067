import Fuse from 'fuse.js';
import { alike } from '../../knowledge/slips.js';
import { asksForPerson } from './person.js';
import { plain } from './plain.js';

const commands = [
  'back',
  'change',
  'redo',
  'why',
  'skip',
  'menu',
  'answers',
  'restart',
  'person',
  'leave',
  'erase',
  'help',
  'take-away',
  'elsewhere',
  'have-code',
  'stop-code',
  'take-back',
  'remind',
  'stop-reminders',
] as const;
type Typed = (typeof commands)[number];
/** The last three only a tap, or the "yes" to our own question, can give. */
export const commandNames = [...commands, 'restart-confirmed', 'erase-confirmed', 'cancel'] as const;
export type CommandName = (typeof commandNames)[number];
export interface Command {
  name: CommandName;
  /** What the command is about, as typed: the "years" of "change years". */
  about?: string | undefined;
}

const phrases: Readonly<Record<Typed, readonly string[]>> = {
  back: ['back', 'go back', 'previous', 'undo', 'step back', 'one step back', 'last question', 'previous question'],
  change: [
    'change',
    'change an answer',
    'change answer',
    'change my answer',
    'change my answers',
    'correct',
    'edit',
    'wrong answer',
    'i made a mistake',
    'mistake',
  ],
  redo: [
    'redo',
    'do it again',
    'answer again',
    'answer it again',
    'ask me again',
    'ask again',
    'redo the self-check',
    'repeat the self-check',
  ],
  why: [
    'why',
    'why do you ask',
    'why do you ask that',
    'why do you need that',
    'why do you need this',
    'what for',
    'reason',
    'why is that',
    'why this',
    'why?',
  ],
  skip: ['skip', 'next', 'next question', 'leave it', 'leave open', 'pass'],
  menu: ['menu', 'main menu', 'options', 'home', 'show menu', 'main'],
  answers: ['answers', 'my answers', 'what did i say', 'show my answers', 'summary', 'my case', 'review'],
  restart: [
    'start again',
    'restart',
    'start over',
    'begin again',
    'reset',
    'new start',
    'from the beginning',
    'start anew',
  ],
  person: [
    'person',
    'a person',
    'human',
    'a human',
    'officer',
    'agent',
    'talk to a person',
    'talk to person',
    'speak to a person',
    'talk to a human',
    'speak to human',
    'real person',
    'helpdesk',
    'help desk',
    'operator',
    'someone',
    'talk to someone',
    'speak to someone',
    'customs officer',
    'call me',
    'i want to talk to a person',
    'i need a person',
    'live chat',
    'representative',
  ],
  leave: [
    'never mind',
    'nevermind',
    'never mind then',
    'cancel',
    'cancel my request',
    'cancel the request',
    'take my request back',
    'back to the assistant',
    'back to assistant',
    'back to the bot',
    'back to bot',
    'back to the program',
    'go back to the assistant',
    'talk to the assistant',
    'assistant',
    'bot',
    'stop',
    'i do not need a person',
    "i don't need a person",
    'no person',
    'no more person',
  ],
  erase: [
    'delete my data',
    'delete my data here',
    'delete data',
    'delete',
    'delete everything',
    'erase',
    'erase my data',
    'remove my data',
    'forget me',
    'delete my answers',
    'delete all',
    'gdpr',
  ],
  help: [
    'help',
    'help me',
    'commands',
    'what can you do',
    'how does this work',
    'i need help',
    'how do i use this',
    '/help',
    '/start',
  ],
  'take-away': [
    'take my papers away',
    'take away',
    'take it away',
    'take it with me',
    'pdf',
    'a pdf',
    'as pdf',
    'as a pdf',
    'have a pdf',
    'get a pdf',
    'get the pdf',
    'send me a pdf',
    'send me the pdf',
    'download',
    'download pdf',
    'download it',
    'download my case',
    'download my papers',
    'print',
    'print it',
    'print this',
    'print my case',
    'print everything',
    'save my case',
    'save it',
    'export',
    'export my data',
    'get my data',
    'calendar file',
    'ics',
    'csv',
    'json',
    'application pack',
    'case file',
    'my case file',
  ],
  elsewhere: [
    'continue on another device',
    'go on on another device',
    'another device',
    'other device',
    'switch device',
    'change device',
    'continue on my phone',
    'continue on my computer',
    'go on on my computer',
    'go on on my phone',
    'move to my phone',
    'move to my computer',
    'continue on the computer',
    'continue in the office',
    'continue elsewhere',
    'go on elsewhere',
    'go on later',
    'continue later',
    'continue tomorrow',
    'go on tomorrow',
    'resume later',
    'resume code',
    'get a code',
    'get a resume code',
    'give me a code',
    'new code',
  ],
  'have-code': ['resume', 'i have a code', 'i have a resume code', 'enter code', 'enter a code', 'enter resume code'],
  'stop-code': [
    'stop the code',
    'cancel the code',
    'stop the resume code',
    'cancel the resume code',
    'revoke the code',
  ],
  remind: [
    'remind me',
    'remind me of dates',
    'remind us',
    'reminders',
    'reminder',
    'set a reminder',
    'send reminders',
    'send me reminders',
    'reminders on',
    'turn on reminders',
    'switch on reminders',
    'count the dates anew',
    'keep me informed',
  ],
  'stop-reminders': [
    'stop reminders',
    'stop the reminders',
    'stop reminding me',
    'stop reminding',
    'no reminders',
    'no more reminders',
    'reminders off',
    'turn off reminders',
    'switch off reminders',
    'do not remind me',
    "don't remind me",
    'cancel reminders',
    'unsubscribe',
  ],
  'take-back': ['take it back', 'take it back here', 'take my case back', 'take the case back', 'bring it back'],
};

const exact = new Map(Object.entries(phrases).flatMap(([name, list]) => list.map((p) => [plain(p), name as Typed])));
const fuse = new Fuse(
  [...exact].map(([phrase, name]) => ({ phrase, name })),
  { keys: ['phrase'], includeScore: true, threshold: 0.4, distance: 30 },
);

/** A command typed in its own words. "please" and the like are let through. */
export function readCommand(text: string): Command | undefined {
  const said = plain(text)
    .replace(/^(please|pls|plz|can i|could i|i want to|i would like to|i'd like to|let me|ok|okay) /, '')
    .replace(/ (please|pls|plz|now|thanks)$/, '');
  const name = exact.get(said);
  if (name) return { name };
  const change = said.match(
    /^(?:change|edit|correct|update|fix|modify)(?: the| my| answer on| answer to| answer about)* (.{2,60})$/,
  );
  if (change?.[1]) return { name: 'change', about: change[1] };
  if (asksForPerson(said)) return { name: 'person' };
  const redo = said.match(/^(?:redo|repeat|answer again:?)(?: the| my| criterion)* (.{2,80})$/);
  if (redo?.[1]) return { name: 'redo', about: redo[1] };
  return undefined;
}

/** A command with a slip of the finger in it: only tried when nothing else fits. */
export function readMisspeltCommand(text: string): Command | undefined {
  const said = plain(text);
  if (said.length < 4 || said.length > 40) return undefined;
  const hit = fuse.search(said, { limit: 1 })[0];
  return hit && alike(hit.item.phrase, said) ? { name: hit.item.name } : undefined;
}
