import { expect, test } from 'vitest';
import type { Inbound } from '../../bot/channels/inbound.js';
import { countTurn } from '../../bot/insight/count-turn.js';
import { type Count, type Counted, nothingCounted } from '../../bot/store/counting.js';
import { content } from '../support/content.js';
import { Conversation } from '../support/conversation.js';

/** A conversation that is counted turn by turn, as bot/turn/to-save.ts does it. */
class CountedTalk {
  readonly conversation = new Conversation();
  counted: Counted = nothingCounted;
  readonly counts: Count[] = [];

  say(day: string, ...texts: string[]): this {
    for (const text of texts) this.#turn(day, { kind: 'text', text }, () => this.conversation.type(text));
    return this;
  }

  hello(day: string): this {
    return this.#turn(day, { kind: 'hello' }, () => this.conversation.input({ kind: 'hello' }));
  }

  #turn(day: string, inbound: Inbound, take: () => unknown): this {
    const before = { memory: this.conversation.memory, counted: this.counted };
    take();
    const { memory, says, requests } = this.conversation;
    const { counts, counted } = countTurn({
      content,
      before,
      turn: { memory, says, requests },
      inbound,
      language: 'en',
      day,
    });
    this.counts.push(...counts);
    this.counted = counted ?? this.counted;
    return this;
  }

  of(...kinds: Count['kind'][]) {
    return this.counts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, programme, subject, fresh, day }) => [kind, programme, subject, fresh, day].join(' '));
  }
}

test('who only opened the page is nobody; a conversation is counted once, and once for each programme', () => {
  const talk = new CountedTalk().hello('2026-11-01');
  expect(talk.counts).toEqual([]);
  talk.say('2026-11-01', 'india', 'exporter').say('2026-11-02', 'change country', 'fiji');
  expect(talk.of('conversation')).toEqual([
    'conversation   ever 2026-11-01',
    'conversation india  ever 2026-11-01',
    'conversation fiji  ever 2026-11-02',
  ]);
});

test('what is put is passed on the day it was put, so that the difference is where traders stopped', () => {
  const talk = new CountedTalk().say('2026-11-01', 'fiji').say('2026-11-03', 'exporter');
  const put = talk.of('put').map((line) => line.split(' ').slice(1, 3).join(' '));
  expect(put[0]).toBe('fiji role');
  expect(talk.of('passed')).toEqual(['passed fiji role again 2026-11-01']);
  expect(talk.counted.open).toMatchObject({ programme: 'fiji', day: '2026-11-03' });
  // Many turns of any kind: whatever was put and not passed is the one that is open.
  talk.say(
    '2026-11-04',
    'what does it cost?',
    'back',
    'importer',
    'menu',
    'check',
    'back',
    'zzz qqq',
    'documents',
    'japan',
  );
  const balance = new Map<string, number>();
  for (const { kind, programme, subject, day } of talk.counts) {
    const key = [day, programme, subject].join(' ');
    if (kind === 'put') balance.set(key, (balance.get(key) ?? 0) + 1);
    if (kind === 'passed') balance.set(key, (balance.get(key) ?? 0) - 1);
  }
  const { open } = talk.counted;
  expect([...balance].filter(([, count]) => count !== 0)).toEqual(
    open ? [[[open.day, open.programme, open.fact].join(' '), 1]] : [],
  );
});

test('free questions are answered or refused, and an answer is judged', () => {
  const talk = new CountedTalk().say('2026-11-01', 'india', 'exporter', 'how long does it take?', 'Helpful');
  expect(talk.of('answered', 'refused', 'helped')).toEqual([
    'answered india  ever 2026-11-01',
    'helped india  ever 2026-11-01',
  ]);
  talk.say('2026-11-01', 'can a drone fly over our warehouse').say('2026-11-02', 'can a drone fly over our warehouse');
  expect(talk.of('refused')).toEqual(['refused india  ever 2026-11-01', 'refused india  today 2026-11-02']);
});

test('a verdict is counted when it is reached, and again when it changes', () => {
  const talk = new CountedTalk().say('2026-11-01', 'india', 'exporter');
  talk.conversation.answer('menu', 'check');
  for (let i = 0; i < 60 && talk.of('verdict').length === 0; i += 1) talk.say('2026-11-01', "i don't know");
  expect(talk.of('verdict')).toHaveLength(1);
  expect(talk.of('verdict')[0]).toMatch(/^verdict india (cannot-tell|not-yet) ever/);
  talk.say('2026-11-01', 'how long does it take?');
  expect(talk.of('verdict')).toHaveLength(1);
});

test('nothing that is counted names anybody', () => {
  const talk = new CountedTalk().say('2026-11-01', 'my name is Amina Rao, amina@example.org, +91 98765 43210', 'india');
  expect(JSON.stringify([talk.counts, talk.counted])).not.toMatch(/amina|rao|98765/i);
});
