import { bestOf, softmax } from './best.js';
import type { Postings, Range, Vector } from './postings.js';

/** Something to tell apart: a group, and those it competes with (as 1). */
export interface Contest {
  group: number;
  rivals: Uint8Array;
}

/** An example and the contests it should win, among the groups of these ranges. */
export interface Lesson {
  example: number;
  ranges: readonly Range[];
  contests: readonly Contest[];
}

/** How sharply likeness turns into probability. */
export const sharpness = 15;
const passes = 6;
const rate = 3;
/** An example that is told this nearly from its rivals teaches nothing more. */
const learnt = 0.02;
/** Groups an example is told apart from, its own included. */
const rivalsKept = 14;

/**
 * Contests made ready, one after the other in long arrays: small objects by the ten thousand would keep the garbage collector
 * busy longer than the learning itself.
 */
class Tasks {
  /** For each task its rivals, its own group first: likeness to it, and where its places end. */
  readonly likeness = new Grown(Float32Array);
  readonly ends = new Grown(Int32Array);
  /** Where the rivals of each task end. */
  readonly rivalEnds = new Grown(Int32Array);
  /** Places in the postings, rival by rival, and what the feature weighs in the example. */
  readonly places = new Grown(Int32Array);
  readonly weights = new Grown(Float32Array);
}

/** A typed array that grows. */
class Grown<A extends Float32Array | Int32Array> {
  all: A;
  length = 0;

  constructor(private readonly kind: new (length: number) => A) {
    this.all = new kind(1 << 16);
  }

  push(value: number): void {
    if (this.length === this.all.length) {
      const all = new this.kind(this.length * 2);
      all.set(this.all);
      this.all = all;
    }
    this.all[this.length] = value;
    this.length += 1;
  }
}

/**
 * Learns, by softmax regression, how far features speak for a group beyond likeness; the result stands at the places of the
 * postings. Each example is compared with its own group without itself, as a new question will be, and with the groups
 * most like it; features a group never shows are left alone. Both keep it sparse and quick.
 */
export function learn(postings: Postings, lessons: readonly Lesson[]): Float32Array {
  const weightAt = new Float32Array(postings.data.groupAt.length);
  const tasks = new Preparation(postings).tasks(lessons);
  const likeness = tasks.likeness.all;
  const ends = tasks.ends.all;
  const rivalEnds = tasks.rivalEnds.all;
  const places = tasks.places.all;
  const weights = tasks.weights.all;
  const order = shuffled(tasks.rivalEnds.length);
  const logits = new Float64Array(rivalsKept);
  for (let pass = 0; pass < passes; pass += 1) {
    const step = rate * (1 - pass / passes);
    for (const task of order) {
      const first = task === 0 ? 0 : (rivalEnds[task - 1] as number);
      const count = (rivalEnds[task] as number) - first;
      const start = first === 0 ? 0 : (ends[first - 1] as number);
      let s = start;
      for (let r = 0; r < count; r += 1) {
        let logit = likeness[first + r] as number;
        for (const end = ends[first + r] as number; s < end; s += 1)
          logit += (weights[s] as number) * (weightAt[places[s] as number] as number);
        logits[r] = logit;
      }
      softmax(logits, count);
      if (1 - (logits[0] as number) < learnt) continue;
      (logits[0] as number) -= 1;
      s = start;
      for (let r = 0; r < count; r += 1) {
        const move = step * (logits[r] as number);
        for (const end = ends[first + r] as number; s < end; s += 1)
          (weightAt[places[s] as number] as number) -= move * (weights[s] as number);
      }
    }
  }
  return weightAt;
}

class Preparation {
  readonly #cosines: Float32Array;
  readonly #tasks = new Tasks();
  readonly #shares = new Float64Array(rivalsKept);

  constructor(private readonly postings: Postings) {
    this.#cosines = new Float32Array(postings.groups);
  }

  tasks(lessons: readonly Lesson[]): Tasks {
    for (const { example, ranges, contests } of lessons) {
      const vector = this.postings.vectorAt(example);
      this.postings.multiply(vector, this.postings.data.centroidAt, ranges, this.#cosines);
      for (const { group } of contests) this.#withoutItself(group);
      for (const { group, rivals } of contests) this.#task(vector, group, rivals);
    }
    return this.#tasks;
  }

  /** Takes the example out of the group it belongs to, as if it had never been written. */
  #withoutItself(group: number): void {
    const length = this.postings.data.lengths[group] as number;
    const dot = (this.#cosines[group] as number) * length;
    const rest = Math.sqrt(Math.max(1e-9, length * length - 2 * dot + 1));
    this.#cosines[group] = (this.postings.data.members[group]?.length ?? 0) > 1 ? (dot - 1) / rest : 0;
  }

  #task({ features, weights }: Vector, group: number, allowed: Uint8Array): void {
    const best = bestOf(this.#cosines, allowed, rivalsKept);
    const rivals = [group, ...best.filter((rival) => rival !== group)].slice(0, rivalsKept);
    for (const [r, rival] of rivals.entries()) this.#shares[r] = sharpness * (this.#cosines[rival] as number);
    softmax(this.#shares, rivals.length);
    if (1 - (this.#shares[0] as number) < learnt) return;

    const tasks = this.#tasks;
    const { starts, groupAt } = this.postings.data;
    for (const rival of rivals) {
      for (let k = 0; k < features.length; k += 1) {
        const feature = features[k] as number;
        const end = starts[feature + 1] as number;
        const at = this.postings.firstFrom(rival, starts[feature] as number, end);
        if (at === end || groupAt[at] !== rival) continue;
        tasks.places.push(at);
        tasks.weights.push(weights[k] as number);
      }
      tasks.likeness.push(sharpness * (this.#cosines[rival] as number));
      tasks.ends.push(tasks.places.length);
    }
    tasks.rivalEnds.push(tasks.likeness.length);
  }
}

/** Always the same order, so that the same content gives the same index. */
function shuffled(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  let seed = 1;
  for (let i = length - 1; i > 0; i -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((seed / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
