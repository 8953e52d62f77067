import { expect } from 'vitest';
import { setupToken } from '../../bot/desk/first-officer.js';
import { openStore } from '../../bot/store/open.js';
import { deskStory, desktop, emptyDeskStory, phone } from '../support/browser.js';
import { Http, Line } from '../support/line.js';
import { look } from '../support/look.js';
import { secret } from '../support/server.js';

const tablet = { viewport: { width: 820, height: 1100 } } as const;
const large = { viewport: { width: 1600, height: 900 } } as const;

/** A desk with something on it: an urgent case, one in the middle of an interview, one without a country. */
async function busy(url: string): Promise<void> {
  const http = new Http(url, secret);
  const india = await Line.begin(http);
  for (const words of ['india', 'we export', 'yes', 't1', 'check', 'yes', '12', '5']) await india.ask(words);
  await india.post({
    type: 'message',
    from: { id: 'trader', name: 'Meera Textiles' },
    text: 'can i talk to a real person about which bank gives the solvency certificate?',
  });
  const brazil = await Line.begin(http);
  await brazil.ask('brazil');
  await brazil.ask('person');
  const nobody = await Line.begin(http);
  await nobody.ask('i want to talk to a person');
  http.close();
}

for (const [name, screen] of Object.entries({ tablet, large })) {
  deskStory(`On a ${name} list and case stand side by side`, { timeout: 120_000 }, async ({ server, officer }) => {
    await busy(server.url);
    const lea = await officer({ ...screen, reducedMotion: 'reduce' });
    await lea.signIn('Lea');
    await lea.case('solvency').click();
    await lea.conversation.waitFor();
    expect(await lea.list.isVisible()).toBe(true);
    expect(await look(lea, `${name} case`)).toEqual([]);
  });
}

