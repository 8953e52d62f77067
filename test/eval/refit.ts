import { type Asked, isRight } from './asked.js';
import { confidence, fitCurve, type Logistic, type Sample } from './logistic.js';
import type { Author } from './sets.js';

const steps = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7];

/** Fits the weights of knowledge/search/confidence.ts anew: on one author for the other to try, then on both. */
export function refit(asked: readonly Asked[]): string {
  // Small talk states nothing, so it needs no confidence.
  const used = asked.filter((it) => !(it.set === 'far' && isRight(it)));
  const only = (author: Author) => used.filter((it) => it.author === author);
  const onA = fitCurve(only('a').map(sampleOf));
  const onB = fitCurve(only('b').map(sampleOf));
  const onBoth = fitCurve(used.map(sampleOf));
  return [
    ...table('fitted on a, tried on b', onA, only('b')),
    ...table('fitted on b, tried on a', onB, only('a')),
    ...table('fitted on both', onBoth, used),
    `weights [${[...Array.from(onBoth.weights)].map((w) => w.toFixed(2)).join(', ')}], bias ${onBoth.bias.toFixed(2)}`,
  ].join('\n');
}

const sampleOf = (asked: Asked): Sample => ({ evidence: asked.found.evidence, truth: isRight(asked) ? 1 : 0 });

function table(name: string, curve: Logistic, list: readonly Asked[]): string[] {
  const share = (part: readonly Asked[], test: (it: Asked) => boolean) =>
    ((part.filter(test).length / (part.length || 1)) * 100).toFixed(1).padStart(6);
  const sureOf = (it: Asked) => confidence(curve, it.found.evidence);
  const of = (set: Asked['set']) => list.filter((it) => it.set === set);
  return [
    `${name}: from, answered, right of answered, near ok, far refused`,
    ...steps.map((from) => {
      const answered = of('golden').filter((it) => sureOf(it) >= from);
      const kept = (it: Asked) => sureOf(it) < from || isRight(it);
      return [
        from.toFixed(2),
        share(of('golden'), (it) => sureOf(it) >= from),
        share(answered, isRight),
        share(of('near'), kept),
        share(of('far'), kept),
      ].join('  ');
    }),
    '',
  ];
}
