import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import {
  databaseFile,
  freePort,
  newFolder,
  type Program,
  removeFolder,
  start,
  stop,
  watch,
} from '../support/program.js';
import { LightHttp } from './light-http.js';
import type { Turn } from './load.js';
import { learn, walker } from './walk.js';
import { channelTo } from './yardstick.js';

/** Something that is measured: a process, and conversations with it. */
export interface Subject {
  name: string;
  pid: number;
  conversations: readonly Turn[];
  close(): Promise<void>;
}

/** What `npm start` tells Node about memory. */
function startOptions(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.match(/--\S+/g) ?? [];
}

/** Fairway as it is started by an operator, on a database file with this many conversations of earlier days. */
export async function fairway(name: string, count: number, stored: number): Promise<Subject> {
  const folder = newFolder();
  const port = await freePort();
  let program = await start({ folder, port });
  const http = new LightHttp(program.origin);
  const way = await learn(http).finally(() => stop(program));
  if (stored > 0) fill(databaseFile(folder), stored);
  program = await start({ folder, port, node: startOptions() });
  const walkers = await Promise.all(Array.from({ length: count }, () => walker(http, way)));
  return {
    name,
    pid: program.pid,
    conversations: walkers.map(({ turn }) => turn),
    async close() {
      for (const { leave } of walkers) leave();
      http.close();
      await stop(program);
      removeFolder(folder);
    },
  };
}

/** The echo bot, started with the compiler's loader; what it runs is plain JavaScript too. */
export async function echoBot(count: number): Promise<Subject> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'echo-bot.ts')], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const program: Program = await watch(child, `http://127.0.0.1:${port}`);
  const channel = await channelTo(program.origin, await freePort());
  return {
    name: 'echo bot',
    pid: program.pid,
    conversations: Array.from({ length: count }, () => channel.conversation()),
    async close() {
      channel.close();
      await stop(program);
    },
  };
}

const activitiesEach = 20;

/** Copies the beginning of the one conversation that is there, again and again: real transcripts, quickly. */
function fill(file: string, stored: number): void {
  const database = new DatabaseSync(file);
  const numbers = `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${stored})`;
  database.exec(`
    begin;
    insert into conversations (id, channel, memory, version, last_sequence, last_at, ended, reference)
      ${numbers} select 'stored-' || n, channel, memory, version, ${activitiesEach}, last_at, 0, reference from conversations, numbers;
    insert into activities (conversation, sequence, speaker, at, body, sender_key, waiting, undelivered)
      ${numbers} select 'stored-' || n, sequence, speaker, at, body, sender_key, 0, 0 from activities, numbers
      where sequence <= ${activitiesEach} and conversation not like 'stored-%';
    commit;`);
  database.close();
}
