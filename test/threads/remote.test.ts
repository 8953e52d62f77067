import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startThread } from '../../bot/threads/program.js';
import { Remote } from '../../bot/threads/remote.js';

let thread: Worker;
let remote: Remote;
beforeEach(() => {
  thread = startThread(join(import.meta.dirname, 'thread.js'), {});
  remote = new Remote(thread, 'the thread');
});
afterEach(() => thread.terminate());

test('a method is called there, and its value comes back', async () => {
  expect(await remote.call('add', [2, 3])).toBe(5);
});

test('each call gets its own value, whatever is done first', async () => {
  const calls = [remote.call('later', ['slow']), remote.call('add', [1, 1]), remote.call('later', ['slower'])];
  expect(await Promise.all(calls)).toEqual(['slow', 2, 'slower']);
});

test('an error comes back as one', async () => {
  await expect(remote.call('fail', [])).rejects.toThrow('too far');
  expect(await remote.call('add', [1, 2])).toBe(3);
});

test('a function that is given is called here, as often as it likes', async () => {
  const asked: number[] = [];
  const ask = (n: number) => {
    asked.push(n);
    return n * 10;
  };
  expect(await remote.call('ask', [1, ask])).toBe(30);
  expect(asked).toEqual([1, 2]);
});

test('a function that is given and fails makes the call fail', async () => {
  const ask = () => {
    throw new Error('not me');
  };
  await expect(remote.call('ask', [1, ask])).rejects.toThrow('not me');
});

test('what is not there is an error, and so is what cannot be cloned', async () => {
  await expect(remote.call('nothing', [])).rejects.toThrow('there is no nothing here');
  const both = [remote.call('add', [{ nested: () => 1 }, 2]), remote.call('add', [1, 2])] as const;
  await expect(both[0]).rejects.toThrow('could not be cloned');
  expect(await both[1]).toBe(3);
  await expect(remote.call('odd', [])).rejects.toThrow('could not be cloned');
});

test('when the thread ends, what waits fails, and so does what comes later', async () => {
  const waiting = remote.call('wait', []);
  const ending = remote.call('end', []);
  await expect(waiting).rejects.toThrow('the thread has ended');
  await expect(ending).rejects.toThrow('the thread has ended');
  await expect(remote.call('add', [1, 2])).rejects.toThrow('the thread has ended');
});
