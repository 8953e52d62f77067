/** Numbers keys of 32 bits from 0 up, in the order they come. A table of numbers, because a map of objects takes several times the room and time. */
export class Numbering {
    #keys;
    /** For each slot the number of its key, plus one; 0 is an empty slot. */
    #slots;
    #size = 0;
    /** Room for a note on each number, 0 unless somebody is at work; saves them a map. */
    marks;
    constructor(keys = new Uint32Array(0)) {
        this.#keys = keys;
        this.#size = keys.length;
        this.marks = new Int32Array(keys.length);
        // Nothing is added to most, so they get the least room.
        this.#slots = this.#filled(2);
    }
    get size() {
        return this.#size;
    }
    /** All keys by number. */
    get keys() {
        return this.#keys.slice(0, this.#size);
    }
    /** The number of a key, -1 when it has none. */
    find(key) {
        return this.#slots[this.#slotOf(key)] - 1;
    }
    /** The number of a key, a new one when it has none. */
    add(key) {
        const slot = this.#slotOf(key);
        const known = this.#slots[slot];
        if (known > 0)
            return known - 1;
        if (this.#size === this.#keys.length) {
            const keys = new Uint32Array(Math.max(1024, this.#size * 2));
            keys.set(this.#keys);
            this.#keys = keys;
            const marks = new Int32Array(keys.length);
            marks.set(this.marks);
            this.marks = marks;
        }
        this.#keys[this.#size] = key;
        this.#size += 1;
        if (this.#size * 2 > this.#slots.length)
            this.#slots = this.#filled(4);
        else
            this.#slots[slot] = this.#size;
        return this.#size - 1;
    }
    #filled(room) {
        this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, this.#size * room))));
        for (let i = 0; i < this.#size; i += 1)
            this.#slots[this.#slotOf(this.#keys[i])] = i + 1;
        return this.#slots;
    }
    /** Where a key stands, or would stand: slots after its own until one is free. Keys are hashes, so their last bits are as good as any. */
    #slotOf(key) {
        const last = this.#slots.length - 1;
        for (let slot = key & last;; slot = (slot + 1) & last) {
            const number = this.#slots[slot];
            if (number === 0 || this.#keys[number - 1] === key)
                return slot;
        }
    }
}
//# sourceMappingURL=numbering.js.map