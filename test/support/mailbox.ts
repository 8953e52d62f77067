import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  from: string;
  to: readonly string[];
  raw: string;
  subject: string;
  id: string;
  /** The decoded parts. */
  text: string;
  html: string;
}

/** A real SMTP server on loopback that keeps what it gets. */
export interface Mailbox {
  url: URL;
  mails: readonly Received[];
  /** Answers the next recipients with these codes; afterwards everybody is welcome again. */
  refuse(...codes: number[]): void;
  close(): Promise<void>;
}

export async function mailbox(port = 0): Promise<Mailbox> {
  const mails: Received[] = [];
  const codes: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const code = codes.shift();
      done(code === undefined ? undefined : Object.assign(new Error('not now'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(chunks).toString('utf8');
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw,
          subject: header(raw, 'Subject'),
          id: header(raw, 'Message-ID'),
          text: part(raw, 'text/plain'),
          html: part(raw, 'text/html'),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: new URL(`smtp://127.0.0.1:${taken}`),
    mails,
    refuse: (...given) => void codes.push(...given),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const header = (raw: string, name: string): string =>
  decodedWords(
    new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replaceAll(/\r\n[ \t]/g, ' ') ?? '',
  );

const decodedWords = (text: string): string =>
  text.replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_, how: string, body: string) =>
    how.toUpperCase() === 'B' ? Buffer.from(body, 'base64').toString() : unquoted(body.replaceAll('_', ' ')),
  );

function part(raw: string, type: string): string {
  const found = new RegExp(`Content-Type: ${type}[^]*?\\r\\n\\r\\n([^]*?)(?=\\r\\n----|$)`, 'i').exec(raw);
  const head = found?.[0].slice(0, found[0].length - (found[1]?.length ?? 0)) ?? '';
  const body = found?.[1] ?? '';
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  const plain = /quoted-printable/i.test(head) ? unquoted(body.replaceAll(/=\r\n/g, '')) : body;
  return plain.replaceAll('\r\n', '\n');
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
