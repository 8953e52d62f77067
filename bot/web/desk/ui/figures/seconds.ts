import { span } from '../../times.js';
import { words } from '../../words.js';

/** "40 s", "4 min", "2 h 10 min" */
export const seconds = (count: number): string =>
  count < 60 ? words.time.seconds(Math.round(count)) : span(count * 1000);
