import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A channel's own service: takes what the bot sends, and can be told to refuse it, or not to answer at all. */
export class StubChannel {
  readonly received: Record<string, unknown>[] = [];
  refuseWith: number | undefined;
  /** What is answered instead, by path and text; `silent` for never. */
  behave: (path: string, text: string) => number | 'silent' | undefined = () => this.refuseWith;
  /** How often something was tried. */
  tries = 0;
  url = '';
  readonly #server: Server;

  constructor() {
    this.#server = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk) => {
        body += chunk;
      });
      req.on('end', () => {
        this.tries += 1;
        const activity = JSON.parse(body) as Record<string, unknown>;
        const status = this.behave(req.url ?? '', wordsOf(activity));
        if (status === 'silent') return;
        if (status !== undefined) {
          res.statusCode = status;
          res.end('{}');
          return;
        }
        this.received.push(activity);
        json(res, { id: String(this.received.length) });
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
    return this;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Waits for an activity with these words, beside its card or in it. */
  async hears(words: string): Promise<void> {
    while (!this.received.some((activity) => wordsOf(activity).includes(words)))
      await new Promise((wait) => setTimeout(wait, 20));
  }

  /** Texts received so far, once there are at least `count`. */
  async texts(count: number): Promise<string[]> {
    while (this.received.length < count) await new Promise((wait) => setTimeout(wait, 20));
    return this.received.map(wordsOf);
  }
}

function wordsOf({ text, attachments }: Record<string, unknown>): string {
  const cards = (attachments ?? []) as { content: { fallbackText?: string } }[];
  return [text, ...cards.map(({ content }) => content.fallbackText)].filter(Boolean).join('\n');
}

/** Without writeHead, which restify changes for the whole process. */
function json(res: ServerResponse, body: unknown): void {
  res.setHeader('Content-Type', 'application/json');
  res.end(JSON.stringify(body));
}

/** An issuer of tokens with its own keys, as the Bot Framework has one. */
export async function ownIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const other = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256' };
  const server = createServer((req, res) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body =
      req.url === '/keys'
        ? { keys: [jwk] }
        : { issuer, jwks_uri: `${base}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    json(res, body);
  });
  const issuer = 'https://issuer.example.org';
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const sign = (
    claims: Record<string, unknown>,
    options: { audience?: string; issuer?: string; expires?: string; forged?: boolean } = {},
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(options.issuer ?? issuer)
      .setAudience(options.audience ?? 'app-id')
      .setIssuedAt()
      .setExpirationTime(options.expires ?? '5m')
      .sign(options.forged ? other.privateKey : privateKey);
  return {
    issuer,
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    sign,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
