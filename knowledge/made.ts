/**
 * What was made of an object, kept on the object itself: whoever has the object finds it, and it goes when the object goes. A
 * WeakMap would hold it until the garbage collector goes through everything, so that what lives for a moment grows old. The
 * object must never change; a copy of it has nothing of this.
 */
export class Made<Of extends object, What> {
  readonly #name = Symbol('made');

  get(of: Of): What | undefined {
    return (of as Readonly<Record<symbol, What | undefined>>)[this.#name];
  }

  set(of: Of, value: What): void {
    // Not enumerable: whoever copies, compares or writes the object down does not see it.
    Object.defineProperty(of, this.#name, { value, configurable: true });
  }
}
