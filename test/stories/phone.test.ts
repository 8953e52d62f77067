import { expect } from 'vitest';
import { phone, story } from '../support/browser.js';
import { walk } from './india.js';

story(
  'A small exporter on a phone: verdict, reload, another answer, a person, and everything deleted',
  {
    timeout: 90_000,
  },
  async ({ visit }) => {
    const trader = await visit(phone);
    const { page } = trader;
    await trader.open();
    await trader.seesFrom(0, 'Which country');
    expect(await trader.button('Australia').isVisible()).toBe(true);

    const here = await walk(trader, 'For how many full financial years');
    const before = { messages: await trader.messages(), left: await page.locator('#progress-words').innerText() };
    expect(before.left).toBe('7 questions left');
    const choices = await trader.choices.allInnerTexts();

    await trader.reload();
    await trader.seesFrom(8, 'For how many full financial years');
    expect(await trader.messages()).toEqual(before.messages);
    expect(await trader.choices.allInnerTexts()).toEqual(choices);
    await page.getByText(before.left).waitFor();

    await walk(trader, undefined, here);
    const [card] = await page.locator('.card', { hasText: 'You look ready for T1' }).allInnerTexts();
    expect(card).toContain('9 of 9 points met, 3 of them through an easier rule.');
    expect(card).toContain('At least 10 such documents, with at least 5 in each half-year.');
    expect(card).toContain('not a decision');

    await trader.hears('Your answers so far', () => trader.tap('My answers'));
    await trader.hears('For how many full financial years', () => trader.change('Years in business').click());
    await trader.hears('Not ready yet for T1', () => trader.write('1'));
    expect((await page.locator('.card').allInnerTexts()).slice(-2).join('\n')).toContain(
      'at least 2 full financial years',
    );

    await trader.hears('Directorate of International Customs', () => trader.tap('Person'));
    expect((await trader.answers.allInnerTexts()).join('\n')).toMatch(/case number is F\d\d-\w{4}-\w{4}/);
    expect(await page.locator('.card').last().innerText()).toContain('011 23310013');

    await trader.hears('Delete everything?', () => trader.write('delete my data'));
    await trader.hears('Deleted for good:', () => trader.tap('Yes, delete everything'));
    expect(await trader.answers.last().innerText()).toMatch(/messages: \d+, answers: 1\d, requests to a person: 1/);
    await page.getByText('This conversation is finished.').waitFor();
    expect(await trader.field.isVisible()).toBe(false);

    await trader.reload();
    await trader.seesFrom(0, 'Which country');
    const fresh = await trader.messages();
    expect(fresh.join()).not.toContain('F26');
    expect(fresh.filter((words) => words.startsWith('Hello'))).toHaveLength(1);
    expect(await page.locator('.row.you').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{}');
    await trader.hears('What does your firm do in trade?', () => trader.write('india'));
  },
);

story('After a deletion one tap begins a new conversation', async ({ visit }) => {
  const trader = await visit(phone);
  await trader.open();
  await walk(trader, 'Do you hold');
  await trader.hears('Delete everything?', () => trader.write('delete my data'));
  await trader.hears('Deleted for good:', () => trader.tap('Yes, delete everything'));
  await trader.tap('Start a new conversation');
  await trader.button('Australia').waitFor();
  const messages = await trader.messages();
  expect(messages.join()).not.toContain('Deleted for good');
  expect(messages[0]).toContain('Hello, I am Fairway');
  await walk(trader, 'Do you hold');
});
