import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeDefaults } from '../../bot/notices/settings.js';
import type { RunningServer } from '../../bot/server.js';
import { openStore } from '../../bot/store/open.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer } from '../support/desk.js';
import { Http, Line } from '../support/line.js';

const never = Array.from({ length: 70 }, (_, i) =>
  new Date(Date.now() + (i - 2) * 86_400_000).toISOString().slice(0, 10),
);
const desks = `
teams:
  - { id: everybody, name: Helpdesk }
  - id: india
    name: India desk
    programmes: [india]
    hours:
      timeZone: Asia/Kolkata
      open: [{ days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00" }]
      holidays: [${never
        .slice(0, 4)
        .map((day) => `{ day: ${day}, name: Holiday }`)
        .join(', ')}]
fallback: everybody
`;

onEachDatabase('honest waiting', ({ fresh }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url, desks, {
      notices: { ...noticeDefaults, mail: { server: new URL('smtp://127.0.0.1:9'), from: 'desk@example.org' } },
    });
    http = new Http(server.url);
    await addOfficers(url, [['Amina', 'officer', ['*']]]);
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });

  test('nobody at the desk: no place in line is promised, the question is taken and answered later into the same chat', async () => {
    const line = await Line.begin(http);
    await line.ask('fiji');
    const said = await line.ask('person');
    expect(said).toMatch(/Nobody is at the desk right now, and I cannot say when/);
    expect(said).not.toMatch(/in line|waited/);
    expect(await line.ask('does the bond of my cousin cover my own shipments too?')).toMatch(
      /I added this to your case/,
    );
    expect(await line.ask('my e-mail: amina@example.org')).toMatch(/I noted amina@example.org/);

    const amina = await Console.signIn(server.url, 'amina');
    const { body } = await amina.get('tickets?q=bond%20cousin');
    const [ticket] = body.tickets;
    expect(ticket).toMatchObject({
      question: expect.stringMatching(/bond of my cousin/),
      trader: { email: 'amina@example.org' },
      unread: 1,
    });
    await amina.post(`tickets/${ticket.id}/claim`);
    await amina.post(`tickets/${ticket.id}/messages`, { text: 'No, each firm needs its own.', clientId: 'a' });
    expect((await line.transcript()).at(-1)).toMatchObject({
      text: 'No, each firm needs its own.',
      from: { id: 'officer', name: 'Amina' },
    });
    const store = await openStore(url);
    const { notices } = await store.findNotices({ teams: 'all', dead: false, limit: 10, offset: 0 });
    expect(notices.map(({ kind, receiver, text }) => [kind, receiver, text])).toContainEqual([
      'answer',
      'amina@example.org',
      'No, each firm needs its own.',
    ]);
    await store.close();
  });

  test('outside the hours the next opening is named, in the time of the desk', async () => {
    const line = await Line.begin(http);
    await line.ask('india');
    expect(await line.ask('person')).toMatch(
      /India desk[\s\S]*Nobody is at the desk right now\. It opens again: \w+,? \d+ \w+, 00:00 \(GMT\+5:30\)/,
    );
  });

  test('with somebody there, the place in line is told, and the usual wait from real cases alone', async () => {
    const amina = await Console.signIn(server.url, 'amina');
    const ask = async () => {
      const line = await Line.begin(http);
      await line.ask('fiji');
      return line.ask('person');
    };
    expect(await ask()).toMatch(/You are next in line[\s\S]*too few recent cases/);
    expect(await ask()).toMatch(/You are number 2 in line/);
    for (let i = 0; i < 5; i++) {
      const id = /F26-\w{4}-\w{4}/.exec(await ask())?.[0];
      await amina.post(`tickets/${id}/claim`);
    }
    expect(await ask()).toMatch(/You are number 3 in line[\s\S]*waited about 1 minute\./);
  });
});
