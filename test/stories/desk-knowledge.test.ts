import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { attacks } from '../support/attacks.js';
import { deskStory, desktop, phone } from '../support/browser.js';
import { beside } from '../support/database.js';
import { drone } from '../support/drone.js';
import { Http, Line } from '../support/line.js';
import { look } from '../support/look.js';
import type { Officer } from '../support/officer.js';
import { secret } from '../support/server.js';

/** An index is made in a thread of its own; on a busy machine that takes its time. */
const patient = { timeout: 300_000 };

const { question, ways, answer, article } = drone;

deskStory('An officer’s reply becomes an answer for everybody', patient, async ({ visit, officer }) => {
  // Two ask in vain; one of them asks for a person.
  const waiting = await visit(phone);
  await waiting.open();
  await waiting.hears('What does your firm do', () => waiting.write('india'));
  await waiting.hears('Udyam certificate', () => waiting.write('exporter'));
  await waiting.hears('I do not know this', () => waiting.write(question));
  const trader = await visit(desktop);
  await trader.open();
  await trader.hears('What does your firm do', () => trader.write('india'));
  await trader.hears('Udyam certificate', () => trader.write('exporter'));
  await trader.hears('I do not know this', () =>
    trader.write('can a drone fly over our warehouse, my mail is bo@example.org'),
  );
  await trader.hears('case number', () => trader.write('person'));

  const amina = await officer(desktop);
  await amina.signIn('Amina');
  await amina.case('drone').click();
  await trader.hears('Amina is here now', () => amina.button('Claim').click());
  await amina.write(answer);
  await amina.button(`Mark this reply as reusable: ${answer.slice(0, 60)}`).click();
  await amina.page.getByText('With the editors').waitFor();
  await amina.shot('reusable');
  await amina.page.reload();
  await amina.page.getByText('With the editors').waitFor();
  await trader.hears('help you with case', () =>
    amina
      .button('Return')
      .click()
      .then(() => amina.dialog.getByRole('button', { name: 'Return' }).click()),
  );
  await trader.hears('Why, in a word?', () => trader.button('It helped').click());
  await trader.hears('I wrote that down', () => trader.button('Clear answer').click());
  await amina.page.reload();
  await amina.tab('History');
  await amina.page.getByText('It helped · Clear answer').waitFor();

  const edda = await officer(desktop);
  const { page } = edda;
  await edda.enter('Edda');
  await page.getByRole('list', { name: 'List of drafts' }).getByRole('link', { name: /drone/ }).click();
  await page.getByText('Asked by a trader').waitFor();
  expect(await page.getByRole('region', { name: 'Asked by a trader' }).innerText()).toContain('my mail is [e-mail]');
  await page.getByRole('region', { name: 'What is missing' }).getByText('more ways to ask it').waitFor();
  await page.getByRole('region', { name: 'Nearest articles' }).getByRole('button').first().waitFor();
  // How the other one asked it is offered.
  await edda.button(`Add: ${question}`).click();
  await page.getByRole('textbox', { name: 'Question', exact: false }).first().fill(question);
  await page.getByRole('textbox', { name: /Ways to ask it/ }).fill(ways.join('\n'));
  // A reload loses nothing that was typed.
  await page.reload();
  await page.getByText('What you typed before').waitFor();
  expect(await page.getByRole('textbox', { name: /Ways to ask it/ }).inputValue()).toBe(ways.join('\n'));
  await page.getByRole('combobox', { name: 'Add a source' }).fill('circular 33');
  await page
    .getByRole('option', { name: /33\/2016/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /Place in/ }).fill('Annexure A, note');
  await page.getByText('High', { exact: true }).click();
  await edda.button('Save').click();
  await page.getByText('Nothing is missing.').waitFor();
  await edda.shot('draft');
  await edda.button('Ask them').click();
  await page.getByText('Asking the golden questions').waitFor();
  await page.getByText('The golden questions still pass.').waitFor({ timeout: 120_000 });
  await edda.shot('draft-checked');
  const found = [...(await look(edda, 'checked draft'))];

  // Whoever asked in vain and waits with the page open is told, without a restart of anything.
  const before = await waiting.answers.count();
  await edda.button('Approve').click();
  await page.getByText('Traders get this answer now.').waitFor();
  found.push(...(await look(edda, 'approved draft')));
  expect(found).toEqual([]);
  await waiting.page.getByText('I had no answer then. Now there is one').waitFor({ timeout: 180_000 });
  await waiting.hears('Write in your security plan', () => waiting.button(question).click());
  await waiting.button('Sources (1)').click();
  await waiting.page
    .getByRole('link', { name: /Circular 33/ })
    .last()
    .waitFor();
  expect(await waiting.answers.count()).toBeGreaterThan(before);
  // And the same question gets it.
  await trader.hears('Write in your security plan', () => trader.write(question));
  await amina.tab('Answers');
  await amina.page.getByRole('searchbox', { name: 'Search the knowledge base' }).fill(question);
  await amina.button(`Insert: ${question}`).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${article}.yaml`);
  expect(readFileSync(await download.path(), 'utf8')).toContain(answer);

  await edda.button('Take back').click();
  await edda.dialog.getByRole('button', { name: 'Take back' }).click();
  await edda.dialog.getByText('Please say why.').waitFor();
  await edda.dialog.getByLabel('Reason').fill('The circular was replaced.');
  await edda.dialog.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Rejected by Edda: The circular was replaced.').waitFor();
  await trader.hears('I do not know this', () => trader.write(question));
});

deskStory('Two editors at one draft: nothing typed is lost', patient, async ({ server, officer }) => {
  await drafted(server.url, await officer(desktop));
  const [edda, lea] = [await officer(desktop), await officer(desktop)];
  await edda.enter('Edda');
  await edda.page.getByRole('list', { name: 'List of drafts' }).getByRole('link').click();
  await edda.page.getByRole('textbox', { name: 'Answer' }).fill('Typed by Edda.');
  await lea.signIn('Lea');
  await lea.page
    .getByRole('navigation', { name: 'Parts of the desk' })
    .getByRole('link', { name: 'Knowledge' })
    .click();
  await lea.page.getByRole('list', { name: 'List of drafts' }).getByRole('link').click();
  await lea.page.getByRole('textbox', { name: 'Answer' }).fill('Typed by Lea.');
  await lea.button('Save').click();
  await lea.page.getByText('Saved.').waitFor();
  edda.expectsStatus(409);
  await edda.button('Save').click();
  await edda.page.getByText('Lea changed this draft meanwhile.').waitFor();
  expect(await edda.page.getByRole('textbox', { name: 'Answer' }).inputValue()).toBe('Typed by Edda.');
  await edda.button('Go on with mine').click();
  await edda.button('Save').click();
  await edda.page.getByText('Saved.').waitFor();
  await lea.page.reload();
  expect(await lea.page.getByRole('textbox', { name: 'Answer' }).inputValue()).toBe('Typed by Edda.');
  // Rejected with a reason; a change makes it a draft again.
  await lea.button('Reject').click();
  await lea.dialog.getByLabel('Reason').fill('Known already.');
  await lea.dialog.getByRole('button', { name: 'Reject' }).click();
  await lea.page.getByText('Rejected by Lea: Known already.').waitFor();
});

deskStory(
  'Scripts in questions and replies do nothing where editors read them',
  patient,
  async ({ server, officer }) => {
    const http = new Http(server.url, secret);
    for (let i = 0; i < 3; i += 1) {
      const line = await Line.begin(http);
      await line.ask('india');
      await line.ask('exporter');
      for (const attack of attacks.slice(0, 4)) await line.ask(`may a drone fly ${attack} over the warehouse`);
    }
    const line = await Line.begin(http);
    await line.ask('india');
    await line.ask('exporter');
    await line.ask(`may a drone fly ${attacks[2]} over the warehouse`);
    await line.ask('person');
    http.close();
    const amina = await officer(desktop);
    await amina.signIn('Amina');
    await amina.case('drone').click();
    await amina.button('Claim').click();
    await amina.write(attacks.slice(0, 12).join(' '));
    await amina.button(/^Mark this reply as reusable/).click();
    await amina.page.getByText('With the editors').waitFor();

    const edda = await officer(desktop);
    await edda.enter('Edda');
    await edda.page.getByRole('list', { name: 'List of drafts' }).getByText('<img src=x').first().waitFor();
    await edda.page.getByRole('list', { name: 'List of drafts' }).getByRole('link').click();
    await edda.page.getByRole('region', { name: 'Asked by a trader' }).getByText(String(attacks[2])).first().waitFor();
    expect(await edda.page.getByRole('textbox', { name: 'Answer' }).inputValue()).toContain(attacks[0]);
    await edda.page
      .getByRole('navigation', { name: 'Parts of the desk' })
      .getByRole('link', { name: 'Figures' })
      .click();
    await edda.page.getByText('traders asked').first().waitFor();
    expect(
      await edda.page
        .locator('img[src="x"], main iframe, main script, main svg[onload], main form[action*="evil"]')
        .count(),
    ).toBe(0);
  },
);

for (const [name, screen] of Object.entries({ phone, desktop })) {
  deskStory(
    `Drafts and figures on a ${name}: charts, tables, files, for everybody`,
    patient,
    async ({ server, officer }) => {
      await drafted(server.url, await officer(desktop));
      lastMonth(server.databaseUrl);
      const lea = await officer({ ...screen, reducedMotion: 'reduce' });
      const { page } = lea;
      const found: string[] = [];
      const part = (of: string) =>
        page.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('link', { name: of }).click();
      await lea.signIn('Lea');
      await part('Knowledge');
      await page.getByRole('list', { name: 'List of drafts' }).getByRole('link').waitFor();
      found.push(...(await look(lea, `${name} drafts`)));
      await page.getByRole('list', { name: 'List of drafts' }).getByRole('link').click();
      await page.getByRole('region', { name: 'Nearest articles' }).getByRole('button').first().click();
      found.push(...(await look(lea, `${name} draft`)));

      await part('Figures');
      await page.getByRole('img', { name: /^Conversations: a chart/ }).waitFor();
      await page.getByText('4 traders asked').waitFor();
      // A picture says the same as its table, which a keyboard opens.
      const table = page.getByRole('button', { name: 'Show as a table: Conversations per programme' });
      await table.focus();
      await page.keyboard.press('Enter');
      const region = page.getByRole('region', { name: 'Conversations per programme, table' });
      await region.getByRole('cell', { name: 'India' }).waitFor();
      expect(await region.innerText()).toMatch(/India\s+5/);
      found.push(...(await look(lea, `${name} figures`)));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Asked in vain as CSV' }).click(),
      ]);
      const csv = readFileSync(await download.path(), 'utf8');
      expect(csv).toMatch(/^traders,questions/);
      expect(csv).not.toContain('bo@example.org');
      // Another programme, another period.
      await page.getByRole('combobox', { name: 'Programme' }).click();
      await page.getByRole('option', { name: 'Fiji' }).click();
      await page.getByText('Nothing was asked in vain').waitFor();
      await page.getByLabel('From').fill('2020-01-01');
      await page.getByText('The first day must not be after').waitFor();
      expect(found).toEqual([]);
    },
  );
}

/** Four ask the same in vain, and an officer marks what she answered one of them. */
async function drafted(url: string, amina: Officer): Promise<void> {
  const http = new Http(url, secret);
  for (const text of [
    question,
    'can a drone fly over our warehouse',
    'may we fly a drone over our warehouse',
    `my mail is bo@example.org. ${question}`,
  ]) {
    const line = await Line.begin(http);
    await line.ask('india');
    await line.ask('exporter');
    await line.ask(text);
  }
  const line = await Line.begin(http);
  await line.ask('india');
  await line.ask('can i talk to a person about drones');
  http.close();
  await amina.signIn('Amina');
  await amina.case('drones').click();
  await amina.button('Claim').click();
  await amina.write(answer);
  await amina.button(/^Mark this reply as reusable/).click();
  await amina.page.getByText('With the editors').waitFor();
}

/** What was counted on the days before: enough of everything to be drawn, and of Fiji too little to be shown. */
function lastMonth(databaseUrl: string): void {
  const database = beside(databaseUrl);
  database.exec('begin immediate');
  const add = database.prepare('insert into counts values (?, ?, ?, ?, ?, ?, 2)');
  const count = (
    kind: string,
    programme: string | null,
    subject: string,
    times: number,
    value: number | null = null,
  ) => {
    for (let i = 0; i < times; i += 1) {
      const day = new Date(Date.now() - (1 + (i % 20)) * 86_400_000).toISOString().slice(0, 10);
      add.run(kind, day, programme, 'en', subject, value === null ? null : value * (i + 1));
    }
  };
  for (const [programme, times] of [
    ['japan', 40],
    ['eu', 25],
    ['brazil', 7],
    ['fiji', 2],
  ] as const) {
    count('conversation', null, '', times);
    count('conversation', programme, '', times);
    count('verdict', programme, 'likely', Math.round(times / 2));
    count('verdict', programme, 'not-yet', Math.round(times / 4));
    count('verdict', programme, 'cannot-tell', Math.round(times / 5));
    count('put', programme, 'role', times);
    count('passed', programme, 'role', Math.round(times / 2));
    count('answered', programme, '', times * 3);
    count('refused', programme, '', times);
  }
  for (const reason of ['asked', 'misses', 'conflict']) count('escalated', 'japan', reason, 5);
  count('claimed', 'japan', 'somebody-there', 9, 70);
  count('ended', 'japan', 'solved', 6, 400);
  count('ended', 'japan', 'returned', 5, 200);
  count('helped', 'japan', '', 12);
  count('not-helpful', 'japan', '', 4);
  count('rated', 'japan', 'yes', 7);
  count('rated', 'japan', 'no', 3);
  count('rated-why', 'japan', 'clear', 5);
  count('rated-why', 'japan', 'slow', 3);
  database.exec('commit');
  database.close();
}
