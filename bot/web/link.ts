import type { Activity } from './activity.js';
import type { Call } from './http.js';
import type { Socket } from './stream.js';

export type LinkState = 'connecting' | 'online' | 'offline' | 'ended';

/** `later`: nobody knows whether it arrived, so it is sent again with the same id and the server drops the double. */
export type Posted = 'sent' | 'later' | 'refused';

/** What the connection needs of the world; a test brings its own. */
export interface Ports {
  call: Call;
  openSocket(url: string): Socket;
  random(): number;
  now(): number;
  hidden(): boolean;
  /** The browser's language, for the greeting. */
  locale: string;
}

export interface Listener {
  /** Which conversation this is now: told before its first activity. A new one starts with an empty page. */
  conversation(id: string): void;
  /** New activities, each once. `history`: they are from before this page was opened. */
  activities(list: Activity[], history: boolean): void;
  state(state: LinkState): void;
}
