import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { desktop, phone, story } from '../support/browser.js';
import { walk } from './india.js';

/** Without a single violation, in light and in dark. */
async function accessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    // Colours are all that differs in the dark.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

for (const [name, screen] of Object.entries({ phone, desktop })) {
  story(
    `Nothing on a ${name} stands in the way of a screen reader or of weak eyes`,
    { timeout: 120_000 },
    async ({ visit }) => {
      const trader = await visit(screen);
      const { page } = trader;
      await trader.open();
      await trader.button('Australia').waitFor();
      await accessible(page, 'greeting');
      const here = await walk(trader, 'Do you hold');
      await accessible(page, 'question with buttons');
      await walk(trader, undefined, here);
      await trader.tap('Sources (8)');
      await page.getByText('Customs Manual 2023').last().waitFor();
      await accessible(page, 'verdict with its sources');
      await trader.hears('Your answers so far', () => trader.tap('My answers'));
      await accessible(page, 'my answers');
      await trader.hears('Delete everything?', () => trader.write('delete my data'));
      await trader.hears('Deleted for good:', () => trader.tap('Yes, delete everything'));
      await accessible(page, 'after the deletion');
    },
  );
}
