/** Values that go on at one time, and characters of a text that is kept: some megabytes at most. */
const most = 200;
const longest = 10_000;

/**
 * Values kept as text, in JSON. A conversation that goes on reads what was written a moment ago, and parsing and checking that
 * again takes longer than reading it from the database; so the values used last are known by their text. They never change.
 */
export class Texts<Value> {
  readonly #known = new Map<string, Value>();

  constructor(private readonly check: (read: unknown) => Value) {}

  write(value: Value): string {
    const text = JSON.stringify(value);
    this.#remember(text, value);
    return text;
  }

  read(text: string): Value {
    const value = this.#known.get(text) ?? this.check(JSON.parse(text));
    this.#remember(text, value);
    return value;
  }

  /** The one used last stands at the end. */
  #remember(text: string, value: Value): void {
    if (text.length > longest) return;
    this.#known.delete(text);
    this.#known.set(text, value);
    if (this.#known.size <= most) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      return;
    }
  }
}
