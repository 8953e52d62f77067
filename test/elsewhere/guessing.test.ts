import { expect, test } from 'vitest';
import { codeFingerprint, Guesses, newCode, resumeCodeFor } from '../../bot/elsewhere/codes.js';
import { comingHere } from '../../bot/elsewhere/in-turn.js';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import { arrival, turn } from '../store/contract/sample.js';
import { content } from '../support/content.js';

const noon = new Date('2026-11-24T12:00:00.000Z');

test('10,000 wrong guesses from as many places get nothing, are slowed down, and cost nobody the case', {
  timeout: 120_000,
}, async () => {
  let now = noon;
  const store = await openStore('file::memory:');
  const begin = async () => {
    const id = newConversationId();
    await store.begin({ id, channel: 'webchat', at: noon.toISOString(), reference: null });
    return id;
  };
  const owner = await begin();
  const code = newCode();
  await store.accept(arrival(owner));
  await store.saveTurn(turn(owner, { code: { kind: 'made', code: resumeCodeFor(code, 60, noon) } }));
  const here = await store.conversation(await begin());
  if (!here) throw new Error('not begun');

  const guesses = new Guesses(() => now);
  let looked = 0;
  const watched = {
    ...store,
    resumeCode(id: string, at: string) {
      looked++;
      return store.resumeCode(id, at);
    },
  };
  const guess = (text: string, from = newConversationId()) =>
    comingHere(
      watched,
      { ...here, id: from },
      { memory: here.memory, says: [], requests: [{ kind: 'resume', code: text }] },
      { minutes: 60, guesses },
      content,
      now,
    );
  const said = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    const outcome = await guess(newCode());
    expect(outcome?.kind).toBe('refused');
    const words = JSON.stringify(outcome?.kind === 'refused' ? outcome.turn.says[0]?.blocks[0] : '');
    said.set(words, (said.get(words) ?? 0) + 1);
    now = new Date(now.getTime() + 10);
  }
  // One hundred seconds of it: most were not even looked up.
  expect(looked).toBeLessThan(1000);
  expect([...said.keys()].some((words) => words.includes('too many wrong codes'))).toBe(true);
  expect(await store.conversation(owner)).toMatchObject({ version: 1, movedTo: null });
  // When it is quiet again, who has the code gets the case.
  now = new Date(now.getTime() + 60_000);
  expect(await guess(code)).toMatchObject({ kind: 'move', by: { kind: 'code', id: codeFingerprint(code) } });
  await store.close();
});

test('five wrong codes in one conversation, and it waits a minute; others do not', async () => {
  let now = noon;
  const guesses = new Guesses(() => now);
  const [mine, other] = [newConversationId(), newConversationId()];
  for (let i = 0; i < 5; i++) {
    expect(guesses.allowed(mine)).toBe(true);
    guesses.wrong(mine);
  }
  expect(guesses.allowed(mine)).toBe(false);
  expect(guesses.allowed(other)).toBe(true);
  now = new Date(noon.getTime() + 60_000);
  expect(guesses.allowed(mine)).toBe(true);
});
