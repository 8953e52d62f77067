import type { BrowserContext, Locator } from 'playwright-core';
import { Visitor } from './visitor.js';

/** A person in front of the chat page: sees, taps and types, and knows nothing of what is behind it. */
export class Trader extends Visitor {
  static async at(url: string, context: BrowserContext): Promise<Trader> {
    const trader = new Trader(url, context, await context.newPage());
    await trader.listen();
    return trader;
  }

  /** The same person with a second tab. */
  async secondTab(): Promise<Trader> {
    return new Trader(this.url, this.context, await this.context.newPage());
  }

  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.answers.first().waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.answers.first().waitFor();
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: 'Your message' });
  }

  /** Messages of the assistant. */
  get answers(): Locator {
    return this.page.locator('.row.bot');
  }

  /** Buttons under the newest message. */
  get choices(): Locator {
    return this.page.getByRole('group', { name: 'Answers you can tap' }).getByRole('button');
  }

  /** The newest button of that name: older cards have theirs too. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).last();
  }

  /** All messages of both sides in order, without author and time. */
  async messages(): Promise<string[]> {
    return this.page
      .locator('.row')
      .evaluateAll((rows) => rows.map((row) => (row.querySelector('.bubble, .card') as HTMLElement)?.innerText ?? ''));
  }

  /** Does something and waits until a new message of the assistant says these words. */
  async hears(words: string, after: () => Promise<void>): Promise<void> {
    const before = await this.answers.count();
    await after();
    await this.seesFrom(before, words);
  }

  async seesFrom(index: number, words: string): Promise<void> {
    await this.page.waitForFunction(
      ([from, text]) =>
        document.querySelector('.pending, .loading') === null &&
        [...document.querySelectorAll<HTMLElement>('.row.bot')].slice(from).some((row) => row.innerText.includes(text)),
      [index, words] as const,
      // Not with the frames on the screen: a tab in the background draws none.
      { polling: 50 },
    );
  }

  /** Waits until a person at the desk has said this. */
  async seesPerson(words: string): Promise<void> {
    await this.page.getByText(words, { exact: true }).last().waitFor();
  }

  async seesPersonAfter(words: string, after: () => Promise<void>): Promise<void> {
    await after();
    await this.seesPerson(words);
  }

  async write(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  async tap(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** The button beside one line of a 'my answers' card: of the newest, or of an older one counted from the top. */
  change(line: string, card?: number): Locator {
    const cards = this.page.locator('.card', { hasText: 'Your answers so far' });
    return (card === undefined ? cards.last() : cards.nth(card))
      .locator('.ac-container', { hasText: line })
      .last()
      .getByRole('button', { name: 'Change' });
  }

  /** Waits until all of these are on the screen and none is beyond an edge of what scrolls. */
  async bringsIntoSight(elements: Locator): Promise<void> {
    await elements.first().waitFor();
    await elements.evaluateAll(async (all) => {
      const inSight = (it: Element) => {
        const { top, bottom } = it.getBoundingClientRect();
        const view = (it.closest('.view') ?? document.documentElement).getBoundingClientRect();
        return top >= view.top - 1 && bottom <= view.bottom + 1;
      };
      const until = Date.now() + 10_000;
      while (!all.every(inSight)) {
        if (Date.now() > until) throw new Error('not brought into sight');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
  }
}
