import { expect } from 'vitest';
import { deskStory, desktop, phone } from '../support/browser.js';
import { walk } from './india.js';

const patient = { timeout: 240_000 };

deskStory('Out of an interview to a person, and back to the same question', patient, async ({ visit, officer }) => {
  const amina = await officer(desktop);
  await amina.signIn('Amina');
  const trader = await visit(phone);
  await trader.open();
  const here = await walk(trader, 'For how many full financial years');
  await trader.hears('next in line', () => trader.write('can i talk to a person about the solvency certificate'));

  // It comes into the list by itself.
  await amina.case('solvency certificate').click();
  await amina.conversation.waitFor();
  const brief = amina.page.getByRole('tabpanel', { name: 'Case' });
  await brief.getByText('India: Authorised Economic Operator').first().waitFor();
  await brief.getByText('I cannot tell yet for T1 in India').waitFor();
  await brief.getByRole('button', { name: 'Enough customs documents' }).click();
  await brief
    .getByText(/They said: .*12/)
    .first()
    .waitFor();
  await amina.shot('case-waiting');

  await trader.hears('Amina is here now', () => amina.button('Claim').click());
  // Whatever the trader writes now, the assistant is mute.
  await trader.write('2');
  await amina.conversation.getByText('2', { exact: true }).waitFor();

  await amina.tab('Answers');
  const search = amina.page.getByRole('searchbox', { name: 'Search the knowledge base' });
  await search.fill('who signs the solvency certificate');
  // The search is made ready with the first question.
  await amina.button('Insert: Who may sign the solvency certificate?').click({ timeout: 120_000 });
  expect(await amina.reply.inputValue()).toMatch(/statutory auditor[\s\S]*\nSource: Circular/);
  await amina.shot('answers');
  await amina.reply.press('Enter');
  await trader.page.getByText('Source: Circular').waitFor();
  await amina.page.getByText('Trader’s turn').first().waitFor();
  expect(await amina.reply.inputValue()).toBe('');
  await trader.write('thank you, that helps');
  await amina.conversation.getByText('thank you, that helps').waitFor();
  expect(await amina.said('officer')).toHaveLength(1);
  await amina.shot('case');

  await amina.button('Return').click();
  await amina.shot('return');
  await amina.dialog.getByRole('button', { name: 'Return' }).click();
  await trader.seesFrom(0, 'gave the conversation back');
  await trader.button('Why do you ask?').waitFor();
  await amina.page.getByText('With the assistant').first().waitFor();
  await walk(trader, undefined, here);
  // The last word of each is once on the other's screen.
  expect((await amina.said()).filter((words) => words === 'thank you, that helps')).toHaveLength(1);
});

deskStory('Two want the same case: one has it, the other hears from whom', patient, async ({ visit, officer }) => {
  const trader = await visit(phone);
  await trader.open();
  await trader.hears('What does your firm do', () => trader.write('india'));
  await trader.hears('case number', () => trader.write('person'));
  const [amina, bruno] = [await officer(desktop), await officer(desktop)];
  await amina.signIn('Amina');
  await bruno.signIn('Bruno');
  await amina.case('India').click();
  await bruno.case('India').click();
  await bruno.conversation.waitFor();
  bruno.expectsStatus(409);
  // Bruno's page has not heard of it yet.
  await bruno.page.route('**/events', (route) => route.abort());
  bruno.expectsLostConnection();
  await bruno.context.setOffline(true);
  await trader.hears('Amina is here now', () => amina.button('Claim').click());
  await bruno.context.setOffline(false);
  await bruno.button('Claim').click();
  await bruno.page.getByText('Amina was faster and has this case.').waitFor();
  await bruno.page.getByText('With Amina', { exact: false }).first().waitFor();
  await bruno.page.getByText('Amina answers this trader').waitFor();
});

