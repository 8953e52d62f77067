/** More than one turn makes, and enough for some conversations that go on at once. */
const places = 32;
/**
 * What was made of the objects used last. A WeakMap would hold each until the garbage collector goes through everything, so
 * that what lives for a moment grows old; and so, by the way it grows, would a Map. Here each gives its place to another.
 */
export class Recent {
    #of = Array(places).fill(undefined);
    #made = Array(places).fill(undefined);
    #next = 0;
    get(of) {
        const place = this.#of.indexOf(of);
        return place < 0 ? undefined : this.#made[place];
    }
    set(of, made) {
        const known = this.#of.indexOf(of);
        const place = known < 0 ? this.#next : known;
        if (known < 0)
            this.#next = (place + 1) % places;
        this.#of[place] = of;
        this.#made[place] = made;
    }
}
//# sourceMappingURL=recent.js.map