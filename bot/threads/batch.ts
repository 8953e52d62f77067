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
    if (waiting.push(message) === 1) setImmediate(sendAll);
  };
}
