import { expect, test } from 'vitest';
import { Rounds } from '../bot/rounds.js';

const aMoment = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A round that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  const rounds = new Rounds(() => new Promise<void>((resolve) => ends.push(resolve)));
  return { rounds, begun: () => ends.length, end: () => ends.at(-1)?.() };
}

test('one round at a time, and one more for all who ask meanwhile', async () => {
  const { rounds, begun, end } = held();
  const asked = [rounds.run(), rounds.run(), rounds.run()];
  expect(begun()).toBe(1);
  end();
  await aMoment();
  expect(begun()).toBe(2);
  end();
  await Promise.all(asked);
  await aMoment();
  expect(begun()).toBe(2);
});

test.each(Array.from({ length: 12 }, (_, steps) => steps))(
  'whoever asks %i steps after a round ended is heard too',
  async (steps) => {
    const { rounds, begun, end } = held();
    void rounds.run();
    end();
    for (let i = 0; i < steps; i++) await Promise.resolve();
    void rounds.run();
    await aMoment();
    expect(begun()).toBe(2);
  },
);

test('who stops it waits for the round that runs', async () => {
  const { rounds, end } = held();
  await rounds.settled();
  void rounds.run();
  let over = false;
  const settled = rounds.settled().then(() => {
    over = true;
  });
  await aMoment();
  expect(over).toBe(false);
  end();
  await settled;
});
