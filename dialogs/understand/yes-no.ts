import { plain } from './plain.js';

const yes = new Set([
  'y',
  'ye',
  'yes',
  'yess',
  'yea',
  'yeah',
  'yep',
  'yup',
  'ya',
  'sure',
  'ok',
  'okay',
  'correct',
  'right',
  'true',
  'of course',
  'certainly',
  'absolutely',
  'definitely',
  'i do',
  'we do',
  'i have',
  'we have',
  'i am',
  'we are',
  'we have it',
  'yes we do',
  'yes we have',
  'yes i do',
  'affirmative',
  'si',
  'sí',
  'oui',
  'ja',
  'sim',
  'da',
  'tak',
  'evet',
  'hai',
  'haan',
  'han',
  'ji',
  'oo',
  'iya',
  'ya betul',
  '是',
  '是的',
  '有',
  'はい',
  '네',
  '예',
  'हाँ',
  'हां',
  'نعم',
  '👍',
]);
const no = new Set([
  'n',
  'no',
  'noo',
  'nope',
  'nop',
  'nah',
  'not',
  'never',
  'none',
  'false',
  'negative',
  'not yet',
  'not at all',
  'i do not',
  "i don't",
  'we do not',
  "we don't",
  'dont',
  "don't",
  'we have not',
  'we have none',
  'no we do not',
  "no we don't",
  'not really',
  'nothing',
  'non',
  'nein',
  'não',
  'nao',
  'nie',
  'hayır',
  'hayir',
  'nahi',
  'nahin',
  'hindi',
  'tidak',
  'nada',
  '不',
  '没有',
  '否',
  'いいえ',
  '아니요',
  'नहीं',
  'لا',
  '👎',
]);
const unsure =
  /^(i )?(really )?(do not|don't|dont|do'nt|didn't|not) (really )?(know|kno|no|sure|remember|recall)\b|^(idk|dunno|dk|unsure|no idea|not sure|no clue|skip|pass|unknown|maybe|perhaps|i am not sure|i'm not sure|im not sure|am not sure|we are not sure|don't know|later|can't say|cannot say|no se|no sé|je ne sais pas|não sei|weiß nicht|weiss nicht|知らない|不知道|لا أعرف|पता नहीं|\?+)$/u;

/** "yep", "nope", "sí", "नहीं"; longer sentences by their first word. `undefined` when it is neither. */
export function readYesNo(text: string): boolean | undefined {
  const said = plain(text);
  if (yes.has(said)) return true;
  if (no.has(said)) return false;
  const first = said.split(/[ ,]/, 1)[0] ?? '';
  if (said.includes(' ') && first.length > 1) {
    if (['yes', 'yep', 'yeah', 'yup', 'yea', 'oui', 'sim'].includes(first)) return true;
    if (['no', 'nope', 'nah', 'never', 'nein', 'non', 'not'].includes(first)) return false;
  }
  return undefined;
}

/** Yes or no, and nothing else. */
export function isYesOrNo(text: string): boolean {
  const said = plain(text).replace(/ (please|pls|plz|thanks)$/, '');
  return yes.has(said) || no.has(said);
}

/** "I don't know", "idk", "not sure", "skip": leaves a question open. */
export const isDontKnow = (text: string): boolean => {
  const bare = text.trim();
  return /^\?+$/.test(bare) || unsure.test(plain(bare));
};
