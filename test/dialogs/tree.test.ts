import { describe, expect, test } from 'vitest';
import { channelIds, channelOf } from '../../bot/render/channel.js';
import { render } from '../../bot/render/render.js';
import type { Meaning } from '../../dialogs/memory.js';
import { citesOf, type Say } from '../../dialogs/say.js';
import { exits } from '../../dialogs/tree.js';
import { content, knowledge } from '../support/content.js';
import { Conversation } from '../support/conversation.js';

/** Everything said, and everything offered, on every path through the trees for one programme, each tier and role. */
function explore(programme: string): {
  says: Say[];
  menus: Set<string>;
  verdicts: Set<string>;
  edges: Set<string>;
  ends: number;
} {
  const found = {
    says: [] as Say[],
    menus: new Set<string>(),
    verdicts: new Set<string>(),
    edges: new Set<string>(),
    ends: 0,
  };
  const menu = [...content.tree.values()].find((node) => node.kind === 'menu');
  const pack = [...knowledge.programmes.values()].find((p) => p.id === programme);
  for (const tier of pack?.tiers ?? []) {
    for (const size of ['first', 'last', 'unknown'] as const) {
      for (const option of menu?.options ?? []) {
        const talk = new Conversation().answer('programme', programme).answer('role', tier.roles[0] ?? 'other');
        // Answers what is asked, with the first, the last or no choice, until a path ends.
        for (let turn = 0; turn < 60; turn += 1) {
          found.says.push(...talk.says);
          const last = talk.says.at(-1);
          expect(last?.choices.length, 'there is always something to do').toBeGreaterThan(0);
          const open = openFact(last);
          if (open === undefined) break;
          const value = open === 'tier' ? tier.id : open === 'menu' ? option.value : pick(last, open, size);
          talk.answer(open, value);
        }
        found.menus.add(option.value);
        found.ends += 1;
        found.edges.add(`${tier.id}:${option.value}:${size}`);
      }
    }
  }
  return found;
}

type Value = Extract<Meaning, { kind: 'answer' }>['value'];

const answersIn = (say: Say | undefined) =>
  say?.choices.flatMap((c) => (c.means.kind === 'answer' ? [c.means] : [])) ?? [];

/** The fact a question is about: all its answers are about one, and the menu at rest is not a question. */
function openFact(say: Say | undefined): string | undefined {
  // "Stop here" stands under a question and answers the menu.
  const all = new Set(answersIn(say).map((means) => means.fact));
  const facts = new Set([...all].filter((fact) => all.size === 1 || fact !== 'menu'));
  const rests = say?.choices.some((c) => c.means.kind === 'command' && c.means.command === 'person') ?? false;
  return facts.size === 1 && !rests ? [...facts][0] : undefined;
}

function pick(say: Say | undefined, fact: string, size: 'first' | 'last' | 'unknown'): Value {
  const known = answersIn(say).filter((means) => means.value !== null);
  const asked = knowledge.facts.get(fact as never);
  if (size === 'unknown') return null;
  if (asked?.kind === 'number') return size === 'first' ? asked.min : asked.max;
  if (asked?.kind === 'money') return { amount: size === 'first' ? 0 : 1e10, currency: asked.currency };
  return (size === 'first' ? known[0] : known.at(-1))?.value ?? null;
}

describe.each([...knowledge.programmes.keys()])('%s', (programme) => {
  const { says: all, menus } = explore(programme);
  // Many paths say the same; each message is looked at once.
  const says = [...new Map(all.map((say) => [JSON.stringify(say), say])).values()];

  test('every entry of the menu is reached and every path ends with something to do', () => {
    expect(menus.size).toBeGreaterThanOrEqual(8);
  });

  test.each(channelIds)('every message renders on %s, and a card says nothing its text does not', (id) => {
    const channel = channelOf(id);
    for (const say of says) {
      for (const out of render(say, channel, content)) {
        expect(out.text.length).toBeGreaterThan(0);
        expect(out.text.length).toBeLessThanOrEqual(channel.markdown ? channel.text * 2 : channel.text);
        expect(out.buttons.length).toBeLessThanOrEqual(channel.buttons.most);
        if (!channel.cards) expect(out.card).toBeUndefined();
        if (out.card) {
          expect(Buffer.byteLength(JSON.stringify(out.card))).toBeLessThanOrEqual(24 * 1024);
          const words = flat(out.text);
          for (const text of textsOf(out.card)) expect(words).toContain(flat(text));
        }
      }
    }
  });

  test('every statement has a source that exists', () => {
    for (const cite of says.flatMap((say) => citesOf(say)))
      expect(knowledge.sources.has(cite.split('#')[0] ?? '')).toBe(true);
  });
});

test('every node is reached by some edge, and every edge leads somewhere', () => {
  const targets = new Set([...content.tree.values()].flatMap(exits));
  for (const id of content.tree.keys()) expect(id === 'welcome' || targets.has(id), `${id} is reached`).toBe(true);
  for (const target of targets) expect(content.tree.has(target)).toBe(true);
});

/** Compared without markup, line breaks and the brackets a link cannot hold. */
const flat = (text: string): string =>
  text
    .replace(/\[(.*)\]\((https?:[^)]*)\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/[[\]()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Every text on a card, but the one button that only folds and unfolds. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const it = node as Record<string, unknown>;
  // A button beside one line is an action, not a statement; its label can be typed in every channel.
  if (it.type === 'ActionSet') return [];
  const own = it.type === 'TextBlock' ? [String(it.text)] : it.type === 'Action.Submit' ? [String(it.title)] : [];
  return [...own, ...Object.entries(it).flatMap(([key, value]) => (key === 'data' ? [] : textsOf(value)))];
}
