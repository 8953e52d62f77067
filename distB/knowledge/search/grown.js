/** A typed array that grows: numbers by the million, without an object for each of them. */
export class Grown {
    kind;
    all;
    length = 0;
    constructor(kind) {
        this.kind = kind;
        this.all = new kind(1 << 12);
    }
    push(value) {
        this.#reserve(1);
        this.all[this.length] = value;
        this.length += 1;
    }
    /** Copies part of another array. */
    add(from, start = 0, end = from.length) {
        this.#reserve(end - start);
        for (let i = start; i < end; i += 1)
            this.all[this.length + i - start] = from[i];
        this.length += end - start;
    }
    /** What was put in, with no room beside it. */
    get taken() {
        return this.all.slice(0, this.length);
    }
    #reserve(more) {
        if (this.length + more <= this.all.length)
            return;
        const all = new this.kind(Math.ceil((this.length + more) * 2));
        all.set(this.all);
        this.all = all;
    }
}
//# sourceMappingURL=grown.js.map