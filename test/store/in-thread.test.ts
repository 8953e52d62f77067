import { describe, expect, test } from 'vitest';
import { openStore } from '../../bot/store/open.js';
import { StoreUnavailable } from '../../bot/store/unavailable.js';
import { onSqlite } from '../support/databases.js';
import { noon } from './contract/sample.js';
import { storeContract } from './contract.js';

onSqlite('the store in a thread of its own', ({ fresh, run }) => {
  const open = (url: string) => openStore(url, { ownThread: true });
  storeContract({ url: fresh, open });

  describe('and besides', () => {
    test('what it cannot use it refuses in the same words', async () => {
      const url = await fresh();
      await run(url, 'create table conversations (words text)');
      const said = await open(url).catch((error: unknown) => error);
      const saidHere = await openStore(url).catch((error: unknown) => error);
      expect(said).toBeInstanceOf(StoreUnavailable);
      expect(String(said)).toBe(String(saidHere));
    });

    test('once it is closed it says so, and its thread is gone', async () => {
      const store = await open(await fresh());
      await store.close();
      await expect(store.ping()).rejects.toThrow('the store has ended');
    });

    test('what was written is in the main file when it is closed', async () => {
      const url = await fresh();
      const store = await open(url);
      await store.secret('key', () => 'kept');
      await store.close();
      await run(url, "update secrets set value = value || ' and read' where name = 'key'");
      const again = await openStore(url);
      expect(await again.secret('key', () => noon)).toBe('kept and read');
      await again.close();
    });
  });
});
