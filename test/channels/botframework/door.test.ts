import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../../bot/config.js';
import { type RunningServer, startServer } from '../../../bot/server.js';
import { anonymous } from '../../support/anonymous.js';
import { content, root } from '../../support/content.js';
import { ownIssuer, StubChannel } from './support.js';

interface Card {
  version: string;
  fallbackText: string;
  actions?: { title: string; data: unknown }[];
}

let folder: string;
let channel: StubChannel;
let server: RunningServer | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-'));
  channel = await new StubChannel().open();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  channel.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(botFramework: Config['botFramework'] = anonymous): Promise<void> {
  server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      databaseUrl: `file:${join(folder, 'test.db')}`,
      durable: false,
      publicUrl: undefined,
      directLineSecrets: ['a-secret-for-this-test'],
      allowedOrigins: [],
      trustProxy: false,
      logLevel: 'silent',
      production: false,
      botFramework,
    },
    content,
    root,
  );
}

let counter = 0;
const message = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  id: `activity-${++counter}`,
  channelId: 'msteams',
  serviceUrl: channel.url,
  conversation: { id: 'a:teams-conversation' },
  from: { id: '29:trader', name: 'Asha' },
  recipient: { id: '28:bot' },
  text,
  ...more,
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server?.port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('a Teams conversation', () => {
  test('is greeted, answered, and its mention of the bot is not read as words', async () => {
    await start();
    expect(
      (
        await post(
          message('<at>Fairway</at> india', {
            entities: [{ type: 'mention', text: '<at>Fairway</at>', mentioned: { id: '28:bot' } }],
          }),
        )
      ).status,
    ).toBe(200);
    const texts = await channel.texts(3);
    expect(texts[0]).toContain('Hello, I am Fairway');
    expect(texts.join('\n')).toContain('India: Authorised Economic Operator');
    expect(texts.at(-1)).toContain('What does your firm do in trade?');
  });

  test.each([
    ['twice', '<at>Fairway</at> india <at>Fairway</at>'],
    ['with a blank as HTML', '<at>Fairway</at>&nbsp;india\n'],
  ])('is understood when it mentions the bot %s', async (_name, text) => {
    await start();
    await post(
      message(text, { entities: [{ type: 'mention', text: '<at>Fairway</at>', mentioned: { id: '28:bot' } }] }),
    );
    await channel.hears('India: Authorised Economic Operator');
  });

  test('shows numbered words with breaks where there are many choices, and no more buttons than Teams has', async () => {
    await start();
    await post(message('india'));
    const roles = (await channel.texts(3)).at(-1);
    expect(roles).toContain('\n\n1. We import\n\n2. We export');
    expect(channel.received.at(-1)).toMatchObject({ textFormat: 'markdown' });
    expect(channel.received.at(-1)?.suggestedActions).toBeUndefined();
  });

  test('says nothing twice: a card goes alone, with the words folded into it, at a version and size Teams shows', async () => {
    await start();
    for (const text of [
      'india',
      'exporter',
      'yes',
      't1',
      'check',
      'yes',
      '12',
      '5',
      '2',
      'never',
      'no',
      'no',
      '0',
      '2',
    ])
      await post(message(text));
    await post(message('yes'));
    await channel.hears('You look ready for T1 in India.');
    await post(message('my answers'));
    await channel.hears('Your answers so far');
    const cards = channel.received.filter(({ attachments }) => attachments);
    expect(cards.length).toBeGreaterThan(10);
    for (const activity of cards) {
      const [{ contentType, content }] = activity.attachments as [{ contentType: string; content: Card }];
      expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
      expect(Number(content.version)).toBeLessThanOrEqual(1.5);
      expect(activity.text ?? '').toBe('');
      expect(content.fallbackText.startsWith(String(activity.summary))).toBe(true);
      expect(content.actions?.length ?? 0).toBeLessThanOrEqual(6);
      expect(JSON.stringify(activity).length).toBeLessThan(28 * 1024);
    }
    for (const { suggestedActions } of channel.received)
      expect((suggestedActions as { actions: unknown[] } | undefined)?.actions.length ?? 0).toBeLessThanOrEqual(3);
  });

  test('understands a tap on a card, also on an old one', async () => {
    await start();
    await post(message('india'));
    await post(message('exporter'));
    await channel.hears('Do you hold a valid Udyam certificate?');
    const card = channel.received.at(-1)?.attachments as [{ content: Card }];
    const yes = card[0].content.actions?.find(({ title }) => title === 'Yes');
    const tap = () => post(message('', { text: undefined, value: yes?.data }));
    await tap();
    await channel.hears('Which level do you want to look at?');
    await post(message('t1'));
    await channel.hears('What would you like to know?');
    expect((await tap()).status).toBe(200);
    await post(message('my answers'));
    await channel.hears('MSME (Udyam) certificate: Yes');
  });

  test('an activity delivered ten times is answered once', async () => {
    await start();
    const once = message('india');
    await Promise.all(Array.from({ length: 10 }, () => post(once)));
    await channel.texts(3);
    await post(message('exporter'));
    const texts = await channel.texts(4);
    expect(texts.filter((text) => text.includes('Hello, I am Fairway'))).toHaveLength(1);
    expect(texts.at(-1)).toContain('Udyam');
  });

  test('begins anew after its data were deleted', async () => {
    await start();
    await post(message('india'));
    await channel.hears('What does your firm do');
    await post(message('delete my data'));
    await channel.hears('Delete everything?');
    await post(message('yes'));
    await channel.hears('Deleted for good');
    channel.received.length = 0;
    await post(message('hello'));
    await channel.hears('Hello, I am Fairway');
  });
});

