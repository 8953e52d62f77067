import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotRegistration, defaultServiceHosts, mayAnswerTo } from '../../../bot/channels/botframework/settings.js';
import { anonymous } from '../../support/anonymous.js';
import { Bot } from './bot.js';
import { ownIssuer, StubChannel } from './support.js';

interface Card {
  version: string;
  fallbackText: string;
  actions?: { title: string; data: unknown }[];
}

let channel: StubChannel;
let bot: Bot;
beforeEach(async () => {
  channel = await new StubChannel().open();
  bot = new Bot(channel);
});
afterEach(async () => {
  await bot.remove();
  channel.close();
});

const start = (registration?: BotRegistration) => bot.start(registration);
const message = (text: string, more?: Record<string, unknown>) => bot.message(text, more);
const post = (body: unknown, headers?: Record<string, string>) => bot.post(body, headers);

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
    expect(cards.length).toBeGreaterThanOrEqual(10);
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

  test.each(['webchat', 'directline', 'telegram', 'a-channel-of-tomorrow'])(
    'is answered as well when it comes from %s in the cloud',
    async (channelId) => {
      await start();
      await post(message('india', { channelId }));
      await channel.hears('What does your firm do in trade?');
    },
  );

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
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(405);
  });

  test('a page in a browser is refused', async () => {
    await start();
    expect((await post(message('india'), { Origin: 'https://evil.example.org' })).status).toBe(403);
  });

  describe('with an app id', () => {
    let issuer: Awaited<ReturnType<typeof ownIssuer>>;
    beforeEach(async () => {
      issuer = await ownIssuer();
      await start({
        ...anonymous,
        MicrosoftAppId: 'app-id',
        MicrosoftAppPassword: 'secret',
        MicrosoftAppTenantId: 'tenant',
        ToBotFromChannelTokenIssuer: issuer.issuer,
        ToBotFromChannelOpenIdMetadataUrl: issuer.metadata,
        serviceHosts: ['127.0.0.1'],
      });
    });
    afterEach(() => issuer.close());

    const knock = async (token: string, more?: Record<string, unknown>) =>
      (await post(message('india', more), token ? { Authorization: `Bearer ${token}` } : {})).status;
    const claims = () => ({ serviceurl: channel.url });

    test('a sound token is let in', async () => {
      expect(await knock(await issuer.sign(claims()))).toBe(200);
    });

    test.each<[string, () => Promise<string> | string]>([
      ['no token', () => ''],
      ['a token for another bot', () => issuer.sign(claims(), { audience: 'another-app' })],
      ['a token of another issuer', () => issuer.sign(claims(), { issuer: 'https://evil.example.org' })],
      ['an expired token', () => issuer.sign(claims(), { expires: '-1h' })],
      ['a token signed with another key', () => issuer.sign(claims(), { forged: true })],
      ['a token for another service address', () => issuer.sign({ serviceurl: 'https://other.example.org/' })],
      ['a token without a service address', () => issuer.sign({})],
      ['a token signed with nothing (alg none)', () => unsigned(issuer.issuer, claims())],
      ['rubbish', () => 'rubbish'],
    ])('%s is 401', async (_name, token) => {
      expect(await knock(await token())).toBe(401);
      expect(channel.tries).toBe(0);
    });

    test('a sound token for an address that is not on the list is 403', async () => {
      const serviceUrl = 'https://smba.example.org/';
      expect(await knock(await issuer.sign({ serviceurl: serviceUrl }), { serviceUrl })).toBe(403);
    });

    test('somebody who guesses is slowed down, and a sound token from the same address is not', async () => {
      const statuses = new Set<number>();
      for (let i = 0; i < 70; i++) statuses.add(await knock('rubbish'));
      expect([...statuses]).toEqual([401, 429]);
      expect(await knock(await issuer.sign(claims()))).toBe(200);
    });
  });
});

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const unsigned = (issuer: string, claims: object) =>
  `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded({ iss: issuer, aud: 'app-id', exp: 9e9, ...claims })}.`;

describe('the hosts we answer to', () => {
  const registration = { ...anonymous, MicrosoftAppId: 'app-id', serviceHosts: [...defaultServiceHosts] };

  test.each([
    ['https://smba.trafficmanager.net/in/', true],
    ['https://webchat.botframework.com/', true],
    ['http://smba.trafficmanager.net/in/', false],
    ['https://botframework.com.evil.example/', false],
    ['https://evilbotframework.com/', false],
    ['https://evil.example/?.botframework.com', false],
    ['https://user@evil.example/.botframework.com', false],
    ['http://127.0.0.1:9/', false],
    ['http://169.254.169.254/latest/', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('%s: %s', (serviceUrl, may) => {
    expect(mayAnswerTo(serviceUrl, registration)).toBe(may);
  });
});
