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

/** A contest made ready: likeness to its rivals, its own group first, and where their common features are. */
interface Task {
  likeness: Float32Array;
  /** Places in the postings; for each, which rival it belongs to, and what the feature weighs in the example. */
  places: Int32Array;
  rival: Uint8Array;
  weights: Float32Array;
}

/**
 * Learns, by softmax regression, how far features speak for a group beyond likeness; the result stands at the places of the
 * postings. Each example is compared with its own group without itself, as a new question will be, and with the groups
 * most like it; features a group never shows are left alone. Both keep it sparse and quick.
 */
export function learn(postings: Postings, lessons: readonly Lesson[]): Float32Array {
  const weightAt = new Float32Array(postings.data.groupAt.length);
  const tasks = new Preparation(postings).tasks(lessons);
  const order = shuffled(tasks.length);
  const logits = new Float64Array(rivalsKept);
  for (let pass = 0; pass < passes; pass += 1) {
    const step = rate * (1 - pass / passes);
    for (const i of order) {
      const { likeness, places, rival, weights } = tasks[i] as Task;
      logits.set(likeness);
      for (let s = 0; s < places.length; s += 1)
        (logits[rival[s] as number] as number) += (weights[s] as number) * (weightAt[places[s] as number] as number);
      softmax(logits, likeness.length);
      if (1 - (logits[0] as number) < learnt) continue;
      (logits[0] as number) -= 1;
      for (let s = 0; s < places.length; s += 1)
        (weightAt[places[s] as number] as number) -=
          step * (weights[s] as number) * (logits[rival[s] as number] as number);
    }
  }
  return weightAt;
}

class Preparation {
  readonly #cosines: Float32Array;
  readonly #rivalAt: Int8Array;
  readonly #places: Int32Array;
  readonly #rival: Uint8Array;
  readonly #weights: Float32Array;
  readonly #shares = new Float64Array(rivalsKept);

  constructor(private readonly postings: Postings) {
    this.#cosines = new Float32Array(postings.groups);
    this.#rivalAt = new Int8Array(postings.groups);
    const { vectorStarts } = postings.data;
    let longest = 0;
    for (let i = 1; i < vectorStarts.length; i += 1)
      longest = Math.max(longest, (vectorStarts[i] as number) - (vectorStarts[i - 1] as number));
    const most = longest * rivalsKept;
    this.#places = new Int32Array(most);
    this.#rival = new Uint8Array(most);
    this.#weights = new Float32Array(most);
  }

  tasks(lessons: readonly Lesson[]): readonly Task[] {
    return lessons.flatMap(({ example, ranges, contests }) => {
      const vector = this.postings.vectorAt(example);
      this.postings.multiply(vector, this.postings.data.centroidAt, ranges, this.#cosines);
      for (const { group } of contests) this.#withoutItself(group);
      return contests.flatMap(({ group, rivals }) => this.#task(vector, group, rivals) ?? []);
    });
  }

  /** Takes the example out of the group it belongs to, as if it had never been written. */
  #withoutItself(group: number): void {
    const length = this.postings.data.lengths[group] as number;
    const dot = (this.#cosines[group] as number) * length;
    const rest = Math.sqrt(Math.max(1e-9, length * length - 2 * dot + 1));
    this.#cosines[group] = (this.postings.data.members[group]?.length ?? 0) > 1 ? (dot - 1) / rest : 0;
  }

  #task(vector: Vector, group: number, allowed: Uint8Array): Task | undefined {
    const best = bestOf(this.#cosines, allowed, rivalsKept);
    const rivals = [group, ...best.filter((rival) => rival !== group)].slice(0, rivalsKept);
    const likeness = Float32Array.from(rivals, (rival) => sharpness * (this.#cosines[rival] as number));
    this.#shares.set(likeness);
    softmax(this.#shares, likeness.length);
    if (1 - (this.#shares[0] as number) < learnt) return undefined;

    const { starts, groupAt } = this.postings.data;
    this.#rivalAt.fill(-1);
    for (const [at, rival] of rivals.entries()) this.#rivalAt[rival] = at;
    const inOrder = [...rivals].sort((a, b) => a - b);
    let count = 0;
    for (let k = 0; k < vector.features.length; k += 1) {
      const feature = vector.features[k] as number;
      const end = starts[feature + 1] as number;
      let at = starts[feature] as number;
      for (const rival of inOrder) {
        at = this.postings.firstFrom(rival, at, end);
        if (at === end) break;
        if (groupAt[at] !== rival) continue;
        this.#places[count] = at;
        this.#rival[count] = this.#rivalAt[rival] as number;
        this.#weights[count] = vector.weights[k] as number;
        count += 1;
      }
    }
    return {
      likeness,
      places: this.#places.slice(0, count),
      rival: this.#rival.slice(0, count),
      weights: this.#weights.slice(0, count),
    };
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
