import { part } from './dom.js';
import type { Drawer } from './storage.js';

const form = part('composer', HTMLFormElement);
const input = part('message', HTMLTextAreaElement);

/** A keyboard lies under the hands: putting the cursor into the field opens nothing on the screen. */
const hasKeyboard = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;

/** Where the trader writes. What is not sent yet survives a reload. */
export class Composer {
  constructor(
    private readonly drawer: Drawer,
    send: (text: string) => void,
  ) {
    input.value = drawer.get('draft') ?? '';
    this.#fit();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text === '') return;
      this.empty();
      send(text);
    });
    input.addEventListener('keydown', (event) => {
      // While characters are being composed, Enter chooses one of them.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    input.addEventListener('input', () => {
      if (input.value === '') drawer.remove('draft');
      else drawer.set('draft', input.value);
      this.#fit();
    });
  }

  empty(): void {
    input.value = '';
    this.drawer.remove('draft');
    this.#fit();
  }

  /** After a tap on a button: on to the field, unless that would push a keyboard over the answer. */
  focus(byKeyboard: boolean, otherwise: HTMLElement): void {
    if (byKeyboard || hasKeyboard()) input.focus({ preventScroll: true });
    else otherwise.focus({ preventScroll: true });
  }

  #fit(): void {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight + 2, 150)}px`;
  }
}
