import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCode } from '../../bot/elsewhere/codes.js';
import { loadDesks } from '../../bot/escalation/desks.js';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import type { ConversationId, Store } from '../../bot/store/store.js';
import { AnswersAtOnce } from '../../bot/turn/at-once.js';
import { arrival, aTicket, message, noon } from '../store/contract/sample.js';
import { content, knowledge, root } from '../support/content.js';

let store: Store;
let id: ConversationId;
let pushed: number;
let here: AnswersAtOnce;

/** One instance of the assistant; several on one store are several servers. */
function instance(): AnswersAtOnce {
  const fail = (error: unknown) => {
    throw error;
  };
  const desks = loadDesks(join(root, 'bot/desk/desks.yaml'), knowledge);
  const desk = { desks, tell() {} };
  const parts = { store, content: () => content, now: () => new Date(noon), failed: fail, desk };
  return new AnswersAtOnce(parts, () => pushed++, fail);
}

beforeEach(async () => {
  pushed = 0;
  store = await openStore('file::memory:');
  here = instance();
  id = newConversationId();
  await store.begin({ id, channel: 'webchat', at: noon, reference: null });
});
afterEach(() => store.close());

const say = (text: string, to = here) => to.accept(arrival(id, { body: message(text) }));
const told = async () =>
  Object.fromEntries(((await store.conversation(id))?.memory.answers ?? []).map(({ fact, value }) => [fact, value]));
const speakers = async () => (await store.activities(id, 0, 1000)).map(({ from }) => from);

test('message after message is answered while it is written down', async () => {
  for (const text of ['india', 'exporter']) expect((await say(text))?.kind).toBe('accepted');
  expect(await told()).toMatchObject({ programme: 'india', role: 'exporter' });
  expect(await store.nextUnanswered(id)).toBeUndefined();
});

test('what another instance did in between is seen', async () => {
  const elsewhere = instance();
  await say('india');
  await say('exporter', elsewhere);
  expect((await say('my answers'))?.kind).toBe('accepted');
  expect(await told()).toMatchObject({ programme: 'india', role: 'exporter' });
  expect((await speakers()).filter((who) => who === 'trader')).toHaveLength(3);
});

test('what it knows of a conversation is forgotten now and then, and read again', async () => {
  let reads = 0;
  const { conversation } = store;
  store = {
    ...store,
    conversation(id) {
      reads++;
      return conversation(id);
    },
  };
  here = instance();
  await say('india');
  await say('exporter');
  expect(reads).toBe(1);
  here.forget();
  expect((await say('my answers'))?.kind).toBe('accepted');
  expect(reads).toBe(2);
});

test('many messages at the same moment: each is answered once, behind what it answers, or waits', async () => {
  const accepted = await Promise.all(Array.from({ length: 10 }, () => say('india')));
  const answered = accepted.filter((it) => it?.kind === 'accepted');
  expect(answered.length).toBeGreaterThan(0);
  const transcript = await store.activities(id, 0, 1000);
  expect(transcript.filter(({ from }) => from === 'trader')).toHaveLength(answered.length);
  expect(transcript.map(({ sequence }) => sequence)).toEqual(transcript.map((_, i) => i + 1));
});

test('a message that was written down before is the same message', async () => {
  const first = await here.accept(arrival(id, { key: 'k', body: message('india') }));
  const before = await speakers();
  const again = await here.accept(arrival(id, { key: 'k', body: message('india') }));
  expect(again).toEqual({ kind: 'repeated', activity: first?.activity });
  expect(await speakers()).toEqual(before);
});

test.each(['I want to talk to a person', `resume ${newCode()}`])(
  'what needs more than the conversation waits for a turn of its own, and nothing of it is written (%#)',
  async (text) => {
    await say('india');
    const before = await store.conversation(id);
    expect(await say(text)).toBeUndefined();
    expect(await store.conversation(id)).toEqual(before);
  },
);

test('once an officer has the conversation nothing is answered, though a moment ago it was', async () => {
  await say('india');
  const now = await store.conversation(id);
  if (!now) throw new Error('there is no conversation');
  const officer = { id: 'o1' as never, name: 'Ravi' };
  const claimed = aTicket(id, { state: { kind: 'claimed', officer } });
  // As the desk does it: on the version it read, behind our back.
  await store.accept(arrival(id));
  await store.saveTurn({
    conversation: id,
    version: now.version,
    answers: now.lastSequence + 1,
    memory: now.memory,
    at: noon,
    says: [],
    tickets: [{ ticket: claimed, changes: [], notices: [] }],
    feedback: [],
    push: false,
  });
  expect((await store.conversation(id))?.ticket?.at).toBe('officer');
  expect(await say('menu')).toBeUndefined();
});

test('an answer to a channel that wants it pushed is pushed', async () => {
  const accepted = await here.accept(arrival(id, { body: message('india'), reference: { serviceUrl: 'https://x/' } }));
  if (accepted?.kind !== 'accepted') throw new Error('it was not accepted');
  here.answered(accepted);
  expect(pushed).toBe(1);
  expect(await store.undelivered(id, 10)).toEqual(accepted.answers);
});

test('nobody is answered who is not there, and nobody whose conversation has ended', async () => {
  expect(await here.accept(arrival('nowhere' as ConversationId))).toBeUndefined();
  await say('india');
  await store.erase(id, () => [], noon);
  expect(await say('exporter')).toBeUndefined();
});
