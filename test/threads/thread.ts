import { parentPort } from 'node:worker_threads';
import { serve } from '../../bot/threads/serve.js';

/** A thread to call from tests. */
const methods = {
  add: (a: number, b: number) => a + b,
  later: (value: string) => new Promise((resolve) => setTimeout(() => resolve(value), 5)),
  fail: () => {
    throw new RangeError('too far');
  },
  ask: async (value: number, ask: (n: number) => Promise<number>) => (await ask(value)) + (await ask(value + 1)),
  odd: () => ({ nested: () => 1 }),
  end: () => process.exit(3),
  wait: () => new Promise(() => {}),
};

if (!parentPort) throw new Error('this is the program of a thread');
serve(parentPort, (name) => methods[name as keyof typeof methods]);
