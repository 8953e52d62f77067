import { expect, test } from 'vitest';
import type { Feedback } from '../../../bot/store/store.js';
import { arrival, later, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const refused: Feedback = {
  kind: 'refused',
  text: 'do you know “Zürich”?',
  locale: 'en',
  programme: 'india',
  entries: ['india-contact', 'glossary-aeo'],
};
const unhelpful: Feedback = { ...refused, kind: 'not-helpful', programme: null, entries: ['india-cost'] };

export function feedback(fresh: Fresh): void {
  const our = useStore(fresh);

  test('is kept with its turn, the newest first; what helped is not asked in vain', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { feedback: [refused], at: later(2) }));
    await our.store.accept(arrival(id));
    const helped: Feedback = { ...refused, kind: 'helped' };
    await our.store.saveTurn(turn(id, { answers: 3, version: 1, feedback: [unhelpful, helped], at: later(3) }));
    const comment: Feedback = {
      ...refused,
      kind: 'comment',
      text: 'Hard to understand',
      entries: ['verdict:india:t1'],
    };
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { answers: 5, version: 2, feedback: [comment], at: later(4) }));
    expect(await our.store.comments(100)).toEqual([{ ...comment, at: later(4) }]);
    const mine = (await our.store.unanswered(100)).filter(({ text }) => text === refused.text);
    expect(mine).toEqual([
      { ...unhelpful, at: later(3) },
      { ...refused, at: later(2) },
    ]);
    expect(await our.store.unanswered(1)).toHaveLength(1);
  });

  test('goes with "delete my data"', async () => {
    const id = await our.begun();
    const text = 'asked by somebody who wants to be forgotten';
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { feedback: [{ ...refused, text }] }));
    await our.store.erase(id, () => [], later(3));
    expect((await our.store.unanswered(100)).filter((one) => one.text === text)).toEqual([]);
  });
}
