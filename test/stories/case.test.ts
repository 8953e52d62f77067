import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { desktop, phone, story } from '../support/browser.js';
import type { Trader } from '../support/trader.js';
import { walk } from './india.js';

/** Nothing sticks out to the side, and no finding, in light and in dark. */
async function sound({ page }: Trader, where: string): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    where,
  ).toBe(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      `${where}, ${colorScheme}`,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The words of the newest question. */
const question = (trader: Trader) => trader.answers.last().innerText();

const numbers: readonly (readonly [asked: string, answer: string])[] = [
  ['How many consignments', '100'],
  ['Of 100 consignments', '20'],
  ['How many days does one inspection', '2'],
  ['How much money does one inspection', '500'],
  ['How many percent fewer', '30'],
  ['How much guarantee', '0'],
  ['What does that guarantee cost', '0'],
  ['How many hours of work', '40'],
  ['What does one hour of work cost', '200'],
  ['How much money will you spend', '1000'],
  ['What will it cost you in a year', '0'],
  ['How many years', '3'],
];

for (const [name, screen] of Object.entries({ phone, desktop })) {
  story(
    `On a ${name}: all papers, a comparison, costs and benefits, the plan and reminders`,
    { timeout: 240_000 },
    async ({ visit }) => {
      const trader = await visit(screen);
      await trader.open();
      await walk(trader, 'What would you like to know?');

      // The checklist to 100 %, by taps alone; only a date would need typing.
      await trader.hears('papers ready', () => trader.tap('Papers we need'));
      await sound(trader, 'checklist');
      await trader.hears('how far are you with it?', () => trader.tap('Go through the papers'));
      for (let asked = 0; asked < 20; asked += 1) {
        const words = await question(trader);
        if (/All \d+ papers ready/.test((await trader.messages()).slice(-2).join())) break;
        const before = await trader.answers.count();
        await trader.tap(words.includes('Until when') ? "It has no end date, or I don't know" : 'We have it');
        await trader.page.waitForFunction(
          (count) =>
            document.querySelectorAll('.row.bot').length > count &&
            document.querySelector('.pending, .loading') === null,
          before,
          { polling: 50 },
        );
      }
      expect((await trader.messages()).slice(-2).join()).toMatch(/All \d+ papers ready\./);
      await sound(trader, 'all papers ready');

      await trader.hears('What do you want to compare with?', () => trader.write('compare'));
      await trader.hears('T1 in India and T2 in India, on the same answers', () => trader.tap('T2'));
      await sound(trader, 'comparison');

      await trader.hears('How many consignments', () => trader.write('is it worth it?'));
      for (let asked = 0; asked < 20; asked += 1) {
        const words = await question(trader);
        const [, answer] = numbers.find(([text]) => words.includes(text)) ?? [];
        if (answer === undefined) break;
        const before = await trader.answers.count();
        await trader.write(answer);
        await trader.page.waitForFunction((count) => document.querySelectorAll('.row.bot').length > count, before, {
          polling: 50,
        });
      }
      await trader.page.getByText('Is T1 in India worth it? Your own estimate').last().waitFor();
      await sound(trader, 'costs and benefits');

      await trader.hears('Your plan to T1 in India', () => trader.write('our plan'));
      await trader.hears('Reminders are on', () => trader.tap('Remind me of dates'));
      await sound(trader, 'plan and reminders');
      await trader.hears('Reminders are off', () => trader.tap('Stop reminders'));
    },
  );
}

story('The self-check by keyboard alone, to its picture and its reason', { timeout: 120_000 }, async ({ visit }) => {
  const trader = await visit(desktop);
  const { page } = trader;
  const press = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      const label = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        return element?.getAttribute('aria-label') ?? element?.innerText ?? '';
      });
      if (label === name) return page.keyboard.press('Enter');
    }
    throw new Error(`“${name}” cannot be reached`);
  };
  const type = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await trader.open();
  await walk(trader, 'What would you like to know?');
  await trader.field.focus();
  await trader.hears('question 1 of', () => press('Self-check, point by point'));
  for (const [at, answer] of ['Yes', 'Partly', 'No', "I don't know"].entries())
    await trader.hears(`question ${at + 2} of`, () => press(answer));
  await trader.hears('Self-check for T1 in India', () => press('Stop here, show result'));
  const picture = page.getByRole('img', { name: /^Self-check for T1 in India/ }).last();
  await picture.scrollIntoViewIfNeeded();
  expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(480);
  expect(await picture.getAttribute('alt')).toMatch(/: 0%, Open|: 50%, Amber|: \d+%/);
  await sound(trader, 'result of the self-check');
  await trader.page.screenshot({ path: 'test/screens/self-check.png' });
  await trader.field.focus();
  await trader.hears('Why, in a word?', () => press('Not helpful'));
  await trader.hears('Thank you, I wrote that down.', () => type('the second question was not clear to me'));
});

story(
  'The longest self-check on a phone: one screen for each question, and nothing to type',
  { timeout: 240_000 },
  async ({ visit }) => {
    const trader = await visit(phone);
    await trader.open();
    await trader.hears('What does your firm do in trade?', () => trader.write('hong kong'));
    for (const answer of ['We export', '20', 'Tier 2']) {
      const before = await trader.answers.count();
      await trader.write(answer);
      await trader.page.waitForFunction((count) => document.querySelectorAll('.row.bot').length > count, before, {
        polling: 50,
      });
    }
    await trader.hears('question 1 of 30', () => trader.write('self-check'));
    for (let number = 1; number <= 30; number += 1) {
      await trader.bringsIntoSight(trader.answers.last());
      await trader.bringsIntoSight(trader.choices);
      await trader.hears(number < 30 ? `question ${number + 1} of` : 'Self-check for Tier 2', () =>
        trader.tap((['Yes', 'Partly', 'No', "I don't know"] as const)[number % 4] ?? 'Yes'),
      );
    }
    await sound(trader, 'result of the longest self-check');
  },
);