deskStory(
  'A case is transferred, with a reason colleagues read and traders do not',
  patient,
  async ({ visit, officer }) => {
    const trader = await visit(phone);
    await trader.open();
    await trader.hears('What does your firm do', () => trader.write('india'));
    await trader.hears('case number', () => trader.write('person'));
    const [amina, lea] = [await officer(desktop), await officer(desktop)];
    await amina.signIn('Amina');
    await lea.signIn('Lea');
    await amina.case('India').click();
    await trader.hears('Amina is here now', () => amina.button('Claim').click());
    await amina.page.getByText('Note', { exact: true }).click();
    await amina.page.getByRole('textbox', { name: 'Internal note' }).fill('asked twice already');
    await amina.button('Save note').click();
    await amina.tab('Notes');
    await amina.page.getByRole('tabpanel', { name: 'Notes' }).getByText('asked twice already').waitFor();

    await amina.button('Transfer').click();
    await amina.dialog.getByRole('button', { name: 'Transfer' }).click();
    await amina.dialog.getByText('Please say why').waitFor();
    await amina.shot('transfer');
    await amina.dialog.getByRole('combobox', { name: 'Which team' }).click();
    await amina.page.getByRole('option', { name: 'Helpdesk' }).click();
    await amina.dialog.getByLabel('Reason').fill('needs somebody for all countries');
    await trader.hears('went to another team: Helpdesk', () =>
      amina.dialog.getByRole('button', { name: 'Transfer' }).click(),
    );
    // Amina does not see that team.
    await amina.page.getByText('Transferred to Helpdesk.').waitFor();
    await amina.page.getByText('Choose a case on the left.').waitFor();
    expect(await amina.case('India').count()).toBe(0);

    await lea.case('India').click();
    await lea.tab('History');
    await lea.page.getByText('needs somebody for all countries').waitFor();
    await lea.shot('history');
    await lea.tab('Notes');
    await lea.page.getByText('asked twice already').waitFor();
    expect((await trader.messages()).join()).not.toMatch(/needs somebody|asked twice/);

    await trader.hears('Lea is here now', () => lea.button('Claim').click());
    await lea.button('Close').click();
    await lea.dialog.getByLabel('Summary for the trader').fill('You go on with level T1.');
    await lea.shot('close');
    await trader.hears('You go on with level T1.', () =>
      lea.dialog.getByRole('button', { name: 'Close the case' }).click(),
    );
    await lea.page.getByText('Solved').first().waitFor();
  },
);

deskStory('The trader takes the request back, before and after somebody came', patient, async ({ visit, officer }) => {
  const amina = await officer(desktop);
  await amina.signIn('Amina');
  const trader = await visit(phone);
  await trader.open();
  await trader.hears('What does your firm do', () => trader.write('india'));
  await trader.hears('case number', () => trader.write('person'));
  await amina.case('India').click();
  await amina.button('Claim').waitFor();
  await trader.hears('I took your request', () => trader.write('never mind'));
  await amina.page.getByText('Trader ended it').first().waitFor();
  expect(await amina.button('Claim').count()).toBe(0);
  await amina.case('India').waitFor({ state: 'detached' });

  await trader.hears('case number', () => trader.write('person'));
  await amina.case('India').click();
  await trader.hears('Amina is here now', () => amina.button('Claim').click());
  await amina.reply.fill('I am just writing');
  await trader.hears('with me, the assistant, again', () => trader.write('back to the assistant'));
  await amina.page.getByText('The assistant has this trader again').waitFor();
  // What was being written is still there.
  expect(await amina.reply.inputValue()).toBe('I am just writing');
});

deskStory(
  'Nobody is there: the question is taken, and answered later into the same chat',
  patient,
  async ({ visit, officer }) => {
    const trader = await visit(phone);
    await trader.open();
    await trader.hears('What does your firm do', () => trader.write('india'));
    await trader.hears('Nobody is at the desk right now', () => trader.write('i need a person'));
    // The assistant goes on meanwhile, and what it cannot answer goes along.
    await trader.hears('I added this to your case', () =>
      trader.write('does the bond of my cousin cover my shipments too?'),
    );
    await trader.hears('Do you hold a valid Udyam certificate', () => trader.write('exporter'));
    await trader.page.goto('about:blank');

    const amina = await officer(desktop);
    await amina.signIn('Amina');
    await amina.case('bond of my cousin').click();
    await amina.button('Claim').click();
    await amina.write('No, each firm needs its own.');
    await amina.conversation.getByText('No, each firm needs its own.').waitFor();

    await trader.open();
    await trader.page.getByText('No, each firm needs its own.').waitFor();
    await trader.hears('with me, the assistant, again', () => trader.write('back to the assistant'));
    await trader.page.getByText('Do you hold a valid Udyam certificate').last().waitFor();
  },
);
