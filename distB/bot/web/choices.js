import { make } from './dom.js';
export class Choices {
    place;
    choose;
    constructor(place, choose) {
        this.place = place;
        this.choose = choose;
    }
    show(choices) {
        this.place.replaceChildren(...choices.map((choice) => {
            const button = make('button', 'choice', choice.title);
            button.type = 'button';
            button.dir = 'auto';
            button.addEventListener('click', (event) => {
                this.clear();
                this.choose(choice, event.detail === 0);
            });
            return button;
        }));
        this.place.hidden = choices.length === 0;
    }
    clear() {
        this.show([]);
    }
}
