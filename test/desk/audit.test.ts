import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkChain } from '../../bot/desk/check-chain.js';
import { noticeDefaults } from '../../bot/notices/settings.js';
import type { RunningServer } from '../../bot/server.js';
import { openStore } from '../../bot/store/open.js';
import { built } from '../support/built.js';
import { beside } from '../support/database.js';
import { onEachDatabase } from '../support/databases.js';
import { Console, deskServer, password, until } from '../support/desk.js';
import { anOfficer, pageOf } from '../support/desk-pages.js';
import { Http, Line } from '../support/line.js';
import { databaseUrl, newFolder, removeFolder } from '../support/program.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Words that must be nowhere but where they belong. */
const words = {
  name: 'zebrafish-name',
  message: 'zebrafish-message',
  email: 'zebrafish@trader.example',
  answer: 'zebrafish-answer',
  note: 'zebrafish-note',
  reason: 'zebrafish-reason',
  summary: 'zebrafish-summary',
};

/** Everything in a database, as text. */
async function everything(url: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (url.startsWith('file:')) {
    const database = beside(url, { readOnly: true });
    const names = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    for (const { name } of names) found.set(name, JSON.stringify(database.prepare(`select * from "${name}"`).all()));
    database.close();
    return found;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  for (const { name } of rows) found.set(name, JSON.stringify((await client.query(`select * from "${name}"`)).rows));
  await client.end();
  return found;
}

onEachDatabase('what a desk writes down', ({ fresh }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  let line: Line;
  let ticket = '';
  let officer: Console;
  let admin: Console;
  beforeAll(async () => {
    url = await fresh();
    // A mail server that is never reached: what an officer wrote waits for it, with the address.
    const mail = { server: new URL('smtp://127.0.0.1:9'), from: 'desk@example.org' };
    server = await deskServer(url, undefined, { notices: { ...noticeDefaults, mail, answerAfter: 3_600_000 } });
    http = new Http(server.url);
    officer = await pageOf(url, server.url, await anOfficer(url, 'Amina', 'officer', ['india']));
    admin = await Console.signIn(server.url, 'admin');
    line = await Line.begin(http);
    await line.ask('india');
    ticket = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });
  const ofTicket = async () =>
    (await admin.get(`audit?ticket=${ticket}&limit=200`)).body.entries as {
      kind: string;
      by: { name: string } | null;
      details: Record<string, unknown>;
    }[];

  test('every act on a ticket, once, with who and nothing of what was said', async () => {
    const at = `tickets/${ticket}`;
    await line.ask(words.email);
    await officer.get(at);
    await officer.get(`${at}/transcript?after=2`);
    await officer.post(`${at}/claim`);
    await officer.post(`${at}/claim`);
    for (let i = 0; i < 2; i++) await officer.post(`${at}/messages`, { text: words.answer, clientId: 'm' });
    for (let i = 0; i < 2; i++) await officer.post(`${at}/notes`, { text: words.note, clientId: 'n' });
    await line.post({ type: 'message', from: { id: 'trader', name: words.name }, text: words.message });
    await until(
      async () => JSON.stringify((await officer.get(at)).body).includes(words.message),
      'the trader was heard',
    );
    await officer.post(`${at}/transfer`, { to: { team: 'india' }, reason: words.reason, priority: 'high' });
    await officer.post(`${at}/claim`);
    await officer.post(`${at}/return`);
    await officer.post(`${at}/claim`);
    await officer.post(`${at}/close`, { outcome: 'solved', summary: words.summary });
    const stranger = await pageOf(url, server.url, await anOfficer(url, 'Stranger', 'lead', ['everybody']));
    expect((await stranger.get(at)).status).toBe(404);

    const acts = (await ofTicket()).reverse();
    const done = acts.filter(({ kind }) => kind !== 'ticket-viewed');
    expect(done.map(({ kind, by, details }) => [kind, by?.name, details])).toEqual([
      ['ticket-claimed', 'Amina', {}],
      ['message-sent', 'Amina', {}],
      ['note-written', 'Amina', {}],
      ['ticket-transferred', 'Amina', { from: 'india', to: 'india', priority: 'high' }],
      ['ticket-claimed', 'Amina', {}],
      ['ticket-returned', 'Amina', {}],
      ['ticket-claimed', 'Amina', {}],
      ['ticket-closed', 'Amina', { outcome: 'solved' }],
    ]);
    expect(acts[0]).toMatchObject({ kind: 'ticket-viewed', by: { name: 'Amina' } });
    const { body } = await admin.get('audit?limit=200');
    for (const word of Object.values(words)) expect(JSON.stringify(body), word).not.toContain(word);
    expect((await everything(url)).get('audit')).not.toMatch(/zebrafish/);
  });

  test('reading on alone counts as a look too', async () => {
    const reader = await pageOf(url, server.url, await anOfficer(url, 'Reader', 'officer', ['india']));
    await reader.get(`tickets/${ticket}/transcript?after=0`);
    await reader.get(`tickets/${ticket}/transcript?after=5`);
    expect((await ofTicket()).filter(({ by }) => by?.name === 'Reader')).toMatchObject([{ kind: 'ticket-viewed' }]);
  });

  test('sign-ins that fail are there, without the address of a stranger', async () => {
    const guess = (email: string) => new Console(server.url).post('session', { email, password: 'wrong' });
    await guess('zebrafish@nobody.example');
    await guess('admin@example.org');
    const { entries } = (await admin.get('audit?kind=sign-in-failed')).body;
    expect(entries).toMatchObject([
      { by: { name: 'admin' }, details: { why: 'wrong password' } },
      { by: null, details: { why: 'no account' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('zebrafish');
    expect((await admin.get('audit?kind=sign-in')).body.entries).toMatchObject([{ by: { name: 'admin' } }]);
  });

  test('the console says whether the chain is whole, and knows an end that was noted earlier', async () => {
    const whole = (await admin.get('audit/check')).body;
    expect(whole).toMatchObject({ kind: 'whole', first: 1, entries: whole.last });
    expect((await admin.get(`audit/check?known=${whole.last}:${whole.hash}`)).body.kind).toBe('whole');
    expect((await admin.get(`audit/check?known=1:${'0'.repeat(64)}`)).body).toMatchObject({
      kind: 'broken',
      sequence: 1,
    });
    for (const known of ['x', '1', `1:${'z'.repeat(64)}`, `-1:${'0'.repeat(64)}`])
      expect((await admin.get(`audit/check?known=${known}`)).status, known).toBe(400);
  });

  test('the export holds every entry of the choice with its hashes, is no page, and is itself written down', async () => {
    const get = async (query: string) => {
      const response = await fetch(`${server.url}/desk/api/audit/export${query}`, {
        headers: { cookie: admin.cookie },
      });
      return { response, lines: (await response.text()).split('\r\n') };
    };
    const { response, lines } = await get('');
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'no-store',
    ]);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="fairway-audit-[\d-]{10}\.csv"$/,
    );
    const { last, hash } = (await admin.get('audit/check')).body;
    // The newest first: the export itself.
    expect(lines[1]).toBe(`${last},${lines[1]?.split(',').slice(1).join(',')}`);
    expect(lines[1]).toMatch(new RegExp(`,exported,.*,"\\{""what"":""audit""\\}",[0-9a-f]{64},${hash}$`));
    expect(lines).toHaveLength(last + 2);
    const claimed = (await get(`?kind=ticket-claimed,message-sent&ticket=${ticket}`)).lines;
    expect(claimed.slice(1, -1).map((line) => line.split(',')[2])).toEqual([
      'ticket-claimed',
      'ticket-claimed',
      'message-sent',
      'ticket-claimed',
    ]);
    expect((await admin.get('audit?kind=exported')).body.entries).toMatchObject([
      { by: { name: 'admin' }, details: { what: 'audit', ticket, kind: ['ticket-claimed', 'message-sent'] } },
      { by: { name: 'admin' }, details: { what: 'audit' } },
    ]);
    expect((await get('?kind=nonsense')).response.status).toBe(400);
  });

  test('"delete my data" leaves no word in any table, and the chain whole', async () => {
    const before = await everything(url);
    expect(before.get('notices')).toContain(words.answer);
    expect(before.get('notices')).toContain(words.email);
    expect(before.get('tickets')).toContain(words.email);
    expect(before.get('notes')).toContain(words.note);
    expect(before.get('ticket_changes')).toContain(words.reason);
    await admin.listen();
    await line.ask('delete my data');
    await line.say('yes');
    await admin.hears('gone', (data) => data.ticket === ticket && data.why === 'erased');
    for (const [table, text] of await everything(url)) expect(text, table).not.toMatch(/zebrafish/);
    expect((await ofTicket())[0]).toMatchObject({ kind: 'data-erased', by: null, details: { tickets: 1 } });
    expect((await admin.get(`tickets/${ticket}`)).status).toBe(404);
    const store = await openStore(url);
    expect((await checkChain(store)).kind).toBe('whole');
    await store.close();
    admin.close();
  });
});

describe('npm run desk:audit', () => {
  const folder = newFolder();
  afterAll(() => removeFolder(folder));

  async function look(...given: string[]): Promise<{ code: number | null; text: string }> {
    const program = join(await built(), '../audit.js');
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [program, '--', ...given], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '', DATABASE_URL: databaseUrl(folder) },
      });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
      child.once('close', (code) => resolve({ code, text }));
    });
  }

  test('says that it is whole, and where it ends; or which entry is the first that is not', async () => {
    const server = await deskServer(databaseUrl(folder));
    for (let i = 0; i < 3; i++) await Console.signIn(server.url, 'admin');
    await new Console(server.url).post('session', { email: 'admin@example.org', password: `${password}!` });
    await server.stop();
    const whole = await look();
    expect([whole.code, whole.text]).toEqual([0, expect.stringMatching(/^The audit is whole: 5 entries, 1 to 5\.\n/)]);
    const end = /5:[0-9a-f]{64}/.exec(whole.text)?.[0] ?? '';
    expect((await look(end)).code).toBe(0);
    expect(await look(`5:${'0'.repeat(64)}`)).toMatchObject({
      code: 2,
      text: expect.stringContaining('BROKEN at entry 5'),
    });
    const database = beside(databaseUrl(folder));
    database.exec(`update audit set kind = 'sign-out' where sequence = 3`);
    database.close();
    expect(await look()).toMatchObject({ code: 2, text: expect.stringContaining('BROKEN at entry 3: it was changed') });
  });
});
