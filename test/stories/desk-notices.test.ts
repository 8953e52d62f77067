import { expect } from 'vitest';
import { desktop, phone, unsentStory } from '../support/browser.js';
import { Http, Line } from '../support/line.js';
import { look } from '../support/look.js';
import { secret } from '../support/server.js';

unsentStory(
  'A lead finds what could not be delivered, tries again, and drops it; an officer finds no such page',
  { timeout: 180_000 },
  async ({ server, officer }) => {
    const http = new Http(server.url, secret);
    const line = await Line.begin(http);
    await line.ask('india');
    const id = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    await line.ask('meera@textiles.example');
    const lea = await officer({ ...phone, reducedMotion: 'reduce' });
    const { page } = lea;
    await lea.signIn('Lea');
    await lea.case('India').click();
    await lea.button('Claim').click();
    await page.getByText('The case is yours.').waitFor();
    await lea.write('any scheduled bank can');
    await lea.page.getByText('Trader’s turn').first().waitFor();

    await lea.choose('Notices');
    const row = page.getByRole('list', { name: 'Notices' }).getByRole('listitem').filter({ hasText: id });
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByText('Nothing failed').or(row).first().waitFor();
          return row.count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(await row.innerText()).toMatch(/An answer for a trader[\s\S]*meera@textiles\.example[\s\S]*tried once/);
    // What the officer wrote is for the trader alone.
    expect(await page.locator('main').innerText()).not.toContain('scheduled bank');
    expect(await look(lea, 'phone notices')).toEqual([]);

    await row.getByRole('button', { name: /^Send again/ }).click();
    await page.getByText('It is tried again now.').waitFor();
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByText('Nothing failed').or(row).first().waitFor();
          return row.count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await row.getByRole('button', { name: /^Drop/ }).click();
    expect(await look(lea, 'phone drop notice')).toEqual([]);
    await lea.dialog.getByRole('button', { name: 'Drop' }).click();
    await page.getByText('Nothing failed').waitFor();

    const amina = await officer(desktop);
    await amina.signIn('Amina');
    await amina.page.goto(`${server.url}/desk#/notices`);
    await amina.page.getByText('Your role does not see this page').waitFor();
    http.close();
  },
);
