import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReplies, repliesIn } from '../../bot/desk/replies.js';
import { suggest } from '../../bot/desk/suggest.js';
import type { RunningServer } from '../../bot/server.js';
import { content, root } from '../support/content.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, password } from '../support/desk.js';
import { Http, Line } from '../support/line.js';

test('saved replies are sound, and fall back to English', () => {
  const replies = loadReplies(join(root, 'bot/desk/replies.yaml'));
  expect(replies.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['greeting', 'ask-document', 'where-form', 'closing']),
  );
  expect(repliesIn('hi', replies)).toEqual(repliesIn('en', replies));
});

test('suggested answers are articles of the knowledge base with their sources', { timeout: 120_000 }, () => {
  const [best] = suggest(content, 'who signs the solvency certificate', 'india');
  const article = content.knowledge.articles.find(({ id }) => id === best?.id);
  expect(best?.answer.text).toBe(article?.text);
  expect(best?.answer.cites.length).toBeGreaterThan(0);
  expect(suggest(content, '  ', 'india')).toEqual([]);
});

onEachDatabase('what helps officers', ({ fresh }) => {
  let server: RunningServer & { url: string };
  let http: Http;
  beforeAll(async () => {
    const url = await fresh();
    server = await deskServer(url);
    await addOfficers(url, [
      ['India', 'officer', ['india']],
      ['Other', 'officer', ['everybody']],
      ['Lead', 'lead', ['everybody', 'india']],
    ]);
    http = new Http(server.url);
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });

  test('another team’s case gets no suggestions, as if it were not there', async () => {
    const line = await Line.begin(http);
    await line.ask('india');
    const id = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    const other = await Console.signIn(server.url, 'other');
    expect((await other.get(`tickets/${id}/suggestions?q=fee`)).status).toBe(404);
    expect((await other.get('tickets/F26-AAAA-AAAA/suggestions?q=fee')).body.error.code).toBe('NotFound');
    const lead = await Console.signIn(server.url, 'lead');
    // Without a question there is nothing to look for.
    expect((await lead.get(`tickets/${id}/suggestions`)).body).toEqual({ suggestions: [] });
    expect((await lead.get('tickets?programme=india')).body.total).toBe(1);
    expect((await lead.get('tickets?programme=brazil')).body.total).toBe(0);
    expect((await lead.get('programmes')).body.programmes).toContainEqual({ id: 'india', economy: 'India' });
    expect((await lead.get('replies?language=en')).body.replies[0]).toMatchObject({ id: 'greeting' });
  });

  test('another password needs the one before, and ends all other sessions', async () => {
    const here = await Console.signIn(server.url, 'india');
    const elsewhere = await Console.signIn(server.url, 'india');
    const next = 'quite another password';
    const wrong = await here.post('password', { current: 'wrong', password: next });
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'BadCredentials']);
    expect((await here.post('password', { current: password, password: 'short' })).status).toBe(400);
    expect((await here.post('password', { current: password, password: next })).status).toBe(204);
    expect((await here.get('session')).status).toBe(200);
    expect((await elsewhere.get('session')).status).toBe(401);
    const fresh = new Console(server.url);
    const session = (given: string) => fresh.send('POST', 'session', { email: 'india@example.org', password: given });
    expect((await session(password)).status).toBe(401);
    expect((await session(next)).status).toBe(200);
  });
});
