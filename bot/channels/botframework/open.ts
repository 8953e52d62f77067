import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Server } from 'restify';
import { createLimiter } from '../../http/limits.js';
import type { Log } from '../../http/log.js';
import type { ConversationId, Store } from '../../store/store.js';
import { mountBotFramework } from './door.js';
import { Outbox } from './outbox.js';
import { authenticationOptions, type BotRegistration } from './settings.js';

/** First pause before an answer is tried again, in milliseconds. */
const patience = 2_000;

/** Refused tokens per address: more than clocks and keys that change ever cause. */
const guessing = { perSecond: 1, burst: 60 };

export interface BotFramework {
  outbox: Outbox;
  mount(server: Server, onArrival: (conversation: ConversationId) => void): void;
}

/** Puts the Bot Framework door together: one registration for what comes in and what goes out. */
export function openBotFramework(parts: {
  store: Store;
  registration: BotRegistration;
  log: Log;
  now: () => Date;
  trustProxy: boolean;
}): BotFramework {
  const { store, registration, log, now, trustProxy } = parts;
  const guesses = createLimiter(guessing, now);
  const authentication = new ConfigurationBotFrameworkAuthentication(authenticationOptions(registration));
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  if (registration.MicrosoftAppId === '')
    log.warn('Bot Framework channels: no app id, so authentication is off and only this machine may call');
  return {
    outbox: new Outbox({ store, adapter, appId: registration.MicrosoftAppId, log, now, patience }),
    mount: (server, onArrival) =>
      mountBotFramework(server, { store, registration, authentication, guesses, trustProxy, now, onArrival }),
  };
}
