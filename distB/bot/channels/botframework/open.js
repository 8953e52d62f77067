import { createLimiter } from '../../http/limits.js';
import { Connection } from './connection.js';
import { mountBotFramework } from './door.js';
import { Outbox } from './outbox.js';
/** First pause before an answer is tried again, in milliseconds. */
const patience = 2_000;
/** Refused tokens per address: more than clocks and keys that change ever cause. */
const guessing = { perSecond: 1, burst: 60 };
/**
 * Puts the Bot Framework door together: one connection for what comes in and what goes out. Without an app id the door is there
 * for a test client on this machine, which comes seldom; so the SDK is loaded when it does. Otherwise it is loaded now, and
 * throws now where the registration cannot be used.
 */
export async function openBotFramework(parts) {
    const { store, registration, log, now, trustProxy } = parts;
    const guesses = createLimiter(guessing, now);
    let opened;
    const connection = () => {
        opened ??= Connection.open(registration);
        return opened;
    };
    if (registration.MicrosoftAppId === '')
        log.warn('Bot Framework channels: no app id, so authentication is off and only this machine may call');
    else
        await connection();
    return {
        outbox: new Outbox({ store, connection, log, now, patience }),
        mount: (server, arrivals) => mountBotFramework(server, { store, registration, connection, guesses, trustProxy, now, ...arrivals }),
    };
}
//# sourceMappingURL=open.js.map