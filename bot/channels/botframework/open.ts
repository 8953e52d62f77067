import type { Server } from 'restify';
import { createLimiter } from '../../http/limits.js';
import type { Log } from '../../http/log.js';
import type { Store } from '../../store/store.js';
import { Connection } from './connection.js';
import { type DoorParts, mountBotFramework } from './door.js';
import { Outbox } from './outbox.js';
import type { BotRegistration } from './settings.js';

/** First pause before an answer is tried again, in milliseconds. */
const patience = 2_000;

/** Refused tokens per address: more than clocks and keys that change ever cause. */
const guessing = { perSecond: 1, burst: 60 };

export interface BotFramework {
  outbox: Outbox;
  mount(server: Server, arrivals: Pick<DoorParts, 'onArrival' | 'atOnce'>): void;
}

/**
 * Puts the Bot Framework door together: one connection for what comes in and what goes out. Without an app id the door is there
 * for a test client on this machine, which comes seldom; so the SDK is loaded when it does. Otherwise it is loaded now, and
 * throws now where the registration cannot be used.
 */
export async function openBotFramework(parts: {
  store: Store;
  registration: BotRegistration;
  log: Log;
  now: () => Date;
  trustProxy: boolean;
}): Promise<BotFramework> {
  const { store, registration, log, now, trustProxy } = parts;
  const guesses = createLimiter(guessing, now);
  let opened: Promise<Connection> | undefined;
  const connection = () => {
    opened ??= Connection.open(registration);
    return opened;
  };
  if (registration.MicrosoftAppId === '')
    log.warn('Bot Framework channels: no app id, so authentication is off and only this machine may call');
  else await connection();
  return {
    outbox: new Outbox({ store, connection, log, now, patience }),
    mount: (server, arrivals) =>
      mountBotFramework(server, { store, registration, connection, guesses, trustProxy, now, ...arrivals }),
  };
}
