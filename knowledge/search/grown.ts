/** A typed array that grows: numbers by the million, without an object for each of them. */
export class Grown<A extends Float32Array | Int32Array | Uint8Array | Uint16Array> {
  all: A;
  length = 0;

  constructor(private readonly kind: new (length: number) => A) {
    this.all = new kind(1 << 12);
  }

  push(value: number): void {
    this.#reserve(1);
    this.all[this.length] = value;
    this.length += 1;
  }

  /** Copies part of another array. */
  add(from: ArrayLike<number>, start = 0, end = from.length): void {
    this.#reserve(end - start);
    for (let i = start; i < end; i += 1) this.all[this.length + i - start] = from[i] as number;
    this.length += end - start;
  }

  /** What was put in, with no room beside it. */
  get taken(): A {
    return this.all.slice(0, this.length) as A;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.all.length) return;
    const all = new this.kind(Math.ceil((this.length + more) * 2));
    all.set(this.all);
    this.all = all;
  }
}
