import type { Fact, FactValue, Option } from '../../knowledge/fact.js';
import { readComment } from '../answer/comment.js';
import { type FollowUp, followUp } from '../answer/follow-up.js';
import { readHelping, readWhy } from '../case-rating.js';
import type { CommentWhy } from '../comment-why.js';
import type { Case } from '../content.js';
import { type ReadCode, readCode } from '../elsewhere/code.js';
import type { Helping, Why } from '../helping.js';
import type { Answer, Asked, Choice, Memory } from '../memory.js';
import { menuEvenAsked, menuFact, menuNode, programmeFact, questionFor } from '../question.js';
import { readAddress } from './address.js';
import { optionNamed, readChoice } from './choice.js';
import { type Command, readCommand, readMisspeltCommand } from './command.js';
import { readComparison } from './comparison.js';
import { onlyIntroduces, onlyPartners, readIntroduction } from './introduction.js';
import { readPaper } from './paper.js';
import { plain } from './plain.js';
import { isQuestion } from './question.js';
import { type Misfit, readValue } from './value.js';
import { isYesOrNo, readYesNo } from './yes-no.js';

/** What a message means to the dialogue. */
export type Input =
  /** The trader came, and said nothing yet. */
  | { kind: 'hello' }
  | { kind: 'answer'; fact: string; value: FactValue; literal: boolean }
  /** Several answers in one sentence about the firm. */
  | { kind: 'introduction'; answers: readonly Answer[] }
  | { kind: 'command'; command: Command }
  | { kind: 'file' }
  /** With what it tells about the firm by the way, where the country is still asked for. */
  | { kind: 'question'; text: string; introduces?: readonly Answer[] | undefined }
  /** More of what was just answered: another place, level or role, or where it stands. */
  | { kind: 'follow-up'; follow: FollowUp }
  | { kind: 'ask'; entry: string; programme?: string | undefined }
  | { kind: 'rate'; entry: string; helpful: boolean }
  /** Why something helped or not. */
  | ({ kind: 'comment'; entry: string } & ({ why: CommentWhy } | { text: string }))
  | { kind: 'rate-case'; ticket: string; helped: Helping }
  | ({ kind: 'why-case'; ticket: string } & ({ why: Why } | { text: string }))
  /** An address to send a person's answer to. */
  | { kind: 'email'; address: string; valid: boolean }
  | { kind: 'anger' }
  /** A code that stands for a case begun elsewhere. */
  | { kind: 'resume'; read: ReadCode }
  /** A paper is meant, and its words fit several. */
  | { kind: 'which-paper'; choices: readonly Choice[] }
  | { kind: 'unclear'; misfit?: Misfit | undefined };

/** What stands open when a message comes in. */
export interface Situation {
  at: Case;
  /** The fact that is asked for; `undefined` at the end of a path. */
  open: string | undefined;
  offered: readonly Choice[];
  /** Buttons beside single lines and of earlier messages, which only their label names. */
  beside: readonly Choice[];
  asked: Asked | undefined;
  /** The entry of which the last message asked why it helped or not. */
  commenting?: string | undefined;
  /** The person whose help is judged just now. */
  rating?: Memory['rating'];
  /** Whether a bare number names a choice. */
  numbered: boolean;
  /** Whether a person was asked for who has not come yet. */
  waiting?: boolean | undefined;
}

