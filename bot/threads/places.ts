/**
 * Things that are kept for a moment, each under a number. A Map of things that come and go is made anew again and again, and
 * each that is left behind holds what was in it until the garbage collector goes through everything.
 */
export class Places<Thing> {
  readonly #things: (Thing | undefined)[] = [];
  readonly #free: number[] = [];

  put(thing: Thing): number {
    const place = this.#free.pop() ?? this.#things.length;
    this.#things[place] = thing;
    return place;
  }

  at(place: number): Thing | undefined {
    return this.#things[place];
  }

  take(place: number): Thing | undefined {
    const thing = this.#things[place];
    if (thing === undefined) return undefined;
    this.#things[place] = undefined;
    this.#free.push(place);
    return thing;
  }

  takeAll(): Thing[] {
    return this.#things.flatMap((_, place) => this.take(place) ?? []);
  }
}
