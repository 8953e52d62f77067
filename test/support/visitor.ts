import type { BrowserContext, Page } from 'playwright-core';

/** What a browser writes into the console by itself when a server or a network is gone. */
const lostConnection =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_|FAILED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|INCOMPLETE_CHUNKED_ENCODING)/;

/** A person in front of a page of ours, whose browser tells what the page did wrong. */
export class Visitor {
  /** Everything the pages complained about, and every request to anybody but our server. */
  readonly complaints: string[] = [];
  readonly #allowed: RegExp[] = [];
  readonly #elsewhere = new Set<string>();

  protected constructor(
    readonly url: string,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.watch(page);
  }

  /** Listens to everything that happens in the browser. Once for each context. */
  protected async listen(): Promise<void> {
    await this.context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`security policy: ${effectiveDirective} forbids ${blockedURI}`);
      });
    });
    this.context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      if (this.#allowed.some((pattern) => pattern.test(message.text()))) return;
      this.complaints.push(`console: ${message.text()}`);
    });
    this.context.on('weberror', (error) => this.complaints.push(`error: ${error.error().message}`));
    this.context.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    this.context.on('request', (request) => this.#mustBeOurs(request.url()));
  }

  protected watch(page: Page): void {
    page.setDefaultTimeout(20_000);
    page.on('websocket', (socket) => this.#mustBeOurs(socket.url().replace(/^ws/, 'http')));
  }

  #mustBeOurs(address: string): void {
    const { protocol, origin } = new URL(address);
    if (protocol !== 'data:' && origin !== this.url && !this.#elsewhere.has(origin))
      this.complaints.push(`request to ${origin}`);
  }

  /** Somebody else the page may send them to, such as their organisation's sign-in. */
  mayGoTo(origin: string): void {
    this.#elsewhere.add(origin);
  }

  /** From here on it is no fault of the page when the browser notes that nobody answers. */
  expectsLostConnection(): void {
    this.#allowed.push(lostConnection);
  }

  /** The browser notes every answer of this status as an error; here it is meant to come. */
  expectsStatus(status: number): void {
    this.#allowed.push(new RegExp(`the server responded with a status of ${status}`));
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
