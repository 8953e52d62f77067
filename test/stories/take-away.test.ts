import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { phone, story } from '../support/browser.js';
import { walk } from './india.js';

/** Nothing sticks out to the side. */
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

story(
  'A trader takes the verdict away: the page reads and prints well, and the PDF is one',
  { timeout: 180_000 },
  async ({ visit }) => {
    const trader = await visit(phone);
    await trader.open();
    await walk(trader);
    await trader.hears('The links work until', () => trader.tap('Take my papers away'));
    const [page] = await Promise.all([
      trader.context.waitForEvent('page'),
      trader.page.getByRole('link', { name: 'Page to read and print' }).last().click(),
    ]);
    await page.getByRole('heading', { level: 1, name: 'Your AEO case: T1 in India' }).waitFor();
    await page.getByRole('heading', { name: 'You look ready for T1 in India.' }).waitFor();
    await page.getByRole('img', { name: 'Self-check for T1 in India' }).waitFor();
    expect(await fits(page)).toBe(true);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }
    // A4 at 96 dots an inch, less the margins.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 985 });
    expect(await fits(page)).toBe(true);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.screenshot({ path: 'test/screens/case-file.png', fullPage: true });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDF', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('case.pdf');
    const file = join(mkdtempSync(join(tmpdir(), 'fairway-')), 'case.pdf');
    await download.saveAs(file);
    const words = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const said of ['Your AEO case: T1 in India', 'You look ready for T1 in India.', 'Only customs decides.'])
      expect(words).toContain(said);
    // Looked at as a picture: a page with ink on it, none of it in the margins.
    const drawn = execFileSync('pdftoppm', ['-r', '40', '-gray', '-f', '1', '-l', '1', file], { maxBuffer: 1 << 26 });
    const [header = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(drawn.toString('latin1')) ?? [];
    const dots = drawn.subarray(header.length);
    expect(dots).toHaveLength(Number(width) * Number(height));
    const dark = [...dots.entries()].filter(([, grey]) => grey < 128).map(([at]) => at % Number(width));
    expect(dark.length).toBeGreaterThan(dots.length / 100);
    expect(Math.min(...dark)).toBeGreaterThan(Number(width) / 30);
    expect(Math.max(...dark)).toBeLessThan((Number(width) * 29) / 30);
    rmSync(dirname(file), { recursive: true });
    const address = page.url();
    expect((await page.request.get(`${address}/case.pdf`)).headers()['content-type']).toBe('application/pdf');

    await trader.hears('Delete everything?', () => trader.write('delete my data'));
    await trader.hears('Deleted for good:', () => trader.tap('Yes, delete everything'));
    expect((await page.request.get(address)).status()).toBe(404);
  },
);
