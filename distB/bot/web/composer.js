import { part } from './dom.js';
const form = part('composer', HTMLFormElement);
const input = part('message', HTMLTextAreaElement);
const hasKeyboard = () => matchMedia('(hover: hover) and (pointer: fine)').matches;
export class Composer {
    drawer;
    constructor(drawer, send) {
        this.drawer = drawer;
        input.value = drawer.get('draft') ?? '';
        this.#fit();
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            const text = input.value.trim();
            if (text === '')
                return;
            this.empty();
            send(text);
        });
        input.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing)
                return;
            event.preventDefault();
            form.requestSubmit();
        });
        input.addEventListener('input', () => {
            if (input.value === '')
                drawer.remove('draft');
            else
                drawer.set('draft', input.value);
            this.#fit();
        });
    }
    empty() {
        input.value = '';
        this.drawer.remove('draft');
        this.#fit();
    }
    focus(byKeyboard, otherwise) {
        if (byKeyboard || hasKeyboard())
            input.focus({ preventScroll: true });
        else
            otherwise.focus({ preventScroll: true });
    }
    #fit() {
        input.style.height = 'auto';
        input.style.height = `${Math.min(input.scrollHeight + 2, 150)}px`;
    }
}
