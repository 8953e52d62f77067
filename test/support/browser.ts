import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { deskIsBuilt } from './built-desk.js';
import { addOfficers } from './desk.js';
import { Officer } from './officer.js';
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

/** As `story`, with the console built and nobody who could use it yet. */
const empty = stories
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('server', async ({}, { onCleanup }) => {
    await deskIsBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'fairway-desks-'));
    writeFileSync(join(folder, 'desks.yaml'), desks);
    const server = await testServer({ desksFile: join(folder, 'desks.yaml') });
    onCleanup(async () => {
      await server.remove();
      rmSync(folder, { recursive: true });
    });
    return server;
  })
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
export const deskStory = empty
  .extend('staff', { auto: true }, async ({ server }) => {
    await addOfficers(server.databaseUrl, [
      ['Amina', 'officer', ['india']],
      ['Bruno', 'officer', ['everybody', 'india']],
      ['Lea', 'lead', ['everybody', 'india']],
      ['Edda', 'editor', ['*']],
    ]);
  })
  .skipIf(missing !== undefined);

if (missing) {
  console.warn(`The stories are skipped. ${missing}`);
  base.skip(missing, () => {});
}
