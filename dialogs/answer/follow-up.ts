import type { ProgrammeId, TierId } from '../../knowledge/ids.js';
import { type Role, roles } from '../../knowledge/programme.js';
import type { Case } from '../content.js';
import type { Asked } from '../memory.js';
import { plain } from '../understand/plain.js';

/** What a short message after an answer is about. */
export type FollowUp =
  | { kind: 'sources' }
  | { kind: 'more' }
  | { kind: 'place'; programme: ProgrammeId }
  | { kind: 'tier'; tier: TierId }
  | { kind: 'role'; role: Role };

const sources = new Set(
  'source|sources|show source|show sources|where does it say that|where is that written|who says that|says who|proof|reference|references|which law|link|links|why|why is that|how do you know'.split(
    '|',
  ),
);
const more = new Set(
  'more|tell me more|more details|details|go on|and|what else|anything else|more please|related'.split('|'),
);
/** Words around what is new in "and what about for T2?". */
const around =
  /^(and|or|but|ok|so|what|about|how|hows|is|it|the|same|for|in|at|with|if|we|were|are|i|am|a|an|then|there|also|to|our|my)$/;

/** Recognises a message that only makes sense after what was asked before; `undefined` when it stands by itself. */
export function followUp(said: string, asked: Asked, at: Case): FollowUp | undefined {
  const text = plain(said).replace(/\?+$/, '').trim();
  if (text === '' || text.length > 80) return undefined;
  if (asked.entry !== undefined && sources.has(text)) return { kind: 'sources' };
  if (asked.entry !== undefined && more.has(text)) return { kind: 'more' };
  const { programmes, only } = at.content.search().named(said);
  const programme = programmes[0];
  if (only && programme !== undefined) return { kind: 'place', programme };
  if (asked.entry === undefined) return undefined;

  const rest = text.split(' ').filter((word) => !around.test(word));
  const whole = rest.join(' ');
  if (whole === '' || whole === text) return undefined;
  const about = at.content.knowledge.programmes.get((asked.programme ?? at.programme?.id) as ProgrammeId);
  const tier = about?.tiers.find((t) => plain(t.name) === whole || t.id === whole.replaceAll(' ', '-'));
  if (tier) return { kind: 'tier', tier: tier.id };
  const role = roleNamed(singular(rest).join('-'));
  return role && { kind: 'role', role };
}

/** The role of these words, or the only one that ends with them: a "broker" is a customs broker. */
function roleNamed(words: string): Role | undefined {
  const named = roles.filter((role) => role === words);
  const ending = roles.filter((role) => role !== 'importer-exporter' && role.endsWith(`-${words}`));
  const [role, another] = named.length > 0 ? named : ending;
  return another === undefined && role !== 'other' ? role : undefined;
}

/** The question again for somebody in another role: "what do exporters gain?" with "importer" instead. */
export function inRole(text: string, role: Role): string {
  const words = text.split(/\s+/).filter((word) => {
    const name = roleNamed(singular([plain(word).replace(/\?$/, '')]).join(''));
    return name === undefined || name === role;
  });
  return `${words.join(' ')} ${role.replaceAll('-', ' ')}`;
}

const singular = (words: readonly string[]): readonly string[] =>
  words.map((word) => word.replace(/(?<=[a-z]{3})s$/, ''));
