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
    const address = page.url();
    expect((await page.request.get(`${address}/case.pdf`)).headers()['content-type']).toBe('application/pdf');

    await trader.hears('Delete everything?', () => trader.write('delete my data'));
    await trader.hears('Deleted for good:', () => trader.tap('Yes, delete everything'));
    expect((await page.request.get(address)).status()).toBe(404);
  },
);
