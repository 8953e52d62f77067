import { alike } from '../../knowledge/slips.js';

/** People who can be asked for. An agent alone may be a customs agent, so that one needs talking to. */
const somebody =
  '(?:real |actual |live |human |customs |customer |support |help ?desk )*(?:person|people|human|human being|being|officer|someone|somebody|anyone|anybody|operator|representative|rep|advis[eo]r|consultant|expert|employee|staff|staff member|colleague|member of staff|man|woman|human agent|live agent|support agent)';
const spokenTo = `(?:${somebody}|(?:an? |the |your |live |human )*(?:agent|help ?desk|support team))`;
const one =
  '(?:real |actual |live |human |customs )*(?:person|human|human being|officer|someone|somebody|operator|representative|rep|advis[eo]r|expert|human agent|live agent|support agent)';
/** What may follow somebody who is to help; "someone to sign the form" is another matter. */
const forWhat =
  '(?: (?:(?:to|who|that) (?:can |could |will )?(?:help|talk|speak|explain|answer|call|assist|look|advise|chat|know)|from|here|now|instead|about|not|rather|right)\\b.{0,60})?';
const article = '(?:an? |the |some |your |any )?';
const wish =
  "(?:i(?: would|'d)? (?:really )?(?:like|want|need|prefer|wish)(?: to)? |i want to |i need to |i must |i have to |i'd rather |can i |could i |may i |can you |could you |would you |let me |please |pls |how (?:can|do) i |how to |is it possible to |is there (?:any )?way to |want to |need to |where can i )*";

const patterns: readonly RegExp[] = [
  // "let me talk to a real person", "can you connect me with somebody from customs"
  new RegExp(
    `^${wish}(?:talk|speak|chat|discuss|connect|connected|transfer|put|pass|hand|switch|forward|reach|get|contact|message|call|ask|write|go)(?: me| us| this| it)?(?: on| over| through| in touch)?(?: to| with| directly to)? ${article}${spokenTo}\\b.{0,60}$`,
  ),
  // "i need a human", "give me an officer", "is there a real person here"
  new RegExp(
    `^(?:i (?:just |really )?(?:need|want|would like|prefer)|i'd like|need|want|give me|get me|send me|find me|bring me|call) ${article}${one}${forWhat}$`,
  ),
  new RegExp(
    `^(?:is there|are there|do you have|have you(?: got)?|is) ${article}(?:real |actual |live |human )+${somebody}.{0,40}$`,
  ),
  /^(?:(?:is|are) )?(?:there )?(?:anyone|anybody|someone|somebody) (?:there |here )?(?:available|who can help|i can (?:talk|speak) to).{0,30}$/,
  new RegExp(
    `^(?:can|could|will|would|should) (?:someone|somebody|anyone|anybody|${article}${somebody}) (?:please )?(?:help|call|answer|assist|contact|write|talk|speak|explain|look).{0,60}$`,
  ),
  // "human please", "real person now", "a person, not a bot"
  new RegExp(
    `^${article}(?:real |actual |live |human )*(?:person|human|human being|officer|operator|representative|human agent|live agent)(?: please| pls| now|,? not (?:a |the )?(?:bot|robot|machine|program|computer))+$`,
  ),
  /^(?:i (?:do not|don't|dont) want (?:to talk to |to speak to |to chat with )?)(?:a |this |the )?(?:bot|robot|machine|computer|program|chatbot)\b.{0,40}$/,
  // Nothing but somebody, with a slip of the finger in it; without one it is a command.
  /^(?:person|human|officer|operator|representative)$/,
  /^(?:connect|transfer|escalate|hand me over|put me through)(?: me| this)?(?: please| now)?$/,
];

/** What only looks like it: saying no to a person, or a question about customs agents as a trade. */
const others =
  /\b(?:do not|don't|dont|no need|without|not) (?:want|need|like)? ?(?:to (?:talk|speak|chat) (?:to|with) )?(?:a |an |any )?(?:person|human|officer|agent)|\bcustoms (?:agent|broker)s?\b/;

/** How people write in a hurry. */
const hurried: Readonly<Record<string, string>> = {
  giv: 'give',
  wanna: 'want to',
  wana: 'want to',
  gimme: 'give me',
  lemme: 'let me',
  u: 'you',
  ur: 'your',
  sb: 'somebody',
  smb: 'somebody',
  sbdy: 'somebody',
};
/** The words a request for a person hangs on; one of them mistyped is still meant. */
const hinges = wordsIn(
  'talk speak connect human person people somebody someone anybody officer operator representative agent',
);
/** Words of their own that look like one of them. */
const sound = new Set(wordsIn('office offices officers peoples agency'));
function wordsIn(list: string): readonly string[] {
  return list.split(' ');
}
const straightened = (text: string): string =>
  text
    .split(' ')
    .map(
      (word) =>
        hurried[word] ??
        (word.length < 4 || sound.has(word) ? word : (hinges.find((hinge) => alike(hinge, word)) ?? word)),
    )
    .join(' ');

/** Letters of a request for a person: "yes" and "12" need no closer look. */
const shortest = 5;
const longest = 200;

/** Whether a message, plain and without "please", asks for a person in whatever words. */
export function asksForPerson(said: string): boolean {
  if (said.length < shortest || said.length > longest || others.test(said)) return false;
  const text = said
    .replace(/\b(?:pls|plz|plse)\b/g, 'please')
    .replace(/\b(?:please|kindly|just) /g, '')
    .replace(/^(?:(?:hi|hello|hey|ok|okay|so|well|no|sorry|good (?:morning|day|evening|afternoon)) )+/, '');
  const straight = straightened(text);
  return [...new Set([text, straight, straight.replace(/ please$/, '')])].some(
    (it) => !others.test(it) && patterns.some((pattern) => pattern.test(it)),
  );
}
