import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofDatabase, rows } from '../support/database.js';
import { until } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { type Mailbox, mailbox } from '../support/mailbox.js';
import { freePort, newFolder, type Program, removeFolder, start, stop } from '../support/program.js';
import { isSigned, type Posted, type Receiver, receiver } from '../support/receiver.js';

const secret = 'a-secret-that-signs-long-enough';
const folder = newFolder();
let hooks: Receiver;
let post: Mailbox;
let program: Program;
let http: Http;
let port = 0;
let env: Record<string, string> = {};
let logged = '';

beforeAll(async () => {
  [hooks, post, port] = await Promise.all([receiver(), mailbox(), freePort()]);
  const desks = join(folder, 'desks.yaml');
  writeFileSync(
    desks,
    `
teams:
  - id: everybody
    name: Helpdesk
    email: desk@desk.example
    teamsWebhook: HOOK_TEAMS
    webhooks: [{ url: HOOK_TRACKER_URL, secret: HOOK_TRACKER_SECRET }]
fallback: everybody
`,
  );
  env = {
    DESKS_FILE: desks,
    SMTP_URL: post.url.href,
    MAIL_FROM: 'Fairway <fairway@desk.example>',
    HOOK_TEAMS: `${hooks.url}/teams`,
    HOOK_TRACKER_URL: `${hooks.url}/tracker`,
    HOOK_TRACKER_SECRET: secret,
    NOTICE_PRIVATE_HOSTS: '127.0.0.1',
    NOTICE_RETRY_SECONDS: '0.05',
    NOTICE_TIMEOUT_SECONDS: '1',
    LOG_LEVEL: 'debug',
  };
  program = await start({ folder, port, env });
  http = new Http(program.origin);
});
afterAll(async () => {
  http.close();
  await stop(program);
  removeFolder(folder);
  await Promise.all([hooks.close(), post.close()]);
});

async function restart(): Promise<void> {
  await stop(program, 'SIGKILL');
  logged += program.output();
  program = await start({ folder, port, env });
}

async function asks(): Promise<string> {
  const line = await Line.begin(http);
  await line.ask('fiji');
  const said = await line.ask('person');
  await line.say('the secret of the trader is zanzibar');
  return /F26-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
}
const postsOf = (id: string, path: string) => hooks.posted.filter((it) => it.path === path && it.body.includes(id));
const keysOf = (all: readonly Posted[]) => new Set(all.map(({ headers }) => String(headers['idempotency-key'])));

test('fails twice, then is killed while the receiver still thinks: the same notice comes again, once more, after the restart', async () => {
  hooks.answer(500, 500, 500, 500);
  const id = await asks();
  const tried = () => [...postsOf(id, '/tracker'), ...postsOf(id, '/teams')];
  await until(() => tried().length >= 4, 'each failed twice, or one of them more often');
  hooks.instead = () => {};
  const before = tried().length;
  await until(() => tried().length > before, 'one is under way');
  const killed = stop(program, 'SIGKILL');
  await killed;
  hooks.instead = undefined;
  logged += program.output();
  program = await start({ folder, port, env });
  const done = (path: string) => postsOf(id, path).filter(({ status }) => status === 202);
  await until(() => done('/tracker').length > 0 && done('/teams').length > 0, 'both arrive');
  await until(() => post.mails.some(({ raw }) => raw.includes(id)), 'the mail arrives');
  await until(
    () => rows(folder, 'left', 'select id from notices').length === 0 || undefined,
    'nothing is left to be told',
  );
  for (const path of ['/tracker', '/teams']) expect(keysOf(postsOf(id, path)).size, path).toBe(1);
  for (const it of postsOf(id, '/tracker')) expect(isSigned(it, secret)).toBe(true);
  expect(new Set(post.mails.filter(({ raw }) => raw.includes(id)).map((mail) => mail.id)).size).toBe(1);
});

test('killed again and again while many ask: everybody is told of every case, and a repeat has the same key', async () => {
  const opened: string[] = [];
  let over = false;
  const traders = Array.from({ length: 4 }, async () => {
    while (!over) {
      const id = await asks().catch(() => '');
      if (id) opened.push(id);
    }
  });
  for (let kill = 0; kill < 4; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 400 + kill * 130));
    await restart();
  }
  over = true;
  await Promise.all(traders);
  expect(opened.length).toBeGreaterThan(4);
  const told = (id: string) =>
    postsOf(id, '/tracker').length > 0 &&
    postsOf(id, '/teams').length > 0 &&
    post.mails.some(({ raw }) => raw.includes(id));
  await until(() => opened.every(told), 'all are told');
  await until(
    () => rows(folder, 'left', 'select id from notices').length === 0 || undefined,
    'nothing is left to be told',
  );
  for (const id of opened) {
    for (const path of ['/tracker', '/teams']) {
      const all = postsOf(id, path);
      expect(keysOf(all).size, `${id} ${path}`).toBe(1);
      expect(new Set(all.map(({ body }) => body)).size, `${id} ${path}`).toBe(1);
    }
    expect(new Set(post.mails.filter(({ raw }) => raw.includes(id)).map((mail) => mail.id)).size).toBe(1);
  }
  expect(ofDatabase(folder).filter((what) => !/still waiting/.test(what))).toEqual([]);
}, 120_000);

test('the log holds no word of a trader, no address and no secret', () => {
  const all = logged + program.output();
  expect(all).toMatch(/a notice was delivered/);
  expect(all).toMatch(/a notice could not be delivered; it is tried again/);
  expect(all).not.toMatch(/zanzibar|desk@desk\.example|a-secret-that|\/tracker/);
});