/** Makes sense of what a trader typed. Long texts are read by their first 1,000 characters. */
export function understand(text: string, situation: Situation): Input {
  const { at, open, offered, beside, numbered, asked, waiting, rating } = situation;
  const said = text.slice(0, 1000);
  const address = waiting ? readAddress(said) : undefined;
  if (address) return { kind: 'email', ...address };
  const fact = open === undefined ? undefined : questionFor(open, at);

  const tapped =
    byLabel(said, [...offered, ...beside]) ??
    (numbered ? byNumber(said, offered) : undefined) ??
    confirmation(said, offered) ??
    stopping(said, offered, at);
  if (tapped) return meaning(tapped);
  const resume = readCode(said);
  if (resume) return { kind: 'resume', read: resume };
  const remark = readComment(said, situation.commenting);
  if (remark?.sure) return { kind: 'comment', entry: remark.entry, text: remark.text };
  const helping = readHelping(said, rating);
  if (helping) return { kind: 'rate-case', ...helping };
  const why = readWhy(said, rating);
  if (why?.sure) return { kind: 'why-case', ticket: why.ticket, text: why.text };
  const follow = asked && followUp(said, asked, at);
  if (follow) return { kind: 'follow-up', follow };
  const command = readCommand(said);
  // "Home" answers where the firm works, and is the menu elsewhere. Nobody who asks for a person is kept from one.
  const named = fact?.kind === 'choice' && command?.name !== 'person' ? optionNamed(said, fact.options) : undefined;
  if (fact && named) return { kind: 'answer', fact: fact.id, value: named, literal: true };
  if (command && !(command.name === 'skip' && fact === undefined)) return { kind: 'command', command };

  const read = fact && readValue(said, fact);
  // Before a level is chosen it is remembered, and comes next.
  const page = at.programme ? pageNamed(said, at) : undefined;
  if (page) return { kind: 'answer', fact: menuFact, value: page, literal: true };

  const introduced = open === programmeFact ? readIntroduction(said, at, read) : undefined;
  // One word more than a country is still the country.
  if (introduced && (introduced.length > 1 || read?.kind !== 'value') && onlyIntroduces(said, at))
    return { kind: 'introduction', answers: introduced };

  const partners = open === programmeFact ? onlyPartners(said, at) : undefined;
  if (partners) return { kind: 'unclear', misfit: { kind: 'several-options', values: partners } };

  // At a question for one of several it chooses nothing, and it asks nothing.
  if (fact?.kind === 'choice' && isYesOrNo(said)) return { kind: 'unclear' };

  const asks: Input = { kind: 'question', text: said, introduces: introduced };
  const comparison = at.tier ? readComparison(said, at) : undefined;
  if (comparison) return { kind: 'introduction', answers: comparison };

  const question = isQuestion(said, situation);
  if (question === 'surely') return asks;
  const paper = readPaper(said, at);
  if (paper)
    return paper.kind === 'told'
      ? { kind: 'answer', ...paper.answer, literal: false }
      : { kind: 'which-paper', choices: paper.choices };

  if (
    fact?.kind === 'choice' &&
    read?.kind === 'value' &&
    read.value !== null &&
    !read.literal &&
    question === 'likely'
  ) {
    // A guess at a choice is worth less than a question we know, unless it only is misspelt: "we exprot", but not "bond reduction".
    const mended = readValue(at.content.search().mended(said), fact);
    const option = fact.options.find(({ value }) => value === read.value);
    if (!(mended.kind === 'value' && mended.literal) && !(option && beginsAlike(said, option))) return asks;
  }
  if (
    fact &&
    read?.kind === 'value' &&
    !(read.value !== null && !read.literal && fact.kind === 'choice' && plain(said).length < 3)
  )
    return { kind: 'answer', fact: fact.id, value: read.value, literal: read.literal };

  if (remark && !namesSomething(said, at)) return { kind: 'comment', entry: remark.entry, text: remark.text };
  return (
    elsewhere(said, at, open) ??
    anger(said, at) ??
    (why ? { kind: 'why-case', ticket: why.ticket, text: why.text } : undefined) ??
    (question !== 'no' ? asks : undefined) ??
    misspelt(said) ?? { kind: 'unclear', misfit: read?.kind === 'misfit' ? read.misfit : undefined }
  );
}

/** What a tap, or typing its label, means. */
export function meaning({ means }: Choice): Input {
  switch (means.kind) {
    case 'answer':
      return { ...means, literal: true };
    case 'command':
      return { kind: 'command', command: { name: means.command, about: means.about } };
    case 'ask':
    case 'rate':
    case 'comment':
    case 'rate-case':
    case 'why-case':
      return means;
  }
}

