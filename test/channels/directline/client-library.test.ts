import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Activity, Client, Talk } from './support/client.js';
import { here, startTarget, type Target } from './support/target.js';

/** The part of the library that we use; its own types pull in a browser. */
interface Library {
  DirectLine: new (
    options: object,
  ) => {
    activity$: { subscribe(next: (activity: Activity) => void): { unsubscribe(): void } };
    connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
    postActivity(activity: object): { subscribe(next: (id: string) => void, failed: (error: unknown) => void): void };
    end(): void;
    conversationId: string;
    token: string;
  };
}

const require = createRequire(import.meta.url);
const sockets: WebSocket[] = [];
let target: Target;
let library: Library;

beforeAll(async () => {
  class Remembered extends WebSocket {
    constructor(address: string) {
      super(address);
      sockets.push(this);
    }
  }
  Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket: Remembered });
  library = require('botframework-directlinejs') as Library;
  target = await startTarget();
});
afterAll(() => target.close());

function connect(options: object) {
  // The library waits 3 s plus a random time before it comes back; without luck it is 3 s.
  const line = new library.DirectLine({ domain: target.base, random: () => 0, ...options });
  const seen: Activity[] = [];
  const looks = new Set<() => void>();
  const subscription = line.activity$.subscribe((activity) => {
    seen.push(activity);
    for (const look of looks) look();
  });
  const until = (check: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => check() && resolve();
      looks.add(look);
      look();
    });
  return {
    line,
    seen,
    texts: (role: 'user' | 'bot') =>
      seen.filter(({ type, from }) => type === 'message' && (from.role ?? 'user') === role).map(({ text }) => text),
    heard: (text: string) => until(() => seen.some((activity) => activity.text === text)),
    say: (text: string) =>
      new Promise<string>((resolve, reject) => {
        const activity = { type: 'message', text, from: { id: 'dl_me' }, channelData: { clientActivityID: text } };
        line.postActivity(activity).subscribe(resolve, reject);
      }),
    end() {
      subscription.unsubscribe();
      line.end();
    },
  };
}

describe('27: the published client library, unmodified', () => {
  it('starts, talks, loses its socket, comes back with its watermark, and nothing is lost or doubled', async () => {
    const client = new Client(target);
    const { body } = await client.generate({ user: { id: 'dl_me' } });
    const chat = connect({ token: body.token });
    if (here) await chat.heard('hello');
    expect(await chat.say('one')).toMatch(/\|\d{7}$/);
    await chat.heard(here ? 'echo: one' : 'one');

    sockets.at(-1)?.terminate();
    const names = Array.from({ length: 60 }, (_, index) => `meanwhile ${index}`);
    // Another tab of the same person.
    const tab = new Talk(client, body);
    for (const text of names) await tab.send({ type: 'message', text }, target.secret);
    await chat.say('two');
    await chat.heard('two');
    expect(chat.texts('user')).toEqual(['one', ...names, 'two']);

    await chat.say('three');
    await chat.heard('three');
    if (here) {
      await chat.heard('echo: three');
      const answers = ['one', ...names, 'two', 'three'].map((text) => `echo: ${text}`);
      expect(chat.texts('bot')).toEqual(['hello', ...answers]);
    }
    const ids = chat.seen.filter(({ type }) => type === 'message').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    chat.end();
  });

  it('resumes with conversation, token and watermark 0 and redraws the history', async () => {
    const talk = await new Client(target).begin({ user: { id: 'dl_me' } });
    await talk.say('before');
    await talk.heard(here ? 'echo: before' : 'before');
    const chat = connect({ conversationId: talk.id, token: talk.token, watermark: '0' });
    await chat.heard('before');
    await chat.say('after');
    await chat.heard('after');
    expect(chat.texts('user')).toEqual(['before', 'after']);
    if (here) {
      await chat.heard('echo: after');
      expect(chat.texts('bot')).toEqual(['hello', 'echo: before', 'echo: after']);
    }
    expect(chat.line.conversationId).toBe(talk.id);
    chat.end();
  });

  it('talks with the secret, and by polling', async () => {
    const chat = connect({ secret: target.secret, webSocket: false, pollingInterval: 200 });
    if (here) await chat.heard('hello');
    await chat.say('polled');
    await chat.heard(here ? 'echo: polled' : 'polled');
    expect(chat.texts('user')).toEqual(['polled']);
    chat.end();
  });

  it.runIf(here)('sees the end of a conversation', async () => {
    const { body } = await new Client(target).generate();
    const chat = connect({ token: body.token });
    await chat.heard('hello');
    await chat.say('delete my data');
    await chat.heard('Gone.');
    await expect(chat.say('anyone?')).rejects.toMatchObject({ status: 400 });
    chat.end();
  });
});
