/** A browser that goes where it is sent, and keeps cookies as browsers do: by host and path. */
export class CookieJar {
  readonly #cookies: { host: string; path: string; name: string; value: string }[] = [];
  /** Every address it was at. */
  readonly went: string[] = [];

  /** Opens an address and follows where it leads, until there is a page, or `until` says to stop before going on. */
  async open(address: string, until: (next: URL) => boolean = () => false): Promise<{ url: URL; response: Response }> {
    let url = new URL(address);
    for (let hop = 0; hop < 20; hop++) {
      this.went.push(url.href);
      const response = await fetch(url, { redirect: 'manual', headers: this.headers(url) });
      this.#keep(url, response);
      const to = response.headers.get('location');
      if (to === null) return { url, response };
      url = new URL(to, url);
      await response.body?.cancel();
      if (until(url)) return { url, response };
    }
    throw new Error(`sent around in a circle: ${this.went.slice(-4).join(' ')}`);
  }

  headers(url: URL): Record<string, string> {
    const mine = this.#cookies.filter(
      ({ host, path, value }) => host === url.host && value !== '' && url.pathname.startsWith(path),
    );
    return mine.length > 0 ? { cookie: mine.map(({ name, value }) => `${name}=${value}`).join('; ') } : {};
  }

  #keep(url: URL, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const [name = ''] = pair.split('=', 1);
      const path = /; *path=([^;]*)/i.exec(line)?.[1] ?? '/';
      const known = this.#cookies.findIndex((it) => it.host === url.host && it.path === path && it.name === name);
      if (known >= 0) this.#cookies.splice(known, 1);
      if (!/max-age=0|expires=Thu, 01 Jan 1970/i.test(line))
        this.#cookies.push({ host: url.host, path, name, value: pair.slice(name.length + 1) });
    }
  }
}
