import type { Fact, Option } from '../knowledge/fact.js';
import type { FactId } from '../knowledge/ids.js';
import { readKey } from '../knowledge/keys.js';
import { Made } from '../knowledge/made.js';
import { caseFact } from './case-facts/case-fact.js';
import type { Case, Content } from './content.js';
import type { Node } from './tree.js';

/** The facts whose possible answers come from the content itself and not from facts.yaml. */
export const programmeFact = 'programme';
export const tierFact = 'tier';
export const menuFact = 'menu';
/** Which tier or programme to compare with. */
export const compareFact = 'compareWith';
/** The one criterion the self-check looks at; absent: all of them. */
export const focusFact = 'focus';
/** Stands for "which programme? I am not sure". */
export const notSure = 'not-sure';

/** Questions that depend on the content alone, made once for each content: they are asked for many times in a turn. */
const made = new Made<Content, ReturnType<typeof questionsOf>>();

function ofContent(at: Case) {
  const known = made.get(at.content);
  if (known) return known;
  const now = questionsOf(at);
  made.set(at.content, now);
  return now;
}

function questionsOf(at: Case) {
  const entries = menuIn(at.content);
  return {
    programmes: programmes(at),
    menu: choice(menuFact, at.say('menuQuestion'), 'Menu', optionsOf(entries), []),
    entries,
    evenAsked: entries.filter((entry) => entry.evenAsked),
  };
}

/** A fact as it is asked now: the answers to programme, tier and menu depend on the content and the case. */
export function questionFor(id: string, at: Case): Fact | undefined {
  switch (id) {
    case programmeFact:
      return ofContent(at).programmes;
    case tierFact:
      return choice(
        id,
        at.say('tierQuestion'),
        'Level',
        at.tiers().map((tier) => ({ value: tier.id, label: tier.name, also: [] })),
        ['tier', 'level'],
      );
    case menuFact:
      return ofContent(at).menu;
    case compareFact:
      return choice(id, at.say('compareQuestion'), at.say('compareLabel'), comparable(at), ['comparison']);
    case focusFact:
      return choice(
        id,
        at.say('focusQuestion'),
        at.say('focusLabel'),
        (at.programme?.criteria ?? []).map((c) => ({ value: c.id, label: c.name, also: [] })),
        [],
      );
    default:
      return readKey(id) ? caseFact(id, at) : at.knowledgeFact(id as FactId);
  }
}

/** The tiers of this programme, then the other programmes. */
function comparable(at: Case): Option[] {
  const { programme } = at;
  if (!programme) return [];
  const others = ofContent(at).programmes;
  return [
    ...at.tiers().map((t) => ({ value: tierOption(programme.id, t.id), label: t.name, also: [] })),
    ...(others?.kind === 'choice' ? others.options.filter((o) => o.value !== programme.id && o.value !== notSure) : []),
  ];
}

export const tierOption = (programme: string, tier: string): string => `${programme}--${tier}`;

/** What was chosen to compare with, unless the trader stands there by now. */
export const comparedWith = (at: Case): string | undefined => {
  const value = at.facts[compareFact];
  return typeof value === 'string' && !isOwnTier(value, at) ? value : undefined;
};

export const isOwnTier = (option: string, { programme, tier }: Case): boolean =>
  programme !== undefined && tier !== undefined && option === tierOption(programme.id, tier.id);

/** Facts that lead the way and tell nothing about the firm. */
export const isWayFact = (id: string): boolean => id === menuFact || id === compareFact || id === focusFact;

type MenuNode = Extract<Node, { kind: 'menu' }>;

/** The entries of the menu, listed or not. */
export const menuNode = (at: Case): MenuNode['options'] => ofContent(at).entries;

/** Those of them whose name reads like a question. */
export const menuEvenAsked = (at: Case): MenuNode['options'] => ofContent(at).evenAsked;

const menuIn = ({ tree }: Content): MenuNode['options'] =>
  [...tree.values()].find((node): node is MenuNode => node.kind === 'menu')?.options ?? [];

const optionsOf = (options: MenuNode['options']): Option[] =>
  options.map(({ value, label, also }) => ({ value, label, also }));

function programmes(at: Case): Fact | undefined {
  const options: Option[] = [...at.content.knowledge.programmes.values()]
    .sort((a, b) => Number(!a.flag) - Number(!b.flag) || a.economy.localeCompare(b.economy))
    .map((p) => ({
      value: p.id,
      label: p.economy,
      also: [...p.names, ...p.standsFor, ...(p.flag ? [flagOf(p.flag)] : [])],
    }));
  options.push({
    value: notSure,
    label: at.say('programmeNotSure'),
    also: ['not sure', 'unsure'],
  });
  return choice(programmeFact, at.say('programmeQuestion'), 'Country', options, [
    'country',
    'programme',
    'program',
    'economy',
  ]);
}

function choice(id: string, ask: string, label: string, options: Option[], also: string[]): Fact | undefined {
  return options.length > 0 ? { kind: 'choice', id: id as FactId, label, ask, options, also } : undefined;
}

/** Two letters of a country as its flag. */
export const flagOf = (code: string): string =>
  [...code].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join('');
