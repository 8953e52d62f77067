import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outgoing } from '../../bot/web/activity.js';
import type { Posted } from '../../bot/web/link.js';
import { Outbox, type Unsent } from '../../bot/web/outbox.js';
import { type Drawer, drawer } from '../../bot/web/storage.js';

const message = (id: string): Outgoing => ({
  type: 'message',
  text: id,
  from: { id: 'trader' },
  locale: 'en',
  channelData: { clientActivityID: id },
});

/** `localStorage`, as far as a drawer needs it. */
function webStorage() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

let shelf: Drawer;
let answers: Posted[];
let posted: string[];
let refused: Unsent[];
let conversation: string;

const outbox = () =>
  new Outbox({
    drawer: shelf,
    post: async ({ text }) => {
      posted.push(text);
      return answers.shift() ?? 'sent';
    },
    conversation: () => conversation,
    refused: (unsent) => refused.push(unsent),
    random: () => 1,
    now: Date.now,
  });

beforeEach(() => {
  vi.useFakeTimers();
  const storage = webStorage();
  shelf = drawer(() => storage, 'unsent.');
  answers = [];
  posted = [];
  refused = [];
  conversation = 'c1';
});
afterEach(() => vi.useRealTimers());

describe('the outbox', () => {
  it('keeps a message until its echo, also when the server has said yes', async () => {
    const box = outbox();
    box.add(message('a'));
    await box.flush();
    expect(box.all()).toMatchObject([{ id: 'a', acceptedBy: 'c1' }]);
    box.confirm('a');
    expect(box.all()).toEqual([]);
  });

  it('sends in order: nothing overtakes a message that is stuck', async () => {
    answers = ['later'];
    const box = outbox();
    box.add(message('a'));
    box.add(message('b'));
    await box.flush();
    expect(posted).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(500);
    expect(posted).toEqual(['a', 'a', 'b']);
  });

  it('sends once over one connection, and again over the next as long as there is no echo', async () => {
    const box = outbox();
    box.add(message('a'));
    await box.flush();
    await box.flush();
    expect(posted).toEqual(['a']);
    box.reconnected();
    await vi.advanceTimersByTimeAsync(0);
    expect(posted).toEqual(['a', 'a']);
  });

  it('is still there after a reload', async () => {
    outbox().add(message('a'));
    await outbox().flush();
    expect(posted).toEqual(['a']);
  });

  it('hands back what the server will never take', async () => {
    answers = ['refused'];
    const box = outbox();
    box.add(message('a'));
    await box.flush();
    expect(refused.map(({ id }) => id)).toEqual(['a']);
    expect(box.all()).toEqual([]);
  });

  it('an echo that comes before the answer to the sending is enough', async () => {
    const box = new Outbox({
      drawer: shelf,
      post: async ({ text }) => {
        box.confirm(text);
        return 'sent';
      },
      conversation: () => conversation,
      refused: () => {},
      random: () => 1,
      now: Date.now,
    });
    box.add(message('a'));
    await box.flush();
    expect(box.all()).toEqual([]);
  });

  it('takes into a new conversation only what no conversation has taken', async () => {
    const box = outbox();
    box.add(message('taken'));
    await box.flush();
    answers = ['later'];
    box.add(message('waiting'));
    await box.flush();
    conversation = 'c2';
    box.moveTo('c2');
    await vi.advanceTimersByTimeAsync(1000);
    expect(posted).toEqual(['taken', 'waiting', 'waiting']);
    expect(box.all().map(({ id }) => id)).toEqual(['waiting']);
  });

  it('works without storage for as long as the page is open', async () => {
    shelf = drawer(() => {
      throw new Error('forbidden');
    }, 'unsent.');
    const box = outbox();
    box.add(message('a'));
    await box.flush();
    expect(posted).toEqual(['a']);
    box.clear();
    expect(box.all()).toEqual([]);
  });

  it('steps over what is broken in the storage', () => {
    shelf.set('odd', '{');
    shelf.set('older', '{"id":"older"}');
    expect(outbox().all()).toEqual([]);
  });
});
