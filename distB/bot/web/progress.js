import { part } from './dom.js';
import { questionsLeft } from './words.js';
const strip = part('progress', HTMLElement);
const label = part('progress-words', HTMLElement);
const bar = part('progress-bar', HTMLProgressElement);
export function showProgress(progress) {
    strip.hidden = progress === undefined;
    if (progress === undefined)
        return;
    label.textContent = questionsLeft(progress);
    bar.max = Math.max(1, progress.answered + progress.most);
    bar.value = progress.answered;
}
