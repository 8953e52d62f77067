import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer } from '../support/desk.js';
import { Http, Line } from '../support/line.js';

const today = new Date().toISOString().slice(0, 10);
const earlier = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);

onEachDatabase('figures', ({ fresh, run }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  let lead: Console;
  const lines: Line[] = [];

  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url);
    await addOfficers(url, [
      ['Lead', 'lead', ['everybody']],
      ['Amina', 'officer', ['everybody', 'india']],
      ['Edda', 'editor', []],
    ]);
    http = new Http(server.url);
    lead = await Console.signIn(server.url, 'lead');
    const amina = await Console.signIn(server.url, 'amina');
    // Four in India stop at their certificate and ask the same in vain; two come to Fiji, too few to be shown.
    for (const [i, question] of [
      'can a drone fly over our warehouse',
      'may we fly a drone over our warehouse',
      'can a drone fly over the warehouse?',
      'my mail is bo@example.org, may we fly a drone over the warehouse',
    ].entries()) {
      const line = await Line.begin(http);
      await line.ask('india');
      await line.ask('exporter');
      await line.ask(question);
      if (i < 3) {
        const ticket = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0];
        await amina.post(`tickets/${ticket}/claim`);
        await amina.post(`tickets/${ticket}/messages`, { text: 'No.', clientId: 'a' });
        await amina.post(`tickets/${ticket}/close`, { outcome: 'solved' });
      }
      lines.push(line);
    }
    for (let i = 0; i < 2; i++) await (await Line.begin(http)).ask('fiji');
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });

  const figures = async (query = '') => (await lead.get(`insight?${query}`)).body;

  test('are for those who lead, write or run the assistant', async () => {
    const amina = await Console.signIn(server.url, 'amina');
    expect((await amina.get('insight')).status).toBe(403);
    const edda = await Console.signIn(server.url, 'edda');
    expect((await edda.get('insight')).status).toBe(200);
    expect((await new Console(server.url).get('insight')).status).toBe(401);
    for (const wrong of [
      'from=yesterday',
      'from=2026-12-01&to=2026-11-01',
      'from=1999-01-01',
      'format=pdf',
      'format=csv&table=x',
    ])
      expect((await lead.get(`insight?${wrong}`)).status, wrong).toBe(400);
  });

  test('count conversations, questions, people asked for and their times; fewer than three traders are not shown', async () => {
    const all = await figures();
    expect(all).toMatchObject({
      to: today,
      programme: null,
      least: 3,
      languages: ['en'],
      conversations: { total: 6 },
      programmes: [{ programme: 'india', economy: 'India', conversations: 4 }],
      verdicts: [],
      questions: { refused: 4, escalated: 3, answered: null, reasons: [{ reason: 'asked', escalated: 3 }] },
      times: { waiting: { cases: 3 }, handling: { cases: 3 }, outcomes: [{ outcome: 'solved', cases: 3 }] },
      satisfaction: { helped: null, notHelpful: null, share: null },
      stops: [],
    });
    expect(all.conversations.days).toHaveLength(30);
    expect(all.conversations.days.at(-1)).toEqual({ day: today, conversations: 6 });
    expect(all.conversations.days[0].conversations).toBe(0);
    expect(all.times.waiting.median).toBeGreaterThanOrEqual(0);
    expect(all.times.waiting.ninetieth).toBeGreaterThanOrEqual(all.times.waiting.median);
    expect(await figures('programme=india')).toMatchObject({ conversations: { total: 4 }, questions: { refused: 4 } });
    expect(await figures('programme=fiji')).toMatchObject({ conversations: { total: null }, programmes: [] });
    expect(await figures('language=fr')).toMatchObject({
      conversations: { total: null },
      times: { waiting: { cases: null } },
    });
    expect(await figures(`to=${earlier}`)).toMatchObject({
      conversations: { total: null },
      questions: { refused: null },
    });
  });

  test('questions asked in vain stand together, with how many traders asked, and without their addresses', async () => {
    const { unanswered } = await figures();
    expect(unanswered).toHaveLength(1);
    expect(unanswered[0]).toMatchObject({ traders: 4, questions: 4, refused: 4, programmes: ['india'], last: today });
    expect(JSON.stringify(unanswered)).not.toContain('bo@example.org');
  });

  test('where traders stopped is told from the next day on', async () => {
    await run(url, `update counts set day = '${earlier}'`);
    const { stops } = await figures();
    expect(stops).toEqual([
      {
        programme: 'india',
        economy: 'India',
        question: 'udyamCertificate',
        label: 'Do you hold a valid Udyam certificate?',
        put: 4,
        stopped: 4,
        share: 1,
      },
    ]);
  });

  test('"delete my data" changes no figure but what was asked in words', async () => {
    const { unanswered: _, ...before } = await figures();
    const [line] = lines;
    await line?.ask('delete my data');
    await line?.say('yes');
    for (let i = 0; i < 200; i++) {
      if ((await figures()).unanswered[0]?.traders === 3) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { unanswered, ...after } = await figures();
    expect(unanswered[0]).toMatchObject({ traders: 3 });
    expect({ ...after, conversations: after.conversations.total }).toEqual({
      ...before,
      conversations: before.conversations.total,
    });
  });

  test('each table is there as CSV', async () => {
    const table = async (name: string) => {
      const response = await fetch(`${server.url}/desk/api/insight?format=csv&table=${name}`, {
        headers: { cookie: lead.cookie },
      });
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="fairway-${name}-`),
      );
      return (await response.text()).split('\r\n');
    };
    expect((await table('programmes')).slice(0, 2)).toEqual(['programme,economy,conversations', 'india,India,4']);
    expect((await table('stops'))[1]).toBe('india,India,udyamCertificate,Do you hold a valid Udyam certificate?,4,4,1');
    expect((await table('unanswered'))[0]).toMatch(/^traders,questions/);
    expect((await table('conversations')).length).toBe(32);
    for (const name of ['verdicts', 'questions', 'reasons', 'times', 'outcomes', 'satisfaction']) await table(name);
  });
});
