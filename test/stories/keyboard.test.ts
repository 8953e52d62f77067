import { expect } from 'vitest';
import { desktop, story } from '../support/browser.js';
import type { Trader } from '../support/trader.js';
import { india, verdict } from './india.js';

interface Focus {
  name: string;
  visible: boolean;
}

/** What has the focus, and whether a person could tell. */
function focus(trader: Trader): Promise<Focus> {
  return trader.page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const view = (element.closest('.view') ?? document.documentElement).getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const label = (element as HTMLTextAreaElement).labels?.[0]?.textContent;
    return {
      name: element.getAttribute('aria-label') ?? label ?? element.innerText,
      visible:
        element !== document.body &&
        Number.parseFloat(outlineWidth) >= 2 &&
        outlineStyle !== 'none' &&
        box.bottom > view.top &&
        box.top < view.bottom,
    };
  });
}

/** Goes there with Tab (or back with Shift+Tab); every stop on the way must be visible. */
async function tabTo(trader: Trader, name: string, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await trader.page.keyboard.press(key);
    const now = await focus(trader);
    stops.push(now.name.slice(0, 30));
    expect(now.visible, `focus on “${now.name}” can be seen`).toBe(true);
    if (now.name === name) return;
  }
  throw new Error(`“${name}” was not among ${stops.join(', ')}`);
}

const inField = (trader: Trader) => expect(focus(trader)).resolves.toEqual({ name: 'Your message', visible: true });

story(
  'The whole check by keyboard alone, to the verdict, its sources, another answer and the end',
  {
    timeout: 90_000,
  },
  async ({ visit }) => {
    const trader = await visit(desktop);
    const { keyboard } = trader.page;
    await trader.open();
    await trader.button('Australia').waitFor();

    await tabTo(trader, 'Your message', 'Tab');
    for (const [at, step] of india.entries()) {
      await trader.hears(india[at + 1]?.asked ?? verdict, async () => {
        if (step.tap !== undefined) await tabTo(trader, step.tap, 'Shift+Tab');
        else await keyboard.type(step.write ?? '');
        await keyboard.press('Enter');
      });
      // From every answer straight to where the next one can be typed.
      await inField(trader);
    }

    await tabTo(trader, 'Sources (8)', 'Shift+Tab');
    await keyboard.press('Enter');
    await trader.page.getByText('Customs Manual 2023').last().waitFor();
    expect((await focus(trader)).name).toBe('Sources (8)');
    expect(await trader.button('Sources (8)').getAttribute('aria-expanded')).toBe('true');
    await keyboard.press('Space');
    await trader.page.getByText('Customs Manual 2023').last().waitFor({ state: 'hidden' });

    await tabTo(trader, 'Your message', 'Tab');
    await trader.hears('Your answers so far', async () => {
      await keyboard.type('my answers');
      await keyboard.press('Enter');
    });
    await tabTo(trader, 'Change: Records an auditor can follow', 'Shift+Tab');
    await trader.hears('Can somebody follow each import', () => keyboard.press('Enter'));
    await inField(trader);
    await trader.hears('Not ready yet', async () => {
      await keyboard.type('no');
      await keyboard.press('Enter');
    });

    await trader.hears('Delete everything?', async () => {
      await keyboard.type('delete my data');
      await keyboard.press('Enter');
    });
    await tabTo(trader, 'Yes, delete everything', 'Shift+Tab');
    await trader.hears('Deleted for good:', () => keyboard.press('Enter'));
    await trader.button('Start a new conversation').waitFor();
    expect(await focus(trader)).toEqual({ name: 'Start a new conversation', visible: true });
    await keyboard.press('Enter');
    await trader.button('Australia').waitFor();
    await inField(trader);
  },
);
