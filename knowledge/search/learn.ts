import { bestOf, softmax } from './best.js';
import type { Postings, Vector } from './postings.js';

/** An example, the group it should find, and the groups (as 1) it competes with. */
export interface Lesson {
  example: number;
  group: number;
  rivals: Uint8Array;
}

/** How sharply likeness turns into probability. */
export const sharpness = 12;
const passes = 6;
const rate = 3;
/** An example that is told this nearly from its rivals teaches nothing more. */
const learnt = 0.02;
/** Groups an example is told apart from, its own included. */
const rivalsKept = 8;

/** A lesson made ready: likeness to its rivals, its own group first, and where their common features are. */
interface Prepared {
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
  const weightAt = new Float32Array(postings.groupAt.length);
  const cosines = new Float32Array(postings.groups);
  const rivalAt = new Int8Array(postings.groups);
  const prepared = lessons.map((lesson) => prepare(postings, lesson, cosines, rivalAt));
  const order = shuffled(lessons.length);
  const logits = new Float64Array(rivalsKept);
  for (let pass = 0; pass < passes; pass += 1) {
    const step = rate * (1 - pass / passes);
    for (const i of order) {
      const { likeness, places, rival, weights } = prepared[i] as Prepared;
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

function prepare(postings: Postings, lesson: Lesson, cosines: Float32Array, rivalAt: Int8Array): Prepared {
  const { starts, groupAt } = postings;
  const { group } = lesson;
  const vector = postings.vectors[lesson.example] as Vector;
  postings.multiply(vector, postings.centroidAt, cosines);
  const length = postings.lengths[group] as number;
  const dot = (cosines[group] as number) * length;
  const rest = Math.sqrt(Math.max(1e-9, length * length - 2 * dot + 1));
  cosines[group] = Number.POSITIVE_INFINITY;
  const rivals = bestOf(cosines, lesson.rivals, rivalsKept);
  cosines[group] = (postings.members[group]?.length ?? 0) > 1 ? (dot - 1) / rest : 0;

  rivalAt.fill(-1);
  for (const [at, rival] of rivals.entries()) rivalAt[rival] = at;
  const places: number[] = [];
  const rival: number[] = [];
  const weights: number[] = [];
  for (let k = 0; k < vector.features.length; k += 1) {
    const feature = vector.features[k] as number;
    for (let at = starts[feature] as number; at < (starts[feature + 1] as number); at += 1) {
      const which = rivalAt[groupAt[at] as number] as number;
      if (which < 0) continue;
      places.push(at);
      rival.push(which);
      weights.push(vector.weights[k] as number);
    }
  }
  return {
    likeness: Float32Array.from(rivals, (g) => sharpness * (cosines[g] as number)),
    places: Int32Array.from(places),
    rival: Uint8Array.from(rival),
    weights: Float32Array.from(weights),
  };
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
