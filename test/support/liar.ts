import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { clientId } from './organisation.js';

/** What a lie is made from: the claims an honest provider would send. */
export type Lie = (honest: JWTPayload, keys: Keys) => Promise<string>;

interface Keys {
  /** Signs with the key that is published, or with one that is not. */
  sign(claims: JWTPayload, key?: 'published' | 'other'): Promise<string>;
  unsigned(claims: JWTPayload): string;
}

/** A provider that sends whatever ID token a test wants; everything else about it is right. */
export interface Liar {
  issuer: string;
  lie: Lie;
  /** How often the token endpoint was asked. */
  asked: number;
  stop(): Promise<void>;
}

export const honestly: Lie = (claims, { sign }) => sign(claims);

export async function liar(): Promise<Liar> {
  const [published, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys: Keys = {
    sign: (claims, key = 'published') =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .sign((key === 'published' ? published : other).privateKey),
    unsigned: (claims) => new UnsecuredJWT(claims).encode(),
  };
  const jwk = { ...(await exportJWK(published.publicKey)), alg: 'RS256', use: 'sig', kid: 'k1' };
  const nonces = new Map<string, string>();
  const self: Liar = {
    issuer,
    lie: honestly,
    asked: 0,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('request', async (req, res) => {
    const url = new URL(req.url ?? '', issuer);
    const json = (body: unknown) => {
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          // As a careless one would have it: what it admits to must not be enough.
          id_token_signing_alg_values_supported: ['RS256', 'none'],
        });
      case '/jwks':
        return json({ keys: [jwk] });
      case '/authorize': {
        const code = `code-${nonces.size}`;
        nonces.set(code, url.searchParams.get('nonce') ?? '');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        res.writeHead(302, { Location: back.href });
        return res.end();
      }
      case '/token': {
        self.asked += 1;
        const chunks: Buffer[] = [];
        for await (const chunk of req) chunks.push(chunk as Buffer);
        const code = new URLSearchParams(Buffer.concat(chunks).toString()).get('code') ?? '';
        const now = Math.floor(Date.now() / 1000);
        const honest: JWTPayload = {
          iss: issuer,
          sub: 'employee-1',
          aud: clientId,
          iat: now,
          exp: now + 60,
          nonce: nonces.get(code),
          email: 'zoe@example.org',
          email_verified: true,
          name: 'Zoe',
          groups: ['desk'],
        };
        return json({ access_token: 'a', token_type: 'Bearer', id_token: await self.lie(honest, keys) });
      }
      default:
        res.statusCode = 404;
        return res.end();
    }
  });
  return self;
}
