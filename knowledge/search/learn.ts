import { bestOf, softmax } from './best.js';
import { Grown } from './grown.js';
import type { Postings, Range } from './postings.js';
import { longest, unpacked } from './vectors.js';

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
export const sharpness = 16;
const passes = 4;
const rate = 3;
/** An example that is told this nearly from its rivals teaches nothing more. */
const learnt = 0.02;
/** A rival this unlikely needs no push away. */
const slight = 0.01;
/** Groups an example is told apart from, its own included. */
const rivalsKept = 14;
/** A rival that likeness alone leaves this little is none. */
const faint = 0.005;

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
  /** What the weights of each task are to be taken times. */
  readonly scales = new Grown(Float32Array);
  /** Places in the postings, rival by rival, and what the feature weighs in the example. */
  readonly places = new Grown(Int32Array);
  readonly weights = new Grown(Uint8Array);
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
  const scales = tasks.scales.all;
  const order = shuffled(tasks.rivalEnds.length);
  const logits = new Float64Array(rivalsKept);
  for (let pass = 0; pass < passes; pass += 1) {
    const step = rate * (1 - pass / passes);
    for (const task of order) {
      const first = task === 0 ? 0 : (rivalEnds[task - 1] as number);
      const count = (rivalEnds[task] as number) - first;
      const start = first === 0 ? 0 : (ends[first - 1] as number);
      const scale = scales[task] as number;
      let s = start;
      for (let r = 0; r < count; r += 1) {
        let dot = 0;
        for (const end = ends[first + r] as number; s < end; s += 1)
          dot += (weights[s] as number) * (weightAt[places[s] as number] as number);
        logits[r] = (likeness[first + r] as number) + scale * dot;
      }
      softmax(logits, count);
      if (1 - (logits[0] as number) < learnt) continue;
      (logits[0] as number) -= 1;
      s = start;
      for (let r = 0; r < count; r += 1) {
        const end = ends[first + r] as number;
        const wrong = logits[r] as number;
        if (Math.abs(wrong) >= slight) {
          const move = step * scale * wrong;
          for (; s < end; s += 1) (weightAt[places[s] as number] as number) -= move * (weights[s] as number);
        }
        s = end;
      }
    }
  }
  return weightAt;
}

/** Contests of one example, at most: its group's, and its wider group's. */
const mostContests = 2;

/** What finding one group among the places of a feature costs, in places looked at one after the other. */
const lookUp = 8;

class Preparation {
  readonly #cosines: Float32Array;
  /** What stands at each place, decoded once for all examples. */
  readonly #centroids: Float32Array;
  readonly #tasks = new Tasks();
  readonly #shares = new Float64Array(rivalsKept);
  /** For each group its rows while an example is at work: a byte for each contest, 0 where it is no rival. */
  readonly #rowsOf: Int32Array;
  readonly #longest: number;
  /** The vector of the example at work. */
  readonly #vector: { features: Int32Array; weights: Float32Array };
  #length = 0;
  /** A row for each rival in each contest, of places and of weights, and how far it is filled. */
  readonly #places: Int32Array;
  readonly #weights: Uint8Array;
  readonly #filled = new Int32Array(rivalsKept * mostContests);

  constructor(private readonly postings: Postings) {
    this.#cosines = new Float32Array(postings.groups);
    const { codes, values } = postings.data.centroidAt;
    this.#centroids = new Float32Array(codes.length);
    for (let at = 0; at < codes.length; at += 1) this.#centroids[at] = values[codes[at] as number] as number;
    this.#rowsOf = new Int32Array(postings.groups);
    this.#longest = longest(postings.data.vectors);
    this.#vector = { features: new Int32Array(this.#longest), weights: new Float32Array(this.#longest) };
    this.#places = new Int32Array(this.#longest * this.#filled.length);
    this.#weights = new Uint8Array(this.#longest * this.#filled.length);
  }

  tasks(lessons: readonly Lesson[]): Tasks {
    for (const { example, ranges, contests } of lessons) {
      this.#length = unpacked(this.postings.data.vectors, example, this.#vector);
      this.#compare(ranges);
      for (const { group } of contests) this.#withoutItself(group);
      const hard = contests.slice(0, mostContests).flatMap((contest) => this.#rivals(contest) ?? []);
      if (hard.length > 0) this.#add(example, hard, ranges);
    }
    return this.#tasks;
  }

  /** How alike the example at work is to each group of these ranges: `multiply`, from decoded numbers. */
  #compare(ranges: readonly Range[]): void {
    const out = this.#cosines.fill(0);
    const centroids = this.#centroids;
    const { starts, groupAt, groups } = this.postings.data;
    for (let k = 0; k < this.#length; k += 1) {
      const feature = this.#vector.features[k] as number;
      const weight = this.#vector.weights[k] as number;
      const start = starts[feature] as number;
      const end = starts[feature + 1] as number;
      if (end - start === groups) {
        for (const { from, to } of ranges)
          for (let group = from; group < to; group += 1)
            (out[group] as number) += weight * (centroids[start + group] as number);
        continue;
      }
      let at = start;
      for (const { from, to } of ranges) {
        at = this.postings.firstFrom(from, at, end);
        const stop = this.postings.firstFrom(to, at, end);
        for (; at < stop; at += 1) (out[groupAt[at] as number] as number) += weight * (centroids[at] as number);
      }
    }
  }

