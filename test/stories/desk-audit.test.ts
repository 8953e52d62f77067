import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { deskStory, desktop, phone } from '../support/browser.js';
import { beside } from '../support/database.js';
import { addOfficers } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { look } from '../support/look.js';
import { secret } from '../support/server.js';

for (const [name, screen] of Object.entries({ phone, desktop }))
  deskStory(
    `On a ${name} an admin reads the audit, takes it along, and finds out that somebody changed it`,
    { timeout: 180_000 },
    async ({ server, officer }) => {
      const http = new Http(server.url, secret);
      const line = await Line.begin(http);
      await line.ask('india');
      const id = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
      const amina = await officer(desktop);
      await amina.signIn('Amina');
      await amina.list.getByRole('link').first().click();
      await amina.button('Claim').click();
      await amina.page.getByText('The case is yours.').waitFor();

      await addOfficers(server.databaseUrl, [['Ada', 'admin', ['*']]]);
      const ada = await officer({ ...screen, reducedMotion: 'reduce', acceptDownloads: true });
      const { page } = ada;
      await ada.signIn('Ada');
      await ada.choose('Audit');
      const rows = page.getByRole('table', { name: 'Entries of the audit' }).locator('tbody tr');
      await rows.filter({ hasText: 'Case claimed' }).waitFor();
      expect(await look(ada, `${name} audit`)).toEqual([]);

      await ada.button('Check the chain').click();
      await page.getByText(/The audit is whole: \d+ entries/).waitFor();
      const end = (await page.locator('pre').innerText()).trim();
      expect(end).toMatch(/^\d+:[0-9a-f]{64}$/);
      expect(await look(ada, `${name} audit whole`)).toEqual([]);

      await page.getByRole('textbox', { name: 'Case number' }).fill(id.toLowerCase());
      await rows.filter({ hasText: 'Signed in' }).first().waitFor({ state: 'detached' });
      await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2);
      for (const text of await rows.allInnerTexts()) expect(text).toContain(id);
      await page.getByRole('combobox', { name: 'What' }).click();
      await page.getByRole('option', { name: 'Case claimed' }).click();
      await expect.poll(() => rows.count()).toBe(1);
      expect(await rows.innerText()).toContain('Amina');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download as CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^fairway-audit-[\d-]{10}\.csv$/);
      const lines = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain(`,ticket-claimed,`);

      const database = beside(server.databaseUrl);
      database.exec(`update audit set officer = 'o_somebody' where kind = 'ticket-claimed'`);
      const { sequence } = database.prepare(`select sequence from audit where kind = 'ticket-claimed'`).get() as {
        sequence: number;
      };
      database.close();
      await page.getByRole('textbox', { name: 'An end you noted earlier' }).fill(end);
      await ada.button('Check the chain').click();
      await page.getByText(`The audit is broken at entry ${sequence}`).waitFor();
      expect(await look(ada, `${name} audit broken`)).toEqual([]);

      await page
        .getByRole('navigation', { name: 'Administration' })
        .getByRole('link', { name: 'What is kept' })
        .click();
      await page.getByText('until somebody deletes it').first().waitFor();
      expect(await look(ada, `${name} kept`)).toEqual([]);
      http.close();
    },
  );
