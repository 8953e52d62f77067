import { expect } from 'vitest';
import { deskStory, desktop, phone } from '../support/browser.js';
import { walk } from './india.js';

const shots = process.env.SCREENSHOTS;

deskStory(
  'Out of an interview to a person, and back to the same question',
  { timeout: 240_000 },
  async ({ visit, officer }) => {
    const trader = await visit(phone);
    await trader.open();
    const here = await walk(trader, 'For how many full financial years');
    await trader.hears('Your case number is', () =>
      trader.write('can i talk to a person about the solvency certificate'),
    );

    const amina = await officer(desktop);
    await amina.signIn('Amina');
    const row = amina.case('solvency certificate');
    await row.waitFor();
    if (shots) await amina.page.screenshot({ path: `${shots}/queue.png` });
    await row.click();
    await amina.conversation.waitFor();
    if (shots) await amina.page.screenshot({ path: `${shots}/case-waiting.png` });
    // The brief knows what the trader has told, so that nothing is asked twice.
    await amina.page.getByText('No verdict yet').or(amina.page.getByText('points met')).first().waitFor();
    await trader.hears('Amina is here now', () => amina.button('Claim').click());
    amina.page.setDefaultTimeout(90_000);
    await amina.tab('Answers');
    await amina.page
      .getByRole('searchbox', { name: 'Search the knowledge base' })
      .fill('which bank gives the solvency certificate');
    await amina
      .button(/^Insert: /)
      .first()
      .waitFor();
    if (shots) await amina.page.screenshot({ path: `${shots}/answers.png` });
    await amina
      .button(/^Insert: /)
      .first()
      .click();
    const draft = await amina.reply.inputValue();
    expect(draft).toContain('Source: ');
    await amina.reply.press('Enter');
    await trader.page.getByText('Source: ').last().waitFor();
    await trader.write('thank you, that helps');
    await amina.conversation.getByText('thank you, that helps').waitFor();
    expect(await amina.said('officer')).toHaveLength(1);
    if (shots) await amina.page.screenshot({ path: `${shots}/case.png` });

    await amina.button('Return').click();
    await amina.dialog.getByRole('button', { name: 'Return' }).click();
    await trader.seesFrom(0, 'gave the conversation back');
    await trader.button('Why do you ask?').waitFor();
    await walk(trader, undefined, here);
  },
);
