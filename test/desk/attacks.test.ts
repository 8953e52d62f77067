import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import type { Officer } from '../../bot/store/desk.js';
import { attacks } from '../support/attacks.js';
import { type Console, deskServer, until } from '../support/desk.js';
import { anOfficer, pageOf } from '../support/desk-pages.js';
import { Http, Line } from '../support/line.js';
import { freePort, newFolder, removeFolder } from '../support/program.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** In a column of its own the store keeps no NUL; it becomes the sign for "not a character". */
const storable = (text: string) => text.replaceAll('\u0000', '\ufffd');
/** A file's name that is itself the address of a file's content is not kept. */
const fileName = (text: string) => (/^\s*data:/i.test(text) ? '' : text);

describe('attacks in what strangers write', () => {
  const folder = newFolder();
  const url = `file:${folder}/fairway.db`;
  let server: RunningServer & { url: string };
  let http: Http;
  let page: Console;
  let guest: Officer;
  let line: Line;
  let ticket = '';
  beforeAll(async () => {
    server = await deskServer(url);
    http = new Http(server.url);
    page = await pageOf(url, server.url, await anOfficer(url, 'Amina', 'admin', ['*']));
    await page.listen();
    guest = await anOfficer(url, 'Guest', 'admin', ['*']);
    line = await Line.begin(http);
    await line.ask('india');
    ticket = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    await page.post(`tickets/${ticket}/claim`);
  });
  afterAll(async () => {
    page.close();
    http.close();
    await server.stop();
    removeFolder(folder);
  });

  test.each(attacks)('message, name, file name, note: %j', async (attack) => {
    const posted = await line.post({
      type: 'message',
      from: { id: 'trader', name: attack },
      text: `x ${attack}`,
      attachments: [{ contentType: 'application/pdf', contentUrl: 'data:application/pdf;base64,AA==', name: attack }],
    });
    expect(posted.status).toBe(200);
    const found = await until(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const { headers, body } = await page.get(`tickets/${ticket}/transcript`);
      // Only ever JSON: whatever a browser does with it, it is no page.
      expect([headers['content-type'], headers['x-content-type-options']]).toEqual([
        'application/json; charset=utf-8',
        'nosniff',
      ]);
      return body.entries.find((it: { text: string }) => it.text === `x ${attack}`);
    }, 'the message is there as it was written');
    expect(found.name).toBe(attack);
    expect(found.files).toMatchObject([{ name: fileName(attack) }]);
    // The stream of events holds it as one event, not as more.
    const heard = await page.hears('message', ({ entries }) =>
      (entries as { sequence: number }[]).some(({ sequence }) => sequence === found.sequence),
    );
    expect(JSON.stringify(heard)).toContain(JSON.stringify(`x ${attack}`).slice(1, -1));
    expect(page.events.filter(({ data }) => 'forged' in data)).toEqual([]);

    const noted = await page.post(`tickets/${ticket}/notes`, {
      text: `n ${attack}`,
      clientId: `n ${attack}`.slice(0, 90),
    });
    expect([200, 201]).toContain(noted.status);
    const said = await page.post(`tickets/${ticket}/messages`, {
      text: `o ${attack}`,
      clientId: `o ${attack}`.slice(0, 90),
    });
    expect(said.body.entry.text).toBe(`o ${attack}`.trim());
  });

  test.each(attacks)('in the address of a call, a header, a filter: %j', async (attack) => {
    // A session of its own: each may ask only so often.
    const page = await pageOf(url, server.url, guest);
    const part = encodeURIComponent(attack);
    for (const path of [`tickets/${part}`, `accounts/${part}/disable`]) {
      const { status, headers, body } = await page.send(
        path.startsWith('a') ? 'POST' : 'GET',
        path,
        path.startsWith('a') ? {} : undefined,
      );
      expect([400, 404], path).toContain(status);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(headers['set-cookie']).toBeUndefined();
      if (attack.length > 12) expect(JSON.stringify(body)).not.toContain(JSON.stringify(attack).slice(1, -1));
    }
    for (const path of [
      `tickets?q=${part}`,
      `tickets?team=${part}`,
      `audit?officer=${part}`,
      `route?q=${part}`,
      `oidc/callback?state=${part}`,
    ]) {
      const { status } = await fetch(`${server.url}/desk/api/${path}`, {
        redirect: 'manual',
        headers: { cookie: page.cookie },
      });
      expect(status, path).toBeLessThan(500);
    }
  });

  test('a name an officer is invited with comes back as it is', async () => {
    // A session of its own: each may ask only so often.
    const page = await pageOf(url, server.url, await anOfficer(url, 'Bo', 'admin', ['*']));
    for (const [i, attack] of attacks.entries()) {
      const name = storable(attack).trim().slice(0, 80);
      const { status, body } = await page.post('accounts', {
        email: `a${i}@example.org`,
        name,
        role: 'officer',
        teams: ['india'],
      });
      expect([status, body.account.name], attack).toEqual([201, name.trim()]);
    }
  });

  test('an answer never depends on what the Host header says', async () => {
    const port = await freePort();
    const publicly = await deskServer(`file:${folder}/public.db`, undefined, {
      port,
      publicUrl: 'https://fairway.example',
    });
    const admin = await pageOf(
      `file:${folder}/public.db`,
      publicly.url,
      await anOfficer(`file:${folder}/public.db`, 'Boss', 'admin', ['*']),
    );
    const link = await new Promise<string>((resolve, reject) => {
      const asked = request(
        `${publicly.url}/desk/api/accounts`,
        {
          method: 'POST',
          headers: {
            host: 'evil.example',
            cookie: admin.cookie,
            'x-csrf-token': admin.csrf,
            'content-type': 'application/json',
          },
        },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk as Buffer);
          resolve((JSON.parse(Buffer.concat(chunks).toString()) as { link: string }).link);
        },
      );
      asked.on('error', reject);
      asked.end(JSON.stringify({ email: 'x@example.org', name: 'X', role: 'officer', teams: ['india'] }));
    });
    expect(link).toMatch(/^https:\/\/fairway\.example\/desk#invitation=/);
    await publicly.stop();
  });
});
