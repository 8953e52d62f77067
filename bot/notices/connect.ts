import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, connect as plain, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { isPublic as isUsuallyPublic } from './addresses.js';
import { Undelivered } from './undelivered.js';

export interface Reach {
  /** Hosts that may be private. */
  privateHosts: readonly string[];
  /** All addresses of a name. */
  lookup?: (host: string) => Promise<readonly { address: string; family: number }[]>;
  /** What counts as an address of the public internet. */
  isPublic?: (address: string) => boolean;
  /** Whom to trust for TLS instead of the usual. */
  ca?: string;
}

const resolve: NonNullable<Reach['lookup']> = (host) => systemLookup(host, { all: true, verbatim: true });

const refused = (): Undelivered =>
  new Undelivered('refused: this is an address inside a network (see NOTICE_PRIVATE_HOSTS)', { final: true });

/**
 * Opens a connection to the host of a URL. The name is looked up once, every address is checked, and only these addresses
 * are connected to, so that a name cannot mean something else a moment later; whom we reached is checked once more.
 * @throws {Undelivered}
 */
export async function connect(url: URL, reach: Reach, signal: AbortSignal): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isPublic = isPrivateHost(url, reach.privateHosts) ? () => true : (reach.isPublic ?? isUsuallyPublic);
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await before(signal, (reach.lookup ?? resolve)(host));
  if (found.length === 0) throw new Undelivered('no such host');
  if (!found.every(({ address }) => isPublic(address))) throw refused();

  const safe = url.protocol === 'https:';
  const port = Number(url.port) || (safe ? 443 : 80);
  const lookup = (_: string, options: { all?: boolean }, done: (...given: unknown[]) => void) => {
    if (options.all) done(null, found);
    else done(null, found[0]?.address, found[0]?.family);
  };
  const options = { host, port, lookup: lookup as never, autoSelectFamily: true };
  const socket = safe
    ? secure({
        ...options,
        ...(isIP(host) ? {} : { servername: host }),
        ALPNProtocols: ['http/1.1'],
        ...(reach.ca === undefined ? {} : { ca: reach.ca }),
      })
    : plain(options);
  const stop = () => socket.destroy(new Undelivered('no answer in time'));
  signal.addEventListener('abort', stop, { once: true });
  socket.once('close', () => signal.removeEventListener('abort', stop));
  if (signal.aborted) stop();
  await new Promise<void>((done, fail) => {
    socket.once(safe ? 'secureConnect' : 'connect', done);
    socket.once('error', fail);
  });
  // What goes wrong later is heard by whoever uses the socket; until then it must not end the process.
  socket.on('error', () => {});
  if (!isPublic(socket.remoteAddress ?? '')) {
    socket.destroy();
    throw refused();
  }
  return socket;
}

/** Whether the operator allowed this host to be private. */
export const isPrivateHost = ({ hostname }: URL, privateHosts: readonly string[]): boolean =>
  privateHosts.includes(hostname.replace(/^\[|\]$/g, '').toLowerCase());

/** A lookup cannot be cut short, but need not be waited for. */
async function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = () => {};
  const cut = new Promise<never>((_, fail) => {
    stop = () => fail(new Undelivered('no answer in time'));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, cut]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
