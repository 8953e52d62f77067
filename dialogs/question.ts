import type { Fact, Option } from '../knowledge/fact.js';
import type { FactId } from '../knowledge/ids.js';
import type { Case, Content } from './content.js';
import type { Node } from './tree.js';

/** The facts whose possible answers come from the content itself and not from facts.yaml. */
export const programmeFact = 'programme';
export const tierFact = 'tier';
export const menuFact = 'menu';
/** Stands for "which programme? I am not sure". */
export const notSure = 'not-sure';

/** Questions that depend on the content alone, made once for each content: they are asked for many times in a turn. */
const made = new WeakMap<Content, { programmes: Fact | undefined; menu: Fact | undefined }>();

function ofContent(at: Case) {
  const known = made.get(at.content) ?? { programmes: programmes(at), menu: menu(at) };
  made.set(at.content, known);
  return known;
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
    default:
      return at.knowledgeFact(id as FactId);
  }
}

function menu(at: Case): Fact | undefined {
  const menu = [...at.content.tree.values()].find((node) => node.kind === 'menu');
  return menu && choice(menuFact, at.say('menuQuestion'), 'Menu', optionsOf(menu), []);
}

const optionsOf = (menu: Extract<Node, { kind: 'menu' }>): Option[] =>
  menu.options.map(({ value, label, also }) => ({ value, label, also }));

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
