import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type NoticeSettings, noticeDefaults } from '../../bot/notices/settings.js';
import type { RunningServer } from '../../bot/server.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, until } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { type Mailbox, mailbox } from '../support/mailbox.js';
import { isSigned, type Receiver, receiver } from '../support/receiver.js';

const secret = 'a-secret-that-signs-long-enough';
const teams = `
teams:
  - { id: everybody, name: Helpdesk }
  - id: india
    name: India desk
    programmes: [india]
    email: [india@desk.example, second@desk.example]
    teamsWebhook: HOOK_INDIA_TEAMS
    webhooks: [{ url: HOOK_TRACKER_URL, secret: HOOK_TRACKER_SECRET }]
    reactWithinMinutes: 20
  - id: fiji
    name: Fiji desk
    programmes: [fiji]
    webhooks: [{ url: HOOK_LOCAL_URL, secret: HOOK_TRACKER_SECRET }]
fallback: everybody
`;
const words = 'does the bond of my <b>cousin</b> cover it?';

onEachDatabase('staff are told', ({ fresh, run }) => {
  let url = '';
  let post: Mailbox;
  let hooks: Receiver;
  let settings: NoticeSettings;
  let server: RunningServer & { url: string };
  let http: Http;
  let amina: Console;
  let lena: Console;
  const begin = async () => {
    server = await deskServer(url, teams, { notices: settings, publicUrl: 'https://fairway.example' });
    http = new Http(server.url);
  };
  beforeAll(async () => {
    url = await fresh();
    [post, hooks] = await Promise.all([mailbox(), receiver()]);
    settings = {
      ...noticeDefaults,
      mail: { server: post.url, from: 'Fairway <fairway@desk.example>' },
      answerAfter: 300,
      hooks: {
        HOOK_INDIA_TEAMS: `${hooks.url}/teams`,
        HOOK_TRACKER_URL: `${hooks.url}/tracker`,
        HOOK_TRACKER_SECRET: secret,
        HOOK_LOCAL_URL: `https://localhost:${hooks.port}/local`,
      },
      privateHosts: ['127.0.0.1'],
      attempts: 4,
      firstPause: 30,
      timeout: 2_000,
    };
    await begin();
    await addOfficers(url, [
      ['Amina', 'officer', ['india', 'fiji']],
      ['Lena', 'lead', ['india', 'fiji']],
      ['Ferdi', 'lead', ['fiji']],
    ]);
    amina = await Console.signIn(server.url, 'amina');
    lena = await Console.signIn(server.url, 'lena');
  });
  afterAll(async () => {
    http.close();
    await server.stop();
    await Promise.all([post.close(), hooks.close()]);
  });

  const idOf = (said: string): string => /F26-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
  /** A trader who asks for a person. */
  async function asks(country: string): Promise<{ line: Line; id: string }> {
    const line = await Line.begin(http);
    await line.ask(country);
    const id = idOf(await line.ask('person'));
    expect(id).not.toBe('');
    return { line, id };
  }
  const mailsOf = (id: string) => post.mails.filter(({ raw }) => raw.includes(id));
  const postsOf = (id: string, path: string) => hooks.posted.filter((it) => it.path === path && it.body.includes(id));
  const deadOf = async (who: Console, id: string) =>
    (await who.get('notices')).body.notices.filter((it: { ticket: string }) => it.ticket === id);

  /** Milliseconds between two looks at the desk. */
  const asking = 100;
  /** What another case still has to tell must not meet the refusals meant for this one. */
  const nothingWaits = () =>
    until(
      async () => (await lena.get('notices?state=waiting')).body.total === 0,
      'nothing is on its way',
      20_000,
      asking,
    );

  test('a case is opened: both addresses, the channel and the program hear of it, each once, without the trader’s words', async () => {
    hooks.answer(503, 500);
    const { line, id } = await asks('india');
    await line.ask(words);
    await until(() => mailsOf(id).length === 2 && postsOf(id, '/teams').some((it) => it.status === 202), 'told');
    const [tried] = await until(() => {
      const all = postsOf(id, '/tracker');
      return all.at(-1)?.status === 202 && postsOf(id, '/teams').at(-1)?.status === 202 && [all];
    }, 'the program is told');
    // Of all that came for this case, two were refused; each was sent again with the same key and the same words.
    const all = [...(tried ?? []), ...postsOf(id, '/teams')];
    expect(all.filter(({ status }) => status !== 202).length).toBe(2);
    expect(new Set(all.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
    expect(new Set(tried?.map(({ body }) => body)).size).toBe(1);
    for (const it of tried ?? []) {
      expect(isSigned(it, secret)).toBe(true);
      expect(isSigned({ ...it, body: it.body.replace('queued', 'closed') }, secret)).toBe(false);
      expect(isSigned(it, `${secret}r`)).toBe(false);
      expect(it.headers['webhook-id']).toBe(it.headers['idempotency-key']);
    }
    expect(JSON.parse(tried?.[0]?.body ?? '')).toMatchObject({
      type: 'ticket.opened',
      data: {
        ticket: id,
        team: 'india',
        status: 'queued',
        programme: 'india',
        url: `https://fairway.example/desk#/case/${id}`,
      },
    });
    const card = JSON.parse(postsOf(id, '/teams')[0]?.body ?? '');
    expect(card).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: { type: 'AdaptiveCard', actions: [{ url: `https://fairway.example/desk#/case/${id}` }] },
        },
      ],
    });
    expect(
      mailsOf(id)
        .map(({ to }) => to.join())
        .sort(),
    ).toEqual(['india@desk.example', 'second@desk.example']);
    expect(mailsOf(id)[0]).toMatchObject({
      from: 'fairway@desk.example',
      subject: `Case ${id} waits for India desk`,
      text: expect.stringMatching(/Programme: India[\s\S]*https:\/\/fairway\.example\/desk#\/case\//),
    });
    for (const told of [...all.map(({ body }) => body), ...mailsOf(id).map(({ raw }) => raw)])
      expect(told).not.toMatch(/cousin/);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([mailsOf(id).length, postsOf(id, '/teams').length + postsOf(id, '/tracker').length]).toEqual([2, 4]);
  });

  test('nobody reacts: the lead is told, once, also when it became due while nothing ran', async () => {
    const { id } = await asks('india');
    await until(() => mailsOf(id).length === 2, 'told that it was opened');
    await server.stop();
    http.close();
    const ago = new Date(Date.now() - 21 * 60_000).toISOString();
    await run(url, `update tickets set since = '${ago}' where id = '${id}'`);
    await begin();
    lena = Object.assign(lena.at(server.url));
    amina = amina.at(server.url);
    const overdue = () => mailsOf(id).filter(({ subject }) => /nobody reacted/.test(subject));
    await until(() => overdue().length === 3, 'the lead and the team are told');
    expect(
      overdue()
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(['india@desk.example', 'lena@example.org', 'second@desk.example']);
    await server.stop();
    http.close();
    await begin();
    lena = lena.at(server.url);
    amina = amina.at(server.url);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(overdue().length).toBe(3);
    expect((await lena.get(`tickets/${id}`)).body).toMatchObject({ ticket: { overdue: true } });
  });

  test('closed and taken back is told to programs alone', async () => {
    const { line, id } = await asks('india');
    await line.ask('never mind');
    await until(() => postsOf(id, '/tracker').some(({ body }) => /ticket\.closed/.test(body)), 'told');
    expect(JSON.parse(postsOf(id, '/tracker').at(-1)?.body ?? '').data).toMatchObject({ outcome: 'withdrawn' });
    expect(mailsOf(id).every(({ subject }) => !/closed/.test(subject))).toBe(true);
  });

  test('an address inside the network is refused; the dead letter is there for the leads of the team alone', async () => {
    const { id } = await asks('fiji');
    const [dead] = await until(
      async () => {
        const found = await deadOf(lena, id);
        return found.length > 0 && found;
      },
      'it is dead',
      20_000,
      asking,
    );
    expect(dead).toMatchObject({
      team: 'fiji',
      kind: 'opened',
      way: 'webhook',
      receiver: 'HOOK_LOCAL_URL',
      state: 'dead',
      attempts: 1,
      error: expect.stringMatching(/^refused/),
    });
    expect(postsOf(id, '/local')).toEqual([]);
    expect((await amina.get('notices')).status).toBe(403);
    expect((await amina.post(`notices/${dead.id}/resend`)).status).toBe(403);
    const ferdi = await Console.signIn(server.url, 'ferdi');
    expect(await deadOf(ferdi, id)).toHaveLength(1);
    expect((await ferdi.send('DELETE', `notices/${dead.id}`)).status).toBe(204);
    expect((await ferdi.send('DELETE', `notices/${dead.id}`)).status).toBe(404);
    expect(await deadOf(lena, id)).toEqual([]);
  });

  test('what fails to the end is a dead letter; sent again it arrives under the same key, and another team’s lead cannot', async () => {
    const { id } = await asks('india');
    await until(() => postsOf(id, '/tracker').length === 1 && postsOf(id, '/teams').length === 1, 'opened');
    await nothingWaits();
    hooks.answer(500, 501, 502, 503);
    expect((await amina.post(`tickets/${id}/claim`)).status).toBe(200);
    await amina.post(`tickets/${id}/close`, { outcome: 'solved', summary: '' });
    const [dead] = await until(
      async () => {
        const found = await deadOf(lena, id);
        return found.length > 0 && found;
      },
      'it is dead',
      20_000,
      asking,
    );
    expect(dead).toMatchObject({ kind: 'closed', attempts: 4, error: 'HTTP 503', nextAt: null });
    const ferdi = await Console.signIn(server.url, 'ferdi');
    expect(await deadOf(ferdi, id)).toEqual([]);
    for (const [method, path] of [
      ['POST', `notices/${dead.id}/resend`],
      ['DELETE', `notices/${dead.id}`],
    ] as const)
      expect((await ferdi.send(method, path, method === 'POST' ? {} : undefined)).status).toBe(404);
    expect((await lena.send('POST', `notices/${dead.id}/resend`, {}, { 'x-csrf-token': 'no' })).status).toBe(403);
    expect((await lena.post(`notices/${dead.id}/resend`)).status).toBe(204);
    await until(() => postsOf(id, '/tracker').length === 6, 'it arrives');
    expect(
      new Set(
        postsOf(id, '/tracker')
          .slice(1)
          .map(({ headers }) => headers['idempotency-key']),
      ),
    ).toEqual(new Set([dead.id]));
    await until(async () => (await deadOf(lena, id)).length === 0, 'nothing is left', 20_000, asking);
    expect((await lena.post(`notices/${dead.id}/resend`)).status).toBe(404);
  });

  test('a mail server that has no time is asked again; one that knows no such address is not', async () => {
    await nothingWaits();
    post.refuse(451, 452, 450, 451);
    const { id } = await asks('india');
    await until(() => mailsOf(id).length === 2, 'both get theirs in the end');
    expect(new Set(mailsOf(id).map(({ id: key }) => key)).size).toBe(2);
    post.refuse(550);
    const second = await asks('india');
    const [dead] = await until(
      async () => {
        const found = await deadOf(lena, second.id);
        return found.length > 0 && found;
      },
      'it is dead',
      20_000,
      asking,
    );
    expect(dead).toMatchObject({ way: 'email', attempts: 1, error: 'the mail server said 550' });
    await lena.send('DELETE', `notices/${dead.id}`);
  });

  test('an answer goes to a trader who is gone, once, in one e-mail, and to one who is there not at all', async () => {
    const { line, id } = await asks('india');
    expect(await line.ask(words)).toMatch(/I added this/);
    expect(await line.ask('my e-mail: trader@firm.example')).toMatch(/I noted trader@firm\.example/);
    await amina.post(`tickets/${id}/claim`);
    const say = (text: string, clientId: string) => amina.post(`tickets/${id}/messages`, { text, clientId });
    await say('No, <script>alert(1)</script> each firm\nneeds "its own".', 'a');
    await say('Ask any bank & say hello.', 'b');
    await say('Ask any bank & say hello.', 'b');
    const answers = () => mailsOf(id).filter(({ to }) => to.includes('trader@firm.example'));
    const [mail] = await until(() => answers().length > 0 && answers(), 'the answer arrives');
    expect(mail?.subject).toBe(`An answer to your case ${id}`);
    expect(mail?.text).toMatch(
      /> No, <script>alert\(1\)<\/script> each firm\n> needs "its own"\.\n> ?\n> Ask any bank & say hello\./,
    );
    expect(mail?.html).toContain('No, &lt;script&gt;alert(1)&lt;/script&gt; each firm<br>\nneeds &quot;its own&quot;.');
    expect(mail?.text).toMatch(new RegExp(`https://fairway\\.example/[\\s\\S]*case number is ${id}`));
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
    for (const private_ of ['Amina', 'cousin', 'amina@example.org']) expect(mail?.text).not.toContain(private_);

    // Now the trader sits before the page and answers.
    const socket = new WebSocket(line.streamUrl.replace('wss://fairway.example', server.url.replace('http', 'ws')));
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    await line.say('thank you');
    await say('You are welcome.', 'c');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(answers().length).toBe(1);
    // And is gone again, without a word for long.
    socket.close();
    await run(url, `update activities set at = '2026-01-01T00:00:00.000Z' where speaker = 'trader'`);
    await say('One more thing.', 'd');
    await until(() => answers().length === 2, 'the next answer arrives');
    expect(answers()[1]?.text).toMatch(/> One more thing\./);
    expect(answers()[1]?.text).not.toMatch(/welcome/);
  });

  test('"delete my data" reaches what was to be told', async () => {
    const { line, id } = await asks('fiji');
    await until(async () => (await deadOf(lena, id)).length === 1, 'it is dead', 20_000, asking);
    await line.ask('delete my data');
    await line.say('yes');
    await until(async () => (await deadOf(lena, id)).length === 0, 'it is gone');
  });
});
