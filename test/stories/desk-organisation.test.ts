import { expect } from 'vitest';
import { desktop, organisationStory, phone } from '../support/browser.js';
import { Http, Line } from '../support/line.js';
import { look } from '../support/look.js';
import { secret } from '../support/server.js';

organisationStory(
  'Signing in with the organisation leads back to the case of the link; a refusal says why',
  { timeout: 180_000 },
  async ({ server, officer, company }) => {
    const http = new Http(server.url, secret);
    const line = await Line.begin(http);
    await line.ask('india');
    const id = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';

    const zoe = await officer({ ...phone, reducedMotion: 'reduce' });
    zoe.mayGoTo(company.issuer);
    await zoe.page.goto(`${server.url}/desk#/case/${id}`);
    const organisation = zoe.page.getByRole('link', { name: 'Sign in with your organisation' });
    await organisation.waitFor();
    expect(await look(zoe, 'phone organisation')).toEqual([]);
    await organisation.click();
    await zoe.conversation.waitFor();
    expect(zoe.page.url()).toBe(`${server.url}/desk#/case/${id}`);
    await zoe.button('Your account').click();
    await zoe.page.getByText('Officer · zoe@example.org').waitFor();
    // There is no password here that could be changed.
    expect(await zoe.page.getByRole('menuitem', { name: 'Change password' }).count()).toBe(0);
    await zoe.page.keyboard.press('Escape');
    await zoe.page.reload();
    await zoe.conversation.waitFor();
    // No script sees the session, and nothing of it lies in the browser's own stores.
    expect(await zoe.page.evaluate(() => document.cookie)).toBe('');

    company.present = { ...company.present, sub: 'y1', email: 'yan@example.org', groups: ['Canteen'] };
    const yan = await officer({ ...desktop, reducedMotion: 'reduce' });
    yan.mayGoTo(company.issuer);
    await yan.open();
    await yan.page.getByRole('link', { name: 'Sign in with your organisation' }).click();
    await yan.page.getByText('Your account is in no group that works at this desk').waitFor();
    expect(await look(yan, 'desktop refused')).toEqual([]);
    http.close();
  },
);
