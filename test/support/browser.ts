import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { test as base, expect } from 'vitest';
import type { Config } from '../../bot/config.js';
import { readGrants } from '../../bot/desk/oidc/settings.js';
import { noticeDefaults } from '../../bot/notices/settings.js';
import { deskIsBuilt } from './built-desk.js';
import { addOfficers } from './desk.js';
import { Officer } from './officer.js';
import { clientId, clientSecret, organisation } from './organisation.js';
import { freePort } from './program.js';
import { testServer } from './server.js';
import { Trader } from './trader.js';

const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const missing = existsSync(executablePath)
  ? undefined
  : `There is no Chromium at ${executablePath}; set CHROMIUM_PATH to one.`;
if (missing && process.env.CI) throw new Error(missing);

export const phone = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} as const satisfies BrowserContextOptions;
export const desktop = { viewport: { width: 1280, height: 800 } } as const satisfies BrowserContextOptions;

const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/**
 * A test with the real server and a real browser. `visit` gives a trader with a browser of their own, who has not opened
 * the page yet. The test fails as well when a page complained (an error in the console, a breach of the security
 * policy) or asked anybody but our server for anything.
 */
const stories = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launch();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('server', async ({}, { onCleanup }) => {
    const server = await testServer();
    onCleanup(() => server.remove());
    return server;
  })
  .extend('visit', async ({ browser, server }, { onCleanup }) => {
    const traders: Trader[] = [];
    onCleanup(async () => {
      for (const trader of traders) await trader.leave();
      expect(traders.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    return async (options: BrowserContextOptions): Promise<Trader> => {
      const trader = await Trader.at(server.url, await browser.newContext({ locale: 'en-GB', ...options }));
      traders.push(trader);
      return trader;
    };
  });

export const story = stories.skipIf(missing !== undefined);

/** The teams of a story at the desk. */
const desks = `
teams:
  - { id: everybody, name: Helpdesk }
  - { id: india, name: India desk, programmes: [india] }
fallback: everybody
`;

/** A server with these teams and the console built. */
async function deskServer(settings: Partial<Config>, onCleanup: (work: () => Promise<void>) => void) {
  await deskIsBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'fairway-desks-'));
  writeFileSync(join(folder, 'desks.yaml'), desks);
  const server = await testServer({ desksFile: join(folder, 'desks.yaml'), ...settings });
  onCleanup(async () => {
    await server.remove();
    rmSync(folder, { recursive: true });
  });
  return server;
}

/** As `story`, with the console built and nobody who could use it yet. */
const empty = stories
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('server', ({}, { onCleanup }) => deskServer({}, onCleanup))
  .extend('officer', async ({ browser, server }, { onCleanup }) => {
    const officers: Officer[] = [];
    onCleanup(async () => {
      for (const officer of officers) await officer.leave();
      expect(officers.flatMap(({ complaints }) => complaints)).toEqual([]);
    });
    return async (options: BrowserContextOptions): Promise<Officer> => {
      const officer = await Officer.at(server.url, await browser.newContext({ locale: 'en-GB', ...options }));
      officers.push(officer);
      return officer;
    };
  });

export const emptyDeskStory = empty.skipIf(missing !== undefined);

/** As `story`, with the console and four officers; `officer` gives one a browser, who has not signed in yet. */
const staffed = empty.extend('staff', { auto: true }, async ({ server }) => {
  await addOfficers(server.databaseUrl, [
    ['Amina', 'officer', ['india']],
    ['Bruno', 'officer', ['everybody', 'india']],
    ['Lea', 'lead', ['everybody', 'india']],
    ['Edda', 'editor', ['*']],
  ]);
});
export const deskStory = staffed.skipIf(missing !== undefined);

/** As `deskStory`, with a mail server that is not there: each e-mail fails at its first and last try. */
export const unsentStory = staffed
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('server', ({}, { onCleanup }) => {
    const mail = { server: new URL('smtp://127.0.0.1:9'), from: 'desk@example.org' };
    const notices = { ...noticeDefaults, mail, answerAfter: 0, attempts: 1, privateHosts: ['127.0.0.1'] };
    return deskServer({ notices }, onCleanup);
  })
  .skipIf(missing !== undefined);

/** As `emptyDeskStory`, where one signs in with an organisation: a real provider on this machine. */
export const organisationStory = empty
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('company', async ({}, { onCleanup }) => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const company = await organisation(`${url}/desk/api/oidc/callback`, {
      sub: 'z1',
      email: 'zoe@example.org',
      email_verified: true,
      name: 'Zoe Adams',
      groups: ['AEO India'],
    });
    onCleanup(() => company.stop());
    return Object.assign(company, { deskUrl: url });
  })
  .extend('server', ({ company: { deskUrl, issuer } }, { onCleanup }) =>
    deskServer(
      {
        port: Number(new URL(deskUrl).port),
        publicUrl: deskUrl,
        oidc: {
          issuer,
          clientId,
          clientSecret,
          scopes: 'openid email profile',
          claim: 'groups',
          grants: readGrants('AEO India=officer:india, AEO admins=admin'),
        },
      },
      onCleanup,
    ),
  )
  .skipIf(missing !== undefined);

if (missing) {
  console.warn(`The stories are skipped. ${missing}`);
  base.skip(missing, () => {});
}
