import type { Route } from 'playwright-core';
import { expect } from 'vitest';
import { deskStory, desktop, phone } from '../support/browser.js';
import { until } from '../support/desk.js';
import type { Officer } from '../support/officer.js';
import type { Trader } from '../support/trader.js';

const patient = { timeout: 180_000 };
const lost = 'No connection. You can go on typing';

async function together(trader: Trader, amina: Officer): Promise<void> {
  await trader.open();
  await trader.hears('What does your firm do', () => trader.write('india'));
  await trader.hears('case number', () => trader.write('person'));
  await amina.signIn('Amina');
  await amina.case('India').click();
  await trader.hears('Amina is here now', () => amina.button('Claim').click());
}

const once = (said: readonly string[], words: string) => expect(said.filter((it) => it === words)).toHaveLength(1);

deskStory(
  'A reload on both sides loses nothing, not even what was being typed',
  patient,
  async ({ visit, officer }) => {
    const [trader, amina] = [await visit(phone), await officer(desktop)];
    await together(trader, amina);
    await amina.write('hello from the desk');
    await trader.seesPerson('hello from the desk');
    await trader.write('hello from me');
    await amina.conversation.getByText('hello from me').waitFor();
    const before = await amina.said();
    await amina.reply.fill('half a sen');
    await amina.page.getByText('Note', { exact: true }).click();
    await amina.page.getByRole('textbox', { name: 'Internal note' }).fill('half a note');

    await amina.page.reload();
    await amina.conversation.getByText('hello from me').waitFor();
    expect(await amina.said()).toEqual(before);
    expect(await amina.reply.inputValue()).toBe('half a sen');
    await amina.page.getByText('Note', { exact: true }).click();
    expect(await amina.page.getByRole('textbox', { name: 'Internal note' }).inputValue()).toBe('half a note');
    await trader.reload();
    await trader.seesPerson('hello from the desk');
    await amina.page.getByText('Reply', { exact: true }).click();
    await amina.reply.fill('half a sentence');
    await amina.reply.press('Enter');
    await trader.seesPerson('half a sentence');
    expect(await amina.reply.inputValue()).toBe('');
  },
);

deskStory('Without a network officers go on; all is sent once when it is back', patient, async ({ visit, officer }) => {
  const [trader, amina] = [await visit(phone), await officer(desktop)];
  await together(trader, amina);
  amina.expectsLostConnection();
  await amina.context.setOffline(true);
  await amina.page.getByText(lost).waitFor();
  await amina.write('first');
  await amina.write('second');
  await amina.conversation.getByText('Waits for the connection').first().waitFor();
  await amina.shot('offline');
  await trader.write('are you there?');
  await amina.context.setOffline(false);
  await trader.seesPerson('second');
  await amina.conversation.getByText('are you there?').waitFor();
  await amina.page.getByText(lost).waitFor({ state: 'hidden' });
  await amina.conversation.getByText('Sending …').waitFor({ state: 'hidden' });
  const said = await amina.said('officer');
  expect(said).toEqual(['first', 'second']);
  await amina.page.reload();
  await amina.conversation.getByText('are you there?').waitFor();
  expect(await amina.said('officer')).toEqual(said);
});

deskStory(
  'The answer to a message is lost after the server took it: it is said once',
  patient,
  async ({ visit, officer }) => {
    const [trader, amina] = [await visit(phone), await officer(desktop)];
    await together(trader, amina);
    amina.expectsLostConnection();
    let tries = 0;
    await amina.page.route('**/messages', async (route) => {
      tries += 1;
      if (tries > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await amina.write('only once');
    await trader.seesPerson('only once');
    await expect.poll(() => tries, { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
    await amina.conversation.getByText('Sending …').waitFor({ state: 'hidden' });
    await amina.page.reload();
    await amina.conversation.getByText('only once').waitFor();
    once(await amina.said('officer'), 'only once');
    once(await trader.messages(), 'only once');
  },
);

deskStory(
  'The server restarts in the middle: draft, messages and sign-in stay',
  patient,
  async ({ server, visit, officer }) => {
    const [trader, amina] = [await visit(phone), await officer(desktop)];
    await together(trader, amina);
    trader.expectsLostConnection();
    amina.expectsLostConnection();
    await server.stop();
    await amina.page.getByText(lost).waitFor();
    await amina.write('written while it was down');
    await amina.reply.fill('and a draft');
    // Also a page that is reloaded meanwhile would find it; here it simply waits.
    await server.start();
    await trader.seesPerson('written while it was down');
    await amina.page.getByText(lost).waitFor({ state: 'hidden' });
    expect(await amina.reply.inputValue()).toBe('and a draft');
    once(await amina.said('officer'), 'written while it was down');
    await trader.write('still here');
    await amina.conversation.getByText('still here').waitFor();
  },
);

deskStory('A session that ended: sign in again, and go on where one was', patient, async ({ visit, officer }) => {
  const [trader, amina] = [await visit(phone), await officer(desktop)];
  await together(trader, amina);
  await amina.reply.fill('not sent yet');
  await amina.context.clearCookies();
  // Another call may find out first, and take the field away; then the words are still a draft.
  await amina.page.keyboard.press('Enter');
  await amina.page.getByText('Your session has ended').waitFor();
  await amina.page.getByLabel('E-mail address').fill('amina@example.org');
  await amina.fillPassword();
  await amina.button('Sign in').click();
  await amina.conversation.waitFor();
  if ((await amina.reply.inputValue()) !== '') await amina.reply.press('Enter');
  await trader.seesPerson('not sent yet');
  once(await amina.said('officer'), 'not sent yet');
});

deskStory(
  'A refusal that arrives only after signing in again signs nobody out',
  patient,
  async ({ visit, officer }) => {
    const [trader, amina] = [await visit(phone), await officer(desktop)];
    await together(trader, amina);
    const { page } = amina;
    const held: Route[] = [];
    let tries = 0;
    await page.route('**/typing', async (route) => {
      tries += 1;
      if (tries === 1) held.push(route);
      else await route.continue();
    });
    await amina.reply.fill('one moment');
    await until(() => held[0], 'the console tells that she writes');
    await amina.context.clearCookies();
    await page.keyboard.press('Enter');
    await page.getByText('Your session has ended').waitFor();
    await page.getByLabel('E-mail address').fill('amina@example.org');
    await amina.fillPassword();
    await amina.button('Sign in').click();
    await amina.conversation.waitFor();
    await held[0]?.fulfill({ status: 401, json: { error: { code: 'Unauthorized', message: 'Please sign in.' } } });
    await until(() => tries > 1, 'it is sent once more');
    if ((await amina.reply.inputValue()) !== '') await amina.reply.press('Enter');
    await trader.seesPerson('one moment');
    expect(await page.getByText('Your session has ended').count()).toBe(0);
    expect(await amina.conversation.isVisible()).toBe(true);
  },
);