for (const [name, screen] of Object.entries({ phone, desktop })) {
  deskStory(
    `Every screen on a ${name} is fit for a screen reader and for weak eyes`,
    { timeout: 300_000 },
    async ({ server, officer }) => {
      await busy(server.url);
      const lea = await officer({ ...screen, reducedMotion: 'reduce' });
      const { page } = lea;
      const found: string[] = [];
      const fine = async (where: string) => {
        found.push(...(await look(lea, where)));
      };
      await lea.open();
      await lea.button('Sign in').waitFor();
      await fine(`${name} sign in`);
      await lea.signIn('Lea');
      await lea.case('solvency').waitFor();
      await fine(`${name} queue`);
      await lea.button('Filters').click();
      await page.getByRole('combobox', { name: 'Programme' }).waitFor();
      await fine(`${name} filters`);
      await page.keyboard.press('Escape');
      await lea.case('solvency').click();
      await lea.conversation.waitFor();
      await fine(`${name} case`);
      await lea.button('Claim').click();
      await page.getByText('The case is yours.').waitFor();
      await lea.button('Saved replies').click();
      await page.getByRole('option', { name: 'Greeting' }).waitFor();
      await fine(`${name} saved replies`);
      await page.getByRole('option', { name: 'Greeting' }).click();
      expect(await lea.reply.inputValue()).toBe(
        'Hello Meera Textiles, my name is Lea. I have read your answers, so you need not repeat them. Give me a moment to look at your question.',
      );
      await page.getByText('Note', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Internal note' }).fill('call back on Monday');
      await fine(`${name} note`);
      await lea.button('Save note').click();
      for (const tab of ['Case', 'Answers', 'Notes', 'History']) {
        await lea.tab(tab);
        if (tab === 'Answers')
          await lea
            .button(/^Insert/)
            .first()
            .waitFor({ timeout: 120_000 });
        await fine(`${name} ${tab}`);
      }
      if (name === 'phone') await lea.tab('Chat');
      for (const action of ['Transfer', 'Return', 'Close']) {
        if (await lea.button('More actions').isVisible()) {
          await lea.button('More actions').click();
          await page.getByRole('menuitem', { name: action }).click();
        } else await lea.button(action).click();
        await lea.dialog.waitFor();
        await fine(`${name} ${action}`);
        await page.keyboard.press('Escape');
        await lea.dialog.waitFor({ state: 'detached' });
      }
      for (const item of ['Settings', 'Keyboard shortcuts', 'Who would get a case?', 'Change password', 'Sign out']) {
        await lea.button('Your account').click();
        await page.getByRole('menuitem', { name: item }).click();
        await lea.dialog.waitFor();
        await fine(`${name} ${item}`);
        await page.keyboard.press('Escape');
        await lea.dialog.waitFor({ state: 'detached' });
      }
      await lea.button(/officers? here/).click();
      await page.getByText('Here now', { exact: true }).waitFor();
      await fine(`${name} presence`);
      expect(found).toEqual([]);
    },
  );
}

deskStory(
  'By keyboard alone: from the list to an answer and back',
  { timeout: 120_000 },
  async ({ server, officer }) => {
    await busy(server.url);
    const lea = await officer(desktop);
    await lea.signIn('Lea');
    const { keyboard } = lea.page;
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
    };
    await lea.case('solvency').waitFor();
    await press('Shift+?');
    await lea.dialog.getByText('Claim').waitFor();
    await press('Escape');
    await lea.dialog.waitFor({ state: 'detached' });
    await press('/');
    await keyboard.type('solvency');
    await lea.case('Brazil').waitFor({ state: 'detached' });
    await press('Escape', 'j');
    await lea.conversation.waitFor();
    await press('c');
    await lea.page.getByText('The case is yours.').waitFor();
    // The claim leads straight to the box.
    await expect.poll(() => lea.reply.evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.type('hello, one moment');
    await press('Enter');
    await lea.conversation.getByText('hello, one moment').waitFor();
    await press('Escape', 'n');
    await keyboard.type('seen');
    await press('Enter', 'Escape', 't');
    await lea.dialog.getByText('A colleague').waitFor();
    await press('Escape');
    await lea.dialog.waitFor({ state: 'detached' });
    await press('b');
    await lea.dialog.getByText('Where they stopped').waitFor();
    await press('Enter');
    await lea.page.getByText('With the assistant').first().waitFor();
    await lea.dialog.waitFor({ state: 'detached' });
    await press('Escape');
    await lea.page.getByText('Choose a case on the left.').waitFor();
  },
);

deskStory(
  'Filters and search find a case, and say so when they find none',
  { timeout: 120_000 },
  async ({ server, officer }) => {
    await busy(server.url);
    const lea = await officer(desktop);
    await lea.signIn('Lea');
    await lea.case('solvency').waitFor();
    expect(await lea.list.getByRole('link').count()).toBe(3);
    const search = lea.page.getByRole('searchbox', { name: 'Search cases' });
    await search.fill('meera');
    await lea.case('Brazil').waitFor({ state: 'detached' });
    await expect.poll(() => lea.list.getByRole('link').count()).toBe(1);
    await search.fill('no such words');
    await lea.page.getByText('Nothing fits your search').waitFor();
    await search.fill('');
    await lea.case('solvency').waitFor();
    await lea.button('Filters').click();
    await lea.page.getByRole('combobox', { name: 'Programme' }).click();
    await lea.page.getByRole('option', { name: 'Brazil' }).click();
    await lea.case('solvency').waitFor({ state: 'detached' });
    await expect.poll(() => lea.list.getByRole('link').count()).toBe(1);
    await lea.button('Clear filters').click();
    await lea.case('solvency').waitFor();
    await lea.page.keyboard.press('Escape');
    await lea.page.getByText('Mine', { exact: true }).click();
    await lea.page.getByText('No cases here.').waitFor();
  },
);

deskStory('Editors see no cases, and come to the drafts', { timeout: 60_000 }, async ({ server, officer }) => {
  await busy(server.url);
  const edda = await officer(desktop);
  await edda.enter('Edda');
  await edda.page.getByText('Nothing to do.').waitFor();
  expect(await edda.page.getByRole('navigation', { name: 'Parts of the desk' }).innerText()).not.toContain('Cases');
  // By an address that a colleague sent them neither.
  await edda.page.goto(`${server.url}/desk#/case/F26-AAAA-AAAA`);
  await edda.page.getByText('Nothing to do.').waitFor();
  expect(await edda.list.count()).toBe(0);
});

emptyDeskStory(
  'The first officer: by the printed link, once; then another password',
  { timeout: 120_000 },
  async ({ server, officer }) => {
    const store = await openStore(server.databaseUrl);
    const token = await setupToken(store);
    await store.close();
    const first = await officer(phone);
    const { page } = first;
    await page.goto(`${server.url}/desk#setup=${token}`);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill('short');
    await first.button('Create my account').click();
    await page.getByText('At least 12 characters, please').waitFor();
    expect(await look(first, 'phone set up')).toEqual([]);
    for (const name of ['Password', 'Password again'])
      await page.getByRole('textbox', { name, exact: true }).fill('a long enough password');
    await first.button('Create my account').click();
    await page.getByText('Nobody is waiting').waitFor();
    expect(page.url()).not.toContain(token);

    await first.button('Your account').click();
    await page.getByRole('menuitem', { name: 'Change password' }).click();
    await page.getByLabel('Password you have now').first().fill('wrong');
    for (const name of ['New password', 'New password again'])
      await page.getByRole('textbox', { name, exact: true }).fill('another long password');
    await first.dialog.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('The password you have now is not right').waitFor();
    await page.getByRole('textbox', { name: 'Password you have now' }).fill('a long enough password');
    await first.dialog.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password is changed.').waitFor();
    await first.button('Your account').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await first.dialog.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('another long password');
    await first.button('Sign in').click();
    await page.getByText('Nobody is waiting').waitFor();

    const late = await officer(desktop);
    await late.page.goto(`${server.url}/desk#setup=${token}`);
    await late.page.getByText('This set-up link was used already').waitFor();
  },
);