  /** Takes the example out of the group it belongs to, as if it had never been written. */
  #withoutItself(group: number): void {
    const length = this.postings.data.lengths[group] as number;
    const dot = (this.#cosines[group] as number) * length;
    const rest = Math.sqrt(Math.max(1e-9, length * length - 2 * dot + 1));
    this.#cosines[group] = (this.postings.data.members[group]?.length ?? 0) > 1 ? (dot - 1) / rest : 0;
  }

  /** Whom to tell the group from, itself first; `undefined` when likeness alone does. */
  #rivals({ group, rivals: allowed }: Contest): [readonly number[]] | undefined {
    const best = bestOf(this.#cosines, allowed, rivalsKept);
    const rivals = [group, ...best.filter((rival) => rival !== group)].slice(0, rivalsKept);
    for (const [r, rival] of rivals.entries()) this.#shares[r] = sharpness * (this.#cosines[rival] as number);
    softmax(this.#shares, rivals.length);
    if (1 - (this.#shares[0] as number) < learnt) return undefined;
    return [rivals.filter((_, r) => r === 0 || (this.#shares[r] as number) >= faint)];
  }

  #add(example: number, contests: readonly (readonly number[])[], ranges: readonly Range[]): void {
    for (const [contest, rivals] of contests.entries())
      for (const [row, rival] of rivals.entries())
        (this.#rowsOf[rival] as number) |= (contest * rivalsKept + row + 1) << (8 * contest);
    this.#fill(example, contests, ranges);
    const tasks = this.#tasks;
    for (const [contest, rivals] of contests.entries()) {
      for (const [row, rival] of rivals.entries()) {
        const from = (contest * rivalsKept + row) * this.#longest;
        const to = from + (this.#filled[contest * rivalsKept + row] as number);
        tasks.places.add(this.#places, from, to);
        tasks.weights.add(this.#weights, from, to);
        tasks.likeness.push(sharpness * (this.#cosines[rival] as number));
        tasks.ends.push(tasks.places.length);
        this.#rowsOf[rival] = 0;
      }
      tasks.rivalEnds.push(tasks.likeness.length);
      tasks.scales.push(this.postings.data.vectors.scales[example] as number);
    }
  }

  /** Collects, in one pass over the places of an example's features, those of each rival. */
  #fill(example: number, contests: readonly (readonly number[])[], ranges: readonly Range[]): void {
    const { starts, groupAt, centroidAt, groups, vectors } = this.postings.data;
    const scale = vectors.scales[example] as number;
    const rivals = [...new Set(contests.flat())];
    const rowsOf = this.#rowsOf;
    this.#filled.fill(0);
    for (let k = 0; k < this.#length; k += 1) {
      const feature = this.#vector.features[k] as number;
      const weight = Math.round((this.#vector.weights[k] as number) / scale);
      const start = starts[feature] as number;
      const end = starts[feature + 1] as number;
      if (end - start === groups) {
        for (const group of rivals)
          if (centroidAt.codes[start + group] !== 0) this.#put(rowsOf[group] as number, start + group, weight);
        continue;
      }
      // A dozen rivals are found sooner than hundreds of groups are looked through.
      if (end - start > rivals.length * lookUp) {
        for (const group of rivals) {
          const at = this.postings.firstFrom(group, start, end);
          if (at < end && groupAt[at] === group) this.#put(rowsOf[group] as number, at, weight);
        }
        continue;
      }
      let at = start;
      for (const { from, to } of ranges) {
        at = this.postings.firstFrom(from, at, end);
        for (; at < end; at += 1) {
          const group = groupAt[at] as number;
          if (group >= to) break;
          if (rowsOf[group] !== 0) this.#put(rowsOf[group] as number, at, weight);
        }
      }
    }
  }

  /** Notes a place in the rows of its group. */
  #put(rowsOfGroup: number, place: number, weight: number): void {
    for (let rows = rowsOfGroup; rows > 0; rows >>= 8) {
      const row = (rows & 255) - 1;
      if (row < 0) continue;
      const slot = row * this.#longest + (this.#filled[row] as number);
      this.#places[slot] = place;
      this.#weights[slot] = weight;
      (this.#filled[row] as number) += 1;
    }
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
