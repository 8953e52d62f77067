import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../bot/server.js';
import { StubChannel } from '../channels/botframework/support.js';
import { content, root } from '../support/content.js';
import { Console, password } from '../support/desk.js';
import { databaseUrl, newFolder, removeFolder } from '../support/program.js';

const folder = newFolder();
const channel = new StubChannel();
let server: RunningServer;
let url = '';

beforeAll(async () => {
  await channel.open();
  server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: databaseUrl(folder),
      durable: false,
      publicUrl: undefined,
      directLineSecrets: ['a-secret-for-this-test'],
      allowedOrigins: [],
      trustProxy: false,
      logLevel: 'silent',
      production: false,
      botFramework: {
        MicrosoftAppId: '',
        MicrosoftAppPassword: '',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppTenantId: '',
        serviceHosts: [],
      },
      deskAdmin: { email: 'admin@example.org', password },
    },
    content,
    root,
  );
  url = `http://127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.stop();
  channel.close();
  removeFolder(folder);
});

let counter = 0;
async function post(text: string): Promise<void> {
  const { status } = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `activity-${++counter}`,
      channelId: 'msteams',
      serviceUrl: channel.url,
      conversation: { id: 'a:teams-conversation' },
      from: { id: '29:trader', name: 'Asha' },
      recipient: { id: '28:bot', name: 'Fairway' },
      text,
    }),
  });
  expect(status).toBe(200);
}

test('on a channel that answers are pushed to, the officer’s words arrive with their name, once and in order', async () => {
  const officer = await Console.signIn(url, 'admin');
  await post('fiji');
  await channel.hears('What does your firm do in trade?');
  await post('person');
  const id = await officer.waiting();
  expect((await officer.get(`tickets/${id}`)).body.ticket).toMatchObject({
    trader: { name: 'Asha', channel: 'msteams' },
  });
  await officer.post(`tickets/${id}/claim`);
  await channel.hears('admin is here now');
  for (const i of [1, 2, 3]) await officer.post(`tickets/${id}/messages`, { text: `word ${i}`, clientId: `c${i}` });
  await officer.post(`tickets/${id}/messages`, { text: 'word 3', clientId: 'c3' });
  await channel.hears('word 3');
  expect(channel.received.map(({ text }) => text).filter((text) => /word \d/.test(String(text)))).toEqual([
    'admin: word 1',
    'admin: word 2',
    'admin: word 3',
  ]);
  // Such a channel is not sent events it does not know.
  expect(channel.received.filter(({ type }) => type === 'event')).toEqual([]);
  const { entries } = (await officer.get(`tickets/${id}/transcript`)).body;
  expect(entries.at(-1)).toMatchObject({ from: 'officer', text: 'word 3', name: 'admin' });
  await post('back to the assistant');
  await channel.hears('with me, the assistant, again');
});
