import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server for tests. */
export interface PostgresServer {
  /** The URL of a new, empty database. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** The server of TEST_PG_URL, or one of our own that is thrown away; undefined where PostgreSQL is not installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const given = process.env.TEST_PG_URL;
  if (given) return server(given, async () => {});
  const bin = folderWith('initdb', 'postgres');
  if (!bin) return undefined;

  const home = mkdtempSync(join(tmpdir(), 'fairway-pg-'));
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(home, 'password'), password);
  // PostgreSQL refuses to run as root, so root runs it as nobody.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
  if (nobody) for (const path of [home, join(home, 'password')]) chownSync(path, nobody.uid, nobody.gid);
  const data = join(home, 'data');
  const init = ['-D', data, '-U', 'fairway', '-A', 'scram-sha-256', '--pwfile', join(home, 'password'), '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), [...init, '-E', 'UTF8', '--locale=C'], { ...nobody, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

  const port = await freePort();
  const options = ['fsync=off', 'listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${home}`];
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...options.flatMap((o) => ['-c', o])], {
    ...nobody,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (text) => {
    log = `${log}${text}`.slice(-4000);
  });
  const kill = () => child.kill('SIGQUIT');
  process.once('exit', kill);
  const url = `postgres://fairway:${password}@127.0.0.1:${port}/postgres`;
  for (let tries = 0; !(await answers(url)); tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`postgres does not start: ${log}`);
    await sleep(50);
  }
  return server(url, async () => {
    process.off('exit', kill);
    await new Promise((resolve) => {
      child.once('exit', resolve);
      kill();
    });
    rmSync(home, { recursive: true, force: true });
  });
}

function server(url: string, stop: () => Promise<void>): PostgresServer {
  const made: string[] = [];
  return {
    async freshDatabase() {
      const name = `fairway_test_${randomBytes(6).toString('hex')}`;
      await run(url, `create database ${name}`);
      made.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    async stop() {
      if (process.env.TEST_PG_URL)
        for (const name of made) await run(url, `drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

/** Runs a statement on a connection of its own. */
export async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const answers = (url: string): Promise<boolean> =>
  run(url, 'select 1').then(
    () => true,
    () => false,
  );

/** The first folder that has all of these programs: of the PATH, then where Debian puts them, newest first. */
function folderWith(...programs: string[]): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...(process.env.PATH ?? '').split(delimiter), ...versions.map((v) => join(debian, v, 'bin'))].find((folder) =>
    programs.every((program) => existsSync(join(folder, program))),
  );
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
