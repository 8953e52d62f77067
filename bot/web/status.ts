import { part } from './dom.js';
import type { LinkState } from './link.js';
import { words } from './words.js';

const line = part('status', HTMLElement);
let timer: ReturnType<typeof setTimeout> | undefined;

/** The connection, told only when it is worth a word: a short break passes unseen. */
export function showConnection(state: LinkState): void {
  clearTimeout(timer);
  const say = (text: string) => {
    line.textContent = text;
    line.dataset.state = state;
  };
  if (state === 'offline') say(navigator.onLine ? words.unreachable : words.offline);
  else if (state === 'connecting') timer = setTimeout(say, 1_000, words.connecting);
  else say('');
}
