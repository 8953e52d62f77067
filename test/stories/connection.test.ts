import { expect } from 'vitest';
import { desktop, phone, story } from '../support/browser.js';
import { verdict, walk } from './india.js';

const unreachable = 'We cannot reach Fairway right now.';

story('The server restarts in the middle: nothing lost, nothing doubled, the draft kept', async ({ server, visit }) => {
  const trader = await visit(phone);
  const { page } = trader;
  await trader.open();
  const here = await walk(trader, 'quieter half');
  const before = await trader.messages();
  await trader.field.fill('5 of');

  trader.expectsLostConnection();
  await server.stop();
  await page.getByText(unreachable).waitFor();
  await trader.field.fill('5');
  await server.start();
  await page.getByText(unreachable).waitFor({ state: 'hidden', timeout: 40_000 });

  expect(await trader.field.inputValue()).toBe('5');
  expect(await trader.messages()).toEqual(before);
  await trader.hears('For how many full financial years', () => trader.field.press('Enter'));
  expect((await trader.messages()).slice(0, before.length)).toEqual(before);
  const after = await trader.messages();
  await trader.reload();
  await trader.seesFrom(8, 'For how many full financial years');
  expect(await trader.messages()).toEqual(after);
  await walk(trader, undefined, here + 1);
});

story(
  'A message written while the server is down is answered once it is back, also after a reload',
  async ({ server, visit }) => {
    const trader = await visit(phone);
    await trader.open();
    await walk(trader, 'quieter half');
    trader.expectsLostConnection();
    await server.stop();
    await trader.page.getByText(unreachable).waitFor();
    await trader.write('5');
    await trader.page.getByText('Waiting for the network').waitFor();
    await trader.hears('For how many full financial years', () => server.start());
    expect((await trader.messages()).filter((words) => words === '5')).toHaveLength(1);
    await trader.reload();
    await trader.seesFrom(8, 'For how many full financial years');
    expect((await trader.messages()).filter((words) => words === '5')).toHaveLength(1);
  },
);

story('Without a network a message waits on the page and is sent once when it is back', async ({ visit }) => {
  const trader = await visit(phone);
  await trader.open();
  await walk(trader, 'quieter half');
  trader.expectsLostConnection();
  await trader.context.setOffline(true);
  await trader.page.getByText('You are offline.').waitFor();
  await trader.write('5');
  await trader.page.getByText('Waiting for the network').waitFor();
  await trader.hears('For how many full financial years', () => trader.context.setOffline(false));
  await trader.reload();
  await trader.seesFrom(8, 'For how many full financial years');
  expect((await trader.messages()).filter((words) => words === '5')).toHaveLength(1);
});

story('The network fails after the server took a message: it is sent again and counts once', async ({ visit }) => {
  const trader = await visit(phone);
  await trader.open();
  await walk(trader, 'quieter half');
  trader.expectsLostConnection();
  // The stream is gone too, so nothing but the second try can tell the page.
  let tries = 0;
  await trader.page.route('**/activities', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    await trader.context.setOffline(true);
    return route.abort('connectionreset');
  });
  await trader.hears('For how many full financial years', async () => {
    await trader.write('5');
    await trader.page.getByText('You are offline.').waitFor();
    await trader.context.setOffline(false);
  });
  await trader.reload();
  await trader.seesFrom(8, 'For how many full financial years');
  const messages = await trader.messages();
  expect(messages.filter((words) => words === '5')).toHaveLength(1);
  expect(messages.filter((words) => words.includes('For how many full financial years'))).toHaveLength(1);
});

story(
  'Two tabs show the same conversation, and a card of long ago still works',
  { timeout: 90_000 },
  async ({ visit }) => {
    const first = await visit(desktop);
    await first.open();
    const last = await walk(first, 'Can somebody');
    const second = await first.secondTab();
    await second.open();
    await walk(second, undefined, last);
    await first.seesFrom(0, verdict);
    await first.button('Papers we need').waitFor();
    expect(await second.messages()).toEqual(await first.messages());

    await first.hears('Your answers so far', () => first.tap('My answers'));
    await first.hears('Papers for T1', () => first.tap('Papers we need'));
    await second.seesFrom(0, 'Papers for T1');
    await second.hears('For how many full financial years', () => second.change('Years in business', 0).click());
    await first.button('Why do you ask?').waitFor();
    await first.hears('Changed: Years in business is now 1 full financial year', () => first.write('1'));
    await second.seesFrom(0, 'Changed: Years in business');
    await first.hears('Not ready yet for T1', () => first.tap('Check if we are ready'));
    await second.seesFrom(0, 'Not ready yet for T1');
    expect(await second.messages()).toEqual(await first.messages());

    await second.hears('Delete everything?', () => second.write('delete my data'));
    await second.tap('Yes, delete everything');
    await first.button('Start a new conversation').waitFor();
    await second.button('Start a new conversation').waitFor();
  },
);
