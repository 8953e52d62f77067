import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import { emptyMemory } from '../../dialogs/memory.js';
import { onEachDatabase } from '../support/databases.js';
import { arrival, message, noon, turn } from './contract/sample.js';

const writer = join(import.meta.dirname, 'contract', 'writer.ts');

onEachDatabase('what is saved', ({ name, fresh, run }) => {
  test('what a store has returned survives kill -9, and what it had not is wholly there or not at all', async () => {
    const url = await fresh();
    const id = newConversationId();
    const child = spawn(process.execPath, ['--import', 'tsx', writer, url, id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let returned = 0;
    for await (const lines of child.stdout) {
      returned += String(lines).split('\n').length - 1;
      if (returned >= 20) child.kill('SIGKILL');
    }
    if (child.signalCode === null) await once(child, 'exit');

    const store = await openStore(url);
    const conversation = await store.conversation(id);
    const all = await store.activities(id, 0, 10_000);
    expect(returned).toBeGreaterThanOrEqual(20);
    expect(conversation?.version).toBeGreaterThanOrEqual(returned);
    expect(all.filter(({ from }) => from === 'assistant')).toHaveLength((conversation?.version ?? 0) * 2);
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, i) => i + 1));
    expect(conversation?.lastSequence).toBe(all.length);
    await store.close();
  });

  test('a memory of another shape, from an older version, is read as one that just began', async () => {
    const url = await fresh();
    const store = await openStore(url);
    const id = newConversationId();
    await store.begin({ id, channel: 'webchat', at: noon, reference: null });
    await store.accept(arrival(id));
    await store.saveTurn(turn(id));
    await run(url, `update conversations set memory = '{"position":"q7","answers":{"q1":"yes"}}'`);
    expect(await store.conversation(id)).toMatchObject({ memory: emptyMemory, version: 1, lastSequence: 2 });
    await store.close();
  });

  if (name === 'PostgreSQL')
    test('a connection that the server drops is replaced', async () => {
      const url = await fresh();
      const store = await openStore(url);
      await store.ping();
      await run(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      );
      await expect.poll(() => store.ping().then(() => 'well', String)).toBe('well');
      await store.close();
    });

  if (name === 'SQLite')
    test('erased words are in no file of the database, not even before it is closed', async () => {
      const url = await fresh();
      const store = await openStore(url);
      const words = 'we smuggle nothing';
      const ids = Array.from({ length: 50 }, newConversationId);
      for (const id of ids) {
        await store.begin({ id, channel: 'webchat', at: noon, reference: null });
        await store.accept(arrival(id, { key: words, body: message(words.repeat(100)) }));
        await store.saveTurn(turn(id, { memory: { ...turn(id).memory, answers: [{ fact: words, value: words }] } }));
      }
      const folder = dirname(url.replace('file:', ''));
      const files = () => readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(words));
      expect(files()).not.toEqual([]);
      for (const id of ids) await store.erase(id, () => [message('Bye.')], noon);
      expect(files()).toEqual([]);
      await store.close();
    });

  if (name === 'SQLite')
    test('once closed, the one file holds everything', async () => {
      const url = await fresh();
      const store = await openStore(url);
      const id = newConversationId();
      await store.begin({ id, channel: 'webchat', at: noon, reference: null });
      await store.accept(arrival(id));
      await store.close();
      const copy = await fresh();
      mkdirSync(dirname(copy.replace('file:', '')));
      copyFileSync(url.replace('file:', ''), copy.replace('file:', ''));
      const restored = await openStore(copy);
      expect(await restored.activities(id, 0, 10)).toHaveLength(1);
      await restored.close();
    });
});