describe('answers that cannot be sent', () => {
  test('are sent when the channel is back, in order and once', async () => {
    await start();
    channel.refuseWith = 500;
    await post(message('india'));
    await server?.stop();
    channel.refuseWith = undefined;
    await start();
    const texts = await channel.texts(3);
    expect(texts[0]).toContain('Hello, I am Fairway');
    expect(texts).toHaveLength(3);
  });
});

describe('who may come in', () => {
  test('without an app id nothing is sent to an address outside this machine', async () => {
    await start();
    const refused = await post(message('india', { serviceUrl: 'https://evil.example.org/' }));
    expect(refused.status).toBe(403);
  });

  test.each([
    ['no body', ''],
    ['no JSON', '{'],
    ['no object', '[1]'],
    ['no type', '{}'],
    ['no sender', { type: 'message' }],
  ])('%s is 400', async (_name, body) => {
    await start();
    expect((await post(body)).status).toBe(400);
  });

  test('another method is 405', async () => {
    await start();
    expect((await fetch(`http://127.0.0.1:${server?.port}/api/messages`)).status).toBe(405);
  });

  test('a token is checked: its keys, audience, issuer, age and algorithm', async () => {
    const issuer = await ownIssuer();
    try {
      await start({
        ...anonymous,
        MicrosoftAppId: 'app-id',
        MicrosoftAppPassword: 'secret',
        MicrosoftAppTenantId: 'tenant',
        ToBotFromChannelTokenIssuer: issuer.issuer,
        ToBotFromChannelOpenIdMetadataUrl: issuer.metadata,
        serviceHosts: ['127.0.0.1'],
      });
      const claims = { serviceurl: channel.url };
      const status = async (token: string) =>
        (await post(message('india'), token ? { Authorization: `Bearer ${token}` } : {})).status;
      expect(await status(await issuer.sign(claims))).toBe(200);
      expect(await status(''), 'no token').toBe(401);
      expect(await status(await issuer.sign(claims, { audience: 'another-app' })), 'audience').toBe(401);
      expect(await status(await issuer.sign(claims, { issuer: 'https://evil.example.org' })), 'issuer').toBe(401);
      expect(await status(await issuer.sign(claims, { expires: '-1h' })), 'expired').toBe(401);
      expect(await status(await issuer.sign(claims, { forged: true })), 'key').toBe(401);
      expect(await status(await issuer.sign({ serviceurl: 'https://other.example.org/' })), 'service').toBe(401);
      const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iss: issuer.issuer, aud: 'app-id', exp: 9e9, ...claims })).toString('base64url')}.`;
      expect(await status(none), 'alg none').toBe(401);
      expect(await status('rubbish')).toBe(401);
    } finally {
      issuer.close();
    }
  });
});
