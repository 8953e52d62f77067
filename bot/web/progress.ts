import type { Progress } from './activity.js';
import { part } from './dom.js';
import { questionsLeft } from './words.js';

const strip = part('progress', HTMLElement);
const label = part('progress-words', HTMLElement);
const bar = part('progress-bar', HTMLProgressElement);

/** How far an interview is; nothing outside of one. */
export function showProgress(progress: Progress | undefined): void {
  strip.hidden = progress === undefined;
  if (progress === undefined) return;
  label.textContent = questionsLeft(progress);
  bar.max = Math.max(1, progress.answered + progress.most);
  bar.value = progress.answered;
}
