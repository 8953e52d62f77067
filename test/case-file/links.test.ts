import { afterAll, beforeAll, expect, test } from 'vitest';
import { forms, newCaseLink } from '../../bot/case-file/links.js';
import { mountCaseFiles } from '../../bot/case-file/routes.js';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import type { ConversationId, Store } from '../../bot/store/store.js';
import { startServer } from '../http/support.js';
import { turn } from '../store/contract/sample.js';
import { content } from '../support/content.js';
import { indian } from './sample.js';

const noon = new Date('2026-11-24T12:00:00.000Z');
let now = noon;
let store: Store;
let http: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  store = await openStore('file::memory:');
  http = await startServer({}, ({ routes }) =>
    mountCaseFiles(routes, {
      store,
      content: () => content,
      now: () => now,
      trustProxy: true,
      address: () => http.base,
    }),
  );
});
afterAll(async () => {
  await http.close();
  await store.close();
});

let visitors = 0;
/** Somebody at an address of their own. */
const get = (url: string, from = `192.0.2.${++visitors % 250}`) => fetch(url, { headers: { 'X-Forwarded-For': from } });

async function linked(): Promise<{ id: ConversationId; page: string }> {
  const id = newConversationId();
  await store.begin({ id, channel: 'webchat', at: noon.toISOString(), reference: null });
  await store.accept({
    conversation: id,
    key: null,
    at: noon.toISOString(),
    body: { type: 'message' },
    wantsTurn: true,
  });
  const { link, addresses } = newCaseLink(indian, { address: http.base, days: 7, now: noon });
  await store.saveTurn(turn(id, { links: [link] }));
  return { id, page: addresses.page };
}

test('a link opens the page and each file, and none of them may be kept, framed or followed back', async () => {
  now = noon;
  const { page } = await linked();
  const types = {
    '': 'text/html; charset=utf-8',
    [`/${forms.pdf}`]: 'application/pdf',
    [`/${forms.calendar}`]: 'text/calendar; charset=utf-8',
    [`/${forms.table}`]: 'text/csv; charset=utf-8',
    [`/${forms.data}`]: 'application/json; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    const answer = await get(`${page}${path}`);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(type);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('X-Robots-Tag')).toContain('noindex');
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    if (path) expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[a-z.]+"$/);
  }
});

test('the data names a schema that is there', async () => {
  const { page } = await linked();
  const data = (await (await get(`${page}/${forms.data}`)).json()) as { $schema: string };
  const schema = await get(data.$schema);
  expect(schema.status).toBe(200);
  expect(await schema.json()).toMatchObject({ $id: data.$schema, type: 'object' });
});

test('a wrong link, one that is over, and one after "delete my data" are all the same: nothing there', async () => {
  now = noon;
  const { id, page } = await linked();
  const wrong = [
    `${page.slice(0, -1)}${page.endsWith('A') ? 'B' : 'A'}`,
    `${http.base}/take/short`,
    `${http.base}/take/%00`,
  ];
  for (const url of wrong) expect((await get(url)).status).toBe(404);
  now = new Date(noon.getTime() + 7 * 86_400_000 - 1);
  expect((await get(page)).status).toBe(200);
  now = new Date(noon.getTime() + 7 * 86_400_000);
  const over = await get(page);
  expect(over.status).toBe(404);
  now = noon;
  await store.erase(id, () => [], noon.toISOString());
  const erased = await get(page);
  expect(erased.status).toBe(404);
  expect(await erased.text()).toBe(await over.text());
});

test('only a fingerprint is kept, and neither the address nor the token is logged', async () => {
  const { page } = await linked();
  await get(page);
  await get(`${page}/${forms.pdf}`);
  const token = page.split('/').at(-1) ?? '';
  expect(token).toHaveLength(22);
  expect(await store.caseLink(token, noon.toISOString())).toBeUndefined();
  expect(http.lines.join('')).toContain('/take/:token');
  expect(http.lines.join('')).not.toContain(token);
});

test('whoever asks too often waits', async () => {
  now = noon;
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => get(`${http.base}/take/${'x'.repeat(22)}`, '198.51.100.7')),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(41);
  expect(answers.find(({ status }) => status === 429)?.headers.get('Retry-After')).toBeTruthy();
});
