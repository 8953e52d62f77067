import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../../bot/config.js';
import { loadDesks } from '../../bot/escalation/desks.js';
import { type NoticeSettings, noticeDefaults } from '../../bot/notices/settings.js';
import { keyOf, signed } from '../../bot/notices/sign.js';
import { knowledge } from '../support/content.js';
import { deskServer } from '../support/desk.js';
import { Http, Line } from '../support/line.js';

const folder = mkdtempSync(join(tmpdir(), 'fairway-notices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'desks.yaml');
const load = (team: string, settings?: Partial<NoticeSettings>) => {
  writeFileSync(file, `teams:\n  - { id: a, name: Team A, ${team} }\nfallback: a\n`);
  return loadDesks(file, knowledge, settings && { ...noticeDefaults, ...settings });
};
const mail = { server: new URL('smtp://localhost'), from: 'a@example.org' };
const hook = (value: string, more: Partial<NoticeSettings> = {}) =>
  load('teamsWebhook: HOOK_A', { hooks: { HOOK_A: value }, ...more });

test('a team names one address or several, and settings where secrets stand', () => {
  expect(load('email: a@example.org', { mail }).teams[0]?.email).toEqual(['a@example.org']);
  expect(load('email: [a@example.org, b@example.org]', { mail }).teams[0]?.email).toHaveLength(2);
  expect(() => load('email: nobody', { mail })).toThrow();
  expect(() => load('teamsWebhook: "https://example.org/hook"')).toThrow(/name a setting such as HOOK_INDIA_TEAMS/);
  expect(() => load('teamsWebhook: DATABASE_URL')).toThrow(/name a setting/);
});

test('what is missing or unsafe stops the start, and no value is shown', () => {
  expect(() => load('email: a@example.org', {})).toThrow(/team "a" wants e-mail, but SMTP_URL is not set/);
  expect(() => load('teamsWebhook: HOOK_A', {})).toThrow(/names the setting HOOK_A, which is not set/);
  expect(() =>
    load('webhooks: [{ url: HOOK_A, secret: HOOK_B }]', { hooks: { HOOK_A: 'https://a.example/x' } }),
  ).toThrow(/HOOK_B, which is not set/);
  const short = { HOOK_A: 'https://a.example/x', HOOK_B: 'too-short' };
  expect(() => load('webhooks: [{ url: HOOK_A, secret: HOOK_B }]', { hooks: short })).toThrow(/at least 24 characters/);
  expect(() => load('webhooks: [{ url: HOOK_A, secret: HOOK_B }]', { hooks: short })).not.toThrow(/too-short/);
  for (const bad of ['ftp://a.example/', 'a.example', 'http://a.example/', 'https://me:pass@a.example/'])
    expect(() => hook(bad), bad).toThrow(/HOOK_A, which must/);
  for (const inside of [
    'https://127.0.0.1/x',
    'https://169.254.169.254/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f000001/',
  ])
    expect(() => hook(inside), inside).toThrow(/an address inside a network/);
  expect(() => hook('http://10.1.2.3:8080/x', { privateHosts: ['10.1.2.3'] })).not.toThrow();
  expect(() => hook('https://[::1]/x', { privateHosts: ['::1'] })).not.toThrow();
  expect(() => hook('https://a.example/x')).not.toThrow();
});

test('settings: both halves of e-mail or none, numbers in their range, and HOOK_… by name', () => {
  const read = (given: Record<string, string>) => readConfig(given, folder).notices;
  expect(read({})).toMatchObject({ hooks: {}, attempts: 12, answerAfter: 120_000 });
  expect(read({})?.mail).toBeUndefined();
  expect(
    read({
      SMTP_URL: 'smtps://me:p%40ss@mail.example',
      MAIL_FROM: 'Desk <desk@example.org>',
      HOOK_A: 'https://a.example',
      HOOKS: 'x',
      NOTICE_PRIVATE_HOSTS: 'Tracker.internal, 10.1.2.3',
    }),
  ).toMatchObject({
    mail: { from: 'Desk <desk@example.org>' },
    hooks: { HOOK_A: 'https://a.example' },
    privateHosts: ['tracker.internal', '10.1.2.3'],
  });
  expect(() => read({ SMTP_URL: 'smtp://mail.example' })).toThrow(/MAIL_FROM is missing/);
  expect(() => read({ MAIL_FROM: 'a@example.org' })).toThrow(/SMTP_URL is missing/);
  expect(() => read({ SMTP_URL: 'https://me:hunter2@x', MAIL_FROM: 'nobody', NOTICE_ATTEMPTS: '0' })).toThrow(
    /SMTP_URL: must be[\s\S]*MAIL_FROM: must be[\s\S]*NOTICE_ATTEMPTS/,
  );
  expect(() => read({ SMTP_URL: 'https://me:hunter2@x' })).not.toThrow(/hunter2/);
});

test('the signature is that of Standard Webhooks', () => {
  // The example of its own libraries.
  const headers = signed(
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    new Date(1_614_265_330_000),
    '{"test": 2432232314}',
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  );
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
  const both = signed('i', new Date(0), 'b', 'the-old-secret-of-this-test,the-new-secret-of-this-test');
  expect(both['webhook-signature']?.split(' ')).toHaveLength(2);
  expect(keyOf('plain').toString()).toBe('plain');
});

test('where no e-mail can be sent no address is asked for, and one that comes is a word like any other', async () => {
  const server = await deskServer(`file:${join(folder, 'fairway.db')}`);
  const http = new Http(server.url);
  const line = await Line.begin(http);
  await line.ask('fiji');
  expect(await line.ask('person')).not.toMatch(/your address/);
  expect(await line.ask('my e-mail: amina@example.org')).toMatch(/I added this to your case/);
  http.close();
  await server.stop();
});
