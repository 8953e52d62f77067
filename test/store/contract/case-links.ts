import { expect, test } from 'vitest';
import type { CaseLink } from '../../../bot/store/case.js';
import { arrival, later, noon, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const link = (id: string): CaseLink => ({
  id,
  madeAt: noon,
  until: later(60),
  answers: [{ fact: 'role', value: 'exporter' }],
  day: '2026-11-24',
});

export function caseLinks(fresh: Fresh): void {
  const our = useStore(fresh);

  test('are kept with the turn that told them, until they are over', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { links: [link('a')] }));
    expect(await our.store.caseLink('a', later(59))).toEqual({ ...link('a'), conversation: id });
    expect(await our.store.caseLink('a', later(60))).toBeUndefined();
    expect(await our.store.caseLink('b', noon)).toBeUndefined();
  });

  test('a turn that is not saved tells none', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { version: 7, links: [link('c')] }));
    expect(await our.store.caseLink('c', noon)).toBeUndefined();
  });

  test('go with "delete my data", those of others stay', async () => {
    const [mine, other] = [await our.begun(), await our.begun()];
    for (const [id, name] of [
      [mine, 'd'],
      [other, 'e'],
    ] as const) {
      await our.store.accept(arrival(id));
      await our.store.saveTurn(turn(id, { links: [link(name)] }));
    }
    await our.store.erase(mine, () => [], noon);
    expect(await our.store.caseLink('d', noon)).toBeUndefined();
    expect(await our.store.caseLink('e', noon)).toBeDefined();
  });
}
