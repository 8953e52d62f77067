/** The part of a WebSocket that is used; a test brings its own. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  onerror: (() => void) | null;
  close(): void;
}

const OPENING_TAKES_AT_MOST = 6_000;
/** The server sends an empty frame every 20 to 25 s; a socket silent for longer than two of them is dead. */
export const SILENCE_IS_DEATH = 60_000;

/** One socket from its opening until it breaks, falls silent, or is hung up. `refused`: it never opened. */
export function openStream(
  open: () => Socket,
  tell: { opened(): void; heard(): void; frame(words: string): void },
): { broken: Promise<'refused' | 'dropped'>; hangUp(): void } {
  let hangUp = () => {};
  const broken = new Promise<'refused' | 'dropped'>((resolve) => {
    let socket: Socket;
    try {
      socket = open();
    } catch {
      resolve('refused');
      return;
    }
    let opened = false;
    let timer = setTimeout(finish, OPENING_TAKES_AT_MOST);
    const heard = () => {
      tell.heard();
      clearTimeout(timer);
      timer = setTimeout(finish, SILENCE_IS_DEATH);
    };
    hangUp = finish;
    socket.onopen = () => {
      opened = true;
      heard();
      tell.opened();
    };
    socket.onmessage = ({ data }) => {
      heard();
      // An empty frame only says that the line is alive.
      if (typeof data === 'string' && data !== '') tell.frame(data);
    };
    socket.onclose = finish;
    socket.onerror = finish;

    function finish() {
      clearTimeout(timer);
      socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      socket.close();
      resolve(opened ? 'dropped' : 'refused');
    }
  });
  return { broken, hangUp };
}
