import { part } from './dom.js';
import { words } from './words.js';
const line = part('status', HTMLElement);
let timer;
export function showConnection(state) {
    clearTimeout(timer);
    const say = (text) => {
        line.textContent = text;
        line.dataset.state = state;
    };
    if (state === 'offline')
        say(navigator.onLine ? words.unreachable : words.offline);
    else if (state === 'connecting')
        timer = setTimeout(say, 1_000, words.connecting);
    else
        say('');
}
