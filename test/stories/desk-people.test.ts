import { expect } from 'vitest';
import { deskStory, desktop, phone } from '../support/browser.js';
import { addOfficers, password } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { look } from '../support/look.js';
import type { Officer } from '../support/officer.js';
import { secret, type TestServer } from '../support/server.js';

const patient = { timeout: 240_000 };

/** A case of the India desk, and one that falls to everybody. */
async function twoCases(url: string): Promise<{ india: string; brazil: string }> {
  const http = new Http(url, secret);
  const ask = async (country: string) => {
    const line = await Line.begin(http);
    await line.ask(country);
    return /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
  };
  const cases = { india: await ask('india'), brazil: await ask('brazil') };
  http.close();
  return cases;
}

async function admin(server: TestServer, ada: Officer): Promise<void> {
  await addOfficers(server.databaseUrl, [['Ada', 'admin', ['*']]]);
  await ada.signIn('Ada');
}

/** Goes forward until the focus is on what has this name; a person without a mouse does no more. */
async function tabTo({ page }: Officer, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const here = await page.evaluate(() => {
      const it = document.activeElement as HTMLInputElement | null;
      return [it?.getAttribute('aria-label'), it?.labels?.[0]?.textContent, it?.textContent];
    });
    if (here.some((it) => it?.trim() === name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to "${name}" by keyboard`);
}

const linkIn = (officer: Officer) => officer.dialog.getByRole('textbox', { name: 'Link' }).inputValue();

async function choosePassword(officer: Officer, chosen: string): Promise<void> {
  for (const name of ['Password', 'Password again'])
    await officer.page.getByRole('textbox', { name, exact: true }).fill(chosen);
  await officer.button('Save and sign in').click();
}

deskStory(
  'An admin invites an officer by keyboard; the officer accepts on a phone and sees their team alone',
  patient,
  async ({ server, officer }) => {
    const { india, brazil } = await twoCases(server.url);
    const ada = await officer({ ...desktop, reducedMotion: 'reduce' });
    await admin(server, ada);
    await expect.poll(() => ada.list.getByRole('link').count()).toBe(2);
    const { keyboard } = ada.page;
    await tabTo(ada, 'Your account');
    await keyboard.press('Enter');
    await ada.page.getByRole('menuitem', { name: 'People' }).waitFor();
    for (let i = 0; i < 10; i++) {
      if ((await ada.page.evaluate(() => document.activeElement?.textContent)) === 'People') break;
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await ada.page.getByText('amina@example.org').waitFor();
    await tabTo(ada, 'Invite somebody');
    await keyboard.press('Enter');
    await ada.dialog.waitFor();
    await expect.poll(() => ada.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('email');
    await keyboard.press('Enter');
    await ada.dialog.getByText('Please give an e-mail address.').waitFor();
    expect(await look(ada, 'desktop invite')).toEqual([]);
    await keyboard.type('nadia@example.org');
    await keyboard.press('Tab');
    await keyboard.type('Nadia <b>x</b>');
    await tabTo(ada, 'Teams');
    await keyboard.type('India');
    await ada.page.getByRole('option', { name: 'India desk' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await ada.dialog.getByText('India desk').first().waitFor();
    await tabTo(ada, 'Make the invitation');
    await keyboard.press('Enter');
    await ada.dialog.getByText('Copy it now and send it').waitFor();
    const link = await linkIn(ada);
    expect(link).toMatch(new RegExp(`^${server.url}/desk#invitation=[\\w-]{32}$`));
    expect(await look(ada, 'desktop link')).toEqual([]);
    await keyboard.press('Escape');
    await ada.dialog.waitFor({ state: 'detached' });
    const nadiaRow = ada.page.getByRole('listitem').filter({ hasText: 'nadia@example.org' });
    expect(await nadiaRow.innerText()).toMatch(/Nadia <b>x<\/b>[\s\S]*Invited[\s\S]*Officer · India desk/);
    expect(await look(ada, 'desktop people')).toEqual([]);

    const nadia = await officer({ ...phone, reducedMotion: 'reduce' });
    nadia.expectsStatus(403);
    nadia.expectsStatus(404);
    await nadia.page.goto(link);
    await nadia.page.getByText('Welcome to the desk').waitFor();
    expect(await nadia.page.getByLabel('E-mail address').inputValue()).toBe('nadia@example.org');
    await choosePassword(nadia, 'short');
    await nadia.page.getByText('At least 12 characters, please').waitFor();
    expect(await look(nadia, 'phone invitation')).toEqual([]);
    await nadia.page.getByLabel('Your name').fill('Nadia');
    await choosePassword(nadia, password);
    await nadia.case('India').waitFor();
    expect(nadia.page.url()).toBe(`${server.url}/desk#/`);
    await expect.poll(() => nadia.list.getByRole('link').count()).toBe(1);
    expect(await nadia.list.innerText()).not.toContain('Brazil');

    // The other team's case: not by its address, not by a search, not behind the page's back.
    await nadia.page.goto(`${server.url}/desk#/case/${brazil}`);
    await nadia.page.getByText('There is no such case, or it belongs to another team').waitFor();
    await nadia.page.goto(`${server.url}/desk#/`);
    await nadia.page.getByRole('searchbox', { name: 'Search cases' }).fill(brazil);
    await nadia.page.getByText('Nothing fits your search').waitFor();
    const behind = await nadia.page.evaluate(
      async (ids) => Promise.all(ids.map(async (id) => (await fetch(`/desk/api/tickets/${id}`)).status)),
      [india, brazil],
    );
    expect(behind).toEqual([200, 404]);
    await nadia.page.goto(`${server.url}/desk#/people`);
    await nadia.page.getByText('Your role does not see this page').waitFor();
    await nadia.button('Your account').click();
    await nadia.page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    expect(await nadia.page.getByRole('menuitem', { name: 'People' }).count()).toBe(0);
    await nadia.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await nadia.dialog.getByRole('button', { name: 'Sign out' }).click();
    await nadia.button('Sign in').waitFor();
    await nadia.page.goto(link);
    await nadia.page.getByText('This link was used already').waitFor();
    await nadia.signIn('Nadia');

    await ada.page.reload();
    await nadiaRow.getByText('Active').waitFor();
    await nadiaRow.getByRole('button').click();
    await ada.page.getByRole('menuitem', { name: 'Disable' }).click();
    await ada.dialog.getByRole('button', { name: 'Disable' }).click();
    await ada.page.getByText('Nadia is disabled.').waitFor();
    await nadia.page.getByText('Your session has ended').waitFor();
  },
);

deskStory(
  'An admin changes teams, and with them what an open page shows; the last admin stays one',
  patient,
  async ({ server, officer }) => {
    const { brazil } = await twoCases(server.url);
    const ada = await officer({ ...phone, reducedMotion: 'reduce' });
    ada.expectsStatus(409);
    await admin(server, ada);
    await ada.choose('People');
    const amina = ada.page.getByRole('listitem').filter({ hasText: 'amina@example.org' });
    await amina.getByRole('button').click();
    await ada.page.getByRole('menuitem', { name: 'Change role and teams' }).click();
    await ada.dialog.getByRole('checkbox', { name: 'All teams, also later ones' }).check();
    expect(await look(ada, 'phone person')).toEqual([]);
    await ada.dialog.getByRole('button', { name: 'Save' }).click();
    await amina.getByText('Officer · All teams').waitFor();
    expect(await look(ada, 'phone people')).toEqual([]);
    const page = await officer(desktop);
    await page.signIn('Amina');
    await page.case('Brazil').waitFor();

    const own = ada.page.getByRole('listitem').filter({ hasText: 'ada@example.org' });
    await own.getByRole('button').click();
    await ada.page.getByRole('menuitem', { name: 'Change role and teams' }).click();
    await ada.dialog.getByRole('radio', { name: 'Officer' }).check();
    await ada.dialog.getByRole('button', { name: 'Save' }).click();
    await ada.dialog.getByText('Please choose a team, or all.').waitFor();
    await ada.dialog.getByRole('checkbox', { name: 'All teams, also later ones' }).check();
    await ada.dialog.getByRole('button', { name: 'Save' }).click();
    await ada.dialog.getByText('Make another admin first').waitFor();
    expect(brazil).toMatch(/^F26-/);
  },
);

deskStory('Locked out: told plainly until when, and let in by a new link', patient, async ({ server, officer }) => {
  const amina = await officer({ ...phone, reducedMotion: 'reduce' });
  amina.expectsStatus(429);
  await amina.open();
  await amina.page.getByLabel('E-mail address').fill('amina@example.org');
  for (let i = 0; i < 5; i++) {
    await amina.page.getByRole('textbox', { name: 'Password' }).fill(`wrong ${i}`);
    await amina.button('Sign in').click();
    await amina.page.getByText('The e-mail address or the password is not right').waitFor();
    await amina.page.getByRole('textbox', { name: 'Password' }).fill('');
  }
  // From now on also the right one.
  await amina.fillPassword();
  await amina.button('Sign in').click();
  await amina.page.getByText('This account is locked for a while').waitFor();
  expect(await amina.page.getByRole('alert').innerText()).toMatch(/You can try again at \d\d:\d\d\. .*new link/);
  expect(await look(amina, 'phone locked')).toEqual([]);

  const ada = await officer({ ...desktop, reducedMotion: 'reduce' });
  await admin(server, ada);
  await ada.choose('People');
  const row = ada.page.getByRole('listitem').filter({ hasText: 'amina@example.org' });
  await row.getByText(/Locked until .* after wrong passwords/).waitFor();
  await row.getByRole('button').click();
  await ada.page.getByRole('menuitem', { name: 'New password by link' }).click();
  expect(await look(ada, 'desktop reset')).toEqual([]);
  await ada.dialog.getByRole('button', { name: 'Make the link' }).click();
  await ada.dialog.getByText('Copy it now').waitFor();
  const link = await linkIn(ada);
  await amina.page.goto(link);
  await amina.page.getByRole('heading', { name: 'Choose a new password' }).waitFor();
  await choosePassword(amina, 'another long password');
  await amina.list.waitFor();

  // Whoever is signed in does not become somebody else by opening a link.
  await ada.page.goto(link);
  await ada.page.getByText('You are signed in as Ada').waitFor();
  await ada.page.getByText('Stay Ada').click();
  await ada.list.waitFor();
});
