import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ConversationId } from '../../../bot/store/store.js';
import { arrival, memory, message, ticket, turn } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function hostileText(fresh: Fresh): void {
  const our = useStore(fresh);

  const texts = {
    quotes: `'; drop table activities; -- "\\" \\u0000 %_ $1 ?`,
    'a NUL character': 'before\0after',
    'half an emoji': 'lone \ud83d surrogate',
    'many scripts': '😀 👩‍👩‍👧 مرحبا हिन्दी \u202e\u2028 \r\n\t',
    '100 kB': 'ü'.repeat(50_000),
    'long noise': randomBytes(20_000).toString('hex'),
  };
  test.each(Object.entries(texts))('%s comes back as it was', async (_, text) => {
    const id = await our.begun({ reference: { text } });
    const remembered = { ...memory, answers: [{ fact: text, value: text }] };
    expect((await our.store.accept(arrival(id, { key: text, body: message(text) }))).kind).toBe('accepted');
    expect((await our.store.accept(arrival(id, { key: text, body: message(text) }))).kind).toBe('repeated');
    expect((await our.store.accept(arrival(id, { key: `${text}\0` }))).kind).toBe('accepted');
    const brief = ticket(id, { brief: { text }, question: text, traderName: text });
    await our.store.saveTurn(turn(id, { memory: remembered, says: [message(text)], tickets: [brief] }));
    expect(await our.store.conversation(id)).toMatchObject({ memory: remembered, reference: { text } });
    expect((await our.transcript(id)).map(({ body }) => body.text)).toEqual([text, 'hello', text]);
    expect(await our.store.tickets(id)).toMatchObject([
      { brief: { text }, question: text.replaceAll(/\0|\p{Surrogate}/gu, '\ufffd') },
    ]);
  });

  test('an id nobody made is nobody’s', async () => {
    const id = await our.begun();
    for (const text of [...Object.values(texts), '', `${id}\0`, `${id}\0x`, ` ${id}`, id.toLowerCase().toUpperCase()]) {
      expect(await our.store.conversation(text as ConversationId)).toBeUndefined();
      expect((await our.store.accept(arrival(text as ConversationId))).kind).toBe('no-such-conversation');
      expect(await our.transcript(text as ConversationId)).toEqual([]);
    }
  });

  test('a name with a NUL character is kept readable', async () => {
    const id = await our.begun();
    await our.store.accept(arrival(id));
    await our.store.saveTurn(turn(id, { tickets: [ticket(id, { traderName: 'one\0two' })] }));
    expect(await our.store.tickets(id)).toMatchObject([{ traderName: 'one\ufffdtwo' }]);
  });
}
