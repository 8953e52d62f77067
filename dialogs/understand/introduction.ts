import type { Case } from '../content.js';
import type { Answer } from '../memory.js';
import { programmeFact, questionFor } from '../question.js';
import { readChoice } from './choice.js';
import { plain } from './plain.js';
import { hasQuestionForm } from './question.js';
import type { ValueRead } from './value.js';

const ofTheFirm = /\b(i|im|we|were|my|our|us|firm|company|business|shop)\b/;
/** What the whole interview answers better than any single text. */
const wantsIn = /\b(become?|becoming|get|join|joining|apply|qualify|eligib\w*|aeo|oea|trusted trader|for (me|us))\b/;
/** Names of the status hold words that also name what a firm does. */
const theStatus = /\b(trusted traders?|authori[sz]ed (economic )?operators?|trader status)\b/gi;
const roleFact = 'role';

/**
 * Somebody who was asked for a country and introduces the firm: "hi we are small exportr in morroco, can we becom AEO??".
 * What is told about the country and the kind of trade; a question of its own that we can answer comes first, and is none.
 */
export function readIntroduction(
  said: string,
  at: Case,
  country: ValueRead | undefined,
): readonly Answer[] | undefined {
  const search = at.content.search();
  const { programmes, own } = search.named(said);
  // A short name with a slip in it is no name in any text, but may be one of the choices: "from koria, we export".
  const guessed = programmes.length === 0 ? programmeIn(country, at) : undefined;
  const [programme = guessed, ...others] = own;
  const mended = search.mended(said);
  const text = plain(mended);
  if (programme === undefined || others.length > 0) return undefined;
  const role = questionFor(roleFact, at);
  const options = role?.kind === 'choice' ? role.options : [];
  const read = readChoice(mended.replace(theStatus, ' '), options);
  const trade = read.kind === 'one' && !read.guessed ? options.find(({ value }) => value === read.value) : undefined;
  // "South Africa importer" says as much as a sentence; "benefits importer India" asks something.
  const terse = trade?.also.some((name) => search.named(text.replace(plain(name), ' ')).only);
  if (!terse && !ofTheFirm.test(text)) return undefined;
  return [{ fact: programmeFact, value: programme }, ...(trade ? [{ fact: roleFact, value: trade.value }] : [])];
}

/** The programme a text was read as, where it was read as one. */
const programmeIn = (country: ValueRead | undefined, at: Case): string | undefined =>
  country?.kind === 'value'
    ? [...at.content.knowledge.programmes.keys()].find((id) => id === country.value)
    : undefined;

/** Whether it only introduces the firm, or asks what the interview is there to find out. */
export function onlyIntroduces(said: string, at: Case): boolean {
  if (!hasQuestionForm(said)) return true;
  const search = at.content.search();
  const [programme] = search.named(said).own;
  return wantsIn.test(plain(search.mended(said))) && search.find(said, programme, 'perhaps').kind !== 'answer';
}

/** "We export to Japan", "from China to Brazil": where the goods go is named, and not where the firm is. Those that may be meant. */
export function onlyPartners(said: string, at: Case): readonly string[] | undefined {
  const { programmes, own } = at.content.search().named(said);
  const unsure = own.length === 0 && programmes.length > 0;
  return unsure && !hasQuestionForm(said) && ofTheFirm.test(plain(said)) ? programmes.slice(0, 4) : undefined;
}
