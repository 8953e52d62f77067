/**
 * What was made of an object, kept on the object itself: whoever has the object finds it, and it goes when the object goes. A
 * WeakMap would hold it until the garbage collector goes through everything, so that what lives for a moment grows old. The
 * object must never change; a copy of it has nothing of this.
 */
export class Made {
    #name = Symbol('made');
    get(of) {
        return of[this.#name];
    }
    set(of, value) {
        // Not enumerable: whoever copies, compares or writes the object down does not see it.
        Object.defineProperty(of, this.#name, { value, configurable: true });
    }
}
//# sourceMappingURL=made.js.map