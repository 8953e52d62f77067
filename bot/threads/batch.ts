/** So many go at once: the other thread works on them while more are collected. Were all held back, each would wait for the other. */
const enough = 4;

/**
 * Collects what is said within one round of the event loop and sends it as one message: waking the other thread costs more than
 * what it is told, and what arrives together is worked on together. What cannot be cloned is kept from spoiling the rest.
 */
export function batched<Message>(
  send: (messages: readonly Message[]) => void,
  failed: (message: Message, error: unknown) => void,
): (message: Message) => void {
  let waiting: Message[] = [];

  function sendAll(): void {
    const messages = waiting;
    if (messages.length === 0) return;
    waiting = [];
    try {
      send(messages);
    } catch {
      for (const message of messages) sendOne(message);
    }
  }

  function sendOne(message: Message): void {
    try {
      send([message]);
    } catch (error) {
      failed(message, error);
    }
  }

  return (message) => {
    waiting.push(message);
    if (waiting.length === enough) sendAll();
    else if (waiting.length === 1) setImmediate(sendAll);
  };
}
