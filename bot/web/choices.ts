import type { Choice } from './activity.js';
import { make } from './dom.js';

/** The answers that can be tapped. They belong to the last message only, and go with whatever is said next. */
export class Choices {
  constructor(
    private readonly place: HTMLElement,
    private readonly choose: (choice: Choice, byKeyboard: boolean) => void,
  ) {}

  show(choices: Choice[]): void {
    this.place.replaceChildren(
      ...choices.map((choice) => {
        const button = make('button', 'choice', choice.title);
        button.type = 'button';
        button.dir = 'auto';
        button.addEventListener('click', (event) => {
          this.clear();
          this.choose(choice, event.detail === 0);
        });
        return button;
      }),
    );
    this.place.hidden = choices.length === 0;
  }

  clear(): void {
    this.show([]);
  }
}
