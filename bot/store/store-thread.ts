import { parentPort } from 'node:worker_threads';
import { serve } from '../threads/serve.js';
import type { KyselyStore } from './kysely-store.js';
import { openSqlite } from './open-sqlite.js';

/** A thread that has a store, once it is told which. */
const port = parentPort;
if (!port) throw new Error('this is the program of a thread');

let store: KyselyStore | undefined;

async function open(...given: Parameters<typeof openSqlite>): Promise<void> {
  store = await openSqlite(...given);
}

serve(port, (name) => (name === 'open' ? open : store && (Reflect.get(store, name) as KyselyStore['ping'])));
