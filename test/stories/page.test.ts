import { expect } from 'vitest';
import { desktop, phone, story } from '../support/browser.js';
import { walk } from './india.js';

for (const [name, screen] of Object.entries({ phone, desktop })) {
  story(
    `On a ${name} a verdict is shown from its beginning, and a reload shows the newest message and its buttons`,
    {
      timeout: 90_000,
    },
    async ({ visit }) => {
      const trader = await visit(screen);
      const reload = async (lastButton: string) => {
        await trader.reload();
        await trader.button(lastButton).waitFor();
        await trader.page.waitForFunction(() => document.querySelector('.row.loading') === null);
        await trader.bringsIntoSight(trader.answers.last());
        await trader.bringsIntoSight(trader.choices);
      };
      await trader.open();
      const here = await walk(trader, 'by the legal entity');
      await reload('Why do you ask?');
      await walk(trader, undefined, here);
      await trader.bringsIntoSight(trader.page.locator('.card').last().getByText('You look ready for T1'));
      await reload('Talk to a person');
    },
  );
}

story('The first card is there for at most 120 kB', async ({ visit }) => {
  const trader = await visit(phone);
  const network = await trader.context.newCDPSession(trader.page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await trader.open();
  await trader.button('Australia').waitFor();
  const greeting = bytes;
  await trader.hears('India: Authorised Economic Operator', () => trader.write('india'));
  await trader.page.locator('.card').waitFor();
  console.log(`transferred: ${greeting} bytes to the greeting, ${bytes} with the first card`);
  expect(greeting).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(120_000);
});

story('The first screen of a phone shows the question and what can be tapped', async ({ visit }) => {
  const trader = await visit(phone);
  await trader.open();
  await trader.button('Australia').waitFor();
  await trader.bringsIntoSight(trader.answers.last());
  await trader.bringsIntoSight(trader.choices.first());
});
