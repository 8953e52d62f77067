import { AxeBuilder } from '@axe-core/playwright';
import type { Officer } from './officer.js';

/** Looks for violations, in light and in dark, and for what is beyond the edge of the screen. */
export async function look(officer: Officer, where: string): Promise<readonly string[]> {
  const { page } = officer;
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250);
    await officer.shot(`${where}-${colorScheme}`.replaceAll(/[ ?]/g, '-'));
    const axe = new AxeBuilder({ page });
    // Colours are all that differs in the dark.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    for (const { id, impact, nodes } of violations) {
      // While a dialog is open the library gives it a header of its own beside that of the page.
      if (impact === 'moderate' && id.startsWith('landmark-')) continue;
      found.push(`${where}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${where}, ${colorScheme}: ${over} pixels beyond the edge`);
  }
  return found;
}
