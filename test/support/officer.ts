import type { BrowserContext, Locator } from 'playwright-core';
import { password } from './desk.js';
import { Visitor } from './visitor.js';

/** A person in front of the helpdesk console. */
export class Officer extends Visitor {
  static async at(url: string, context: BrowserContext): Promise<Officer> {
    const officer = new Officer(url, context, await context.newPage());
    await officer.listen();
    // Before the sign-in the console asks whether somebody is signed in.
    officer.expectsStatus(401);
    return officer;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.url}/desk`);
  }

  async signIn(name: string): Promise<void> {
    await this.enter(name);
    await this.list.waitFor();
  }

  /** As `signIn`, for those who may come to something else than cases. */
  async enter(name: string): Promise<void> {
    await this.open();
    await this.page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.org`);
    await this.fillPassword();
    await this.button('Sign in').click();
  }

  /** Chooses something in the menu of one's own account. */
  async choose(item: string): Promise<void> {
    await this.button('Your account').click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  async fillPassword(): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
  }

  /** A picture for people, when SCREENSHOTS names a folder. */
  async shot(name: string): Promise<void> {
    if (process.env.SCREENSHOTS) await this.page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  get list(): Locator {
    return this.page.getByRole('navigation', { name: 'List of cases' });
  }

  /** A case of the list that says these words. */
  case(words: string | RegExp): Locator {
    return this.list.getByRole('link').filter({ hasText: words });
  }

  get conversation(): Locator {
    return this.page.getByRole('log', { name: 'Conversation' });
  }

  get reply(): Locator {
    return this.page.getByRole('textbox', { name: 'Your reply to the trader' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async write(text: string): Promise<void> {
    await this.reply.fill(text);
    await this.reply.press('Enter');
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** What was said, in order, without names and times. */
  async said(from?: 'trader' | 'assistant' | 'officer'): Promise<string[]> {
    const which = from === undefined ? 'article' : `article[data-from="${from}"]`;
    return this.conversation
      .locator(which)
      .evaluateAll((all) => all.map((it) => (it.querySelector('.theirs') as HTMLElement)?.innerText ?? ''));
  }
}
