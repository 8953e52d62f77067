/** Conversations that go on at one time, and characters of a text that is kept: a megabyte or two. */
const most = 200;
const longest = 10_000;
/**
 * What the database keeps of a conversation as text, in JSON. A conversation that goes on reads what it wrote a moment ago, and
 * parsing and checking that again takes longer than reading it from the database; so the value it wrote last is known by its
 * text. Values never change.
 */
export class Texts {
    check;
    #written = new Map();
    constructor(check) {
        this.check = check;
    }
    write(conversation, value) {
        const text = JSON.stringify(value);
        if (text.length > longest)
            return text;
        this.#written.set(conversation, { text, value });
        if (this.#written.size > most)
            this.#forgetOne();
        return text;
    }
    read(conversation, text) {
        const written = this.#written.get(conversation);
        return written?.text === text ? written.value : this.check(JSON.parse(text));
    }
    /** The one that began before all others. */
    #forgetOne() {
        for (const conversation of this.#written.keys()) {
            this.#written.delete(conversation);
            return;
        }
    }
}
//# sourceMappingURL=texts.js.map