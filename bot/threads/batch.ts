/**
 * Collects what is said within one round of the event loop and sends it as one message: waking the other thread costs more than
 * what it is told, and what arrives together is worked on together.
 */
export function batched<Message>(send: (messages: readonly Message[]) => void): (message: Message) => void {
  let waiting: Message[] = [];
  const sendAll = () => {
    const messages = waiting;
    waiting = [];
    send(messages);
  };
  return (message) => {
    if (waiting.push(message) === 1) setImmediate(sendAll);
  };
}