/** A page of the menu called by exactly its name, though the name reads like a question. */
const pageNamed = (said: string, at: Case): string | undefined => optionNamed(said, menuEvenAsked(at));

/** A page or a country by its very name: then nobody means a comment. */
const namesSomething = (said: string, at: Case): boolean => {
  const countries = questionFor(programmeFact, at);
  return (
    optionNamed(said, menuNode(at)) !== undefined ||
    (countries?.kind === 'choice' && optionNamed(said, countries.options) !== undefined)
  );
};

const byLabel = (said: string, offered: readonly Choice[]): Choice | undefined => {
  const text = plain(said);
  return text === '' ? undefined : offered.find((choice) => plain(choice.label) === text);
};

const byNumber = (said: string, offered: readonly Choice[]): Choice | undefined => {
  const digits = plain(said).match(/^(?:option |number |no\.? ?|#)?(\d{1,2})[.)]?$/)?.[1];
  return digits === undefined ? undefined : offered[Number(digits) - 1];
};

const stops = new Set([
  'stop',
  'stop here',
  'enough',
  'that is enough',
  "that's enough",
  'finish',
  'show result',
  'result',
]);

/** "stop" where leaving is offered: it means the result of what is being asked just now. */
const stopping = (said: string, offered: readonly Choice[], at: Case): Choice | undefined =>
  stops.has(plain(said)) ? offered.find((choice) => choice.label === at.say('stopHere')) : undefined;

/** "Yes" and "no" after we asked whether to delete or to start again. */
function confirmation(said: string, offered: readonly Choice[]): Choice | undefined {
  const asks = offered.find(({ means }) => means.kind === 'command' && means.command.endsWith('-confirmed'));
  if (!asks) return undefined;
  const yes = readYesNo(said);
  if (yes === undefined) return undefined;
  return yes ? asks : offered.find(({ means }) => means.kind === 'command' && means.command === 'cancel');
}

/**
 * Something to tap on the menu, or the name of another country, said while another question is open. Guesses only from a
 * word or two: in a sentence something else is meant.
 */
function elsewhere(said: string, at: Case, open: string | undefined): Input | undefined {
  const words = plain(said).split(' ').length;
  const sure = (fact: Fact | undefined, most: number) => {
    if (fact?.kind !== 'choice' || fact.id === open || words > most) return undefined;
    const read = readChoice(said, fact.options);
    return read.kind === 'one' && (!read.guessed || (words <= 2 && plain(said).length > 4)) ? read.value : undefined;
  };
  const menu = at.tier ? sure(questionFor(menuFact, at), longestMenuEntry) : undefined;
  if (menu !== undefined) return { kind: 'answer', fact: menuFact, value: menu, literal: true };
  const programme = at.content.search().named(said).only
    ? sure(questionFor(programmeFact, at), longestPlace)
    : undefined;
  return programme === undefined ? undefined : { kind: 'answer', fact: programmeFact, value: programme, literal: true };
}

/** Whether a word of a text begins like one of the option's: "brokering" is near "broker". */
function beginsAlike(said: string, { label, also }: Option): boolean {
  const beginnings = (text: string) =>
    plain(text)
      .split(' ')
      .map((word) => word.slice(0, 5));
  const ofOption = new Set([label, ...also].flatMap(beginnings).filter((it) => it.length === 5));
  return beginnings(said).some((it) => ofOption.has(it));
}

/** Words in what names a page of the menu, and in what names a place: "we are based in the dominican republic". */
const longestMenuEntry = 4;
const longestPlace = 8;
/** What small-talk.yaml lists as abuse: a person is offered then. */
const anger = (said: string, at: Case): Input | undefined => {
  const text = plain(said);
  const abuse = at.content.smallTalk.find(({ id }) => id === 'abuse');
  return abuse?.phrasings.some((phrasing) => plain(phrasing) === text) ? { kind: 'anger' } : undefined;
};

const misspelt = (said: string): Input | undefined => {
  const command = readMisspeltCommand(said);
  return command && { kind: 'command', command };
};
