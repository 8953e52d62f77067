import { assess } from '../knowledge/assess.js';
import { factsOf } from '../knowledge/condition.js';
import { fits } from '../knowledge/fact.js';
import { factsJudged, nextFact, nextSizeFact } from '../knowledge/interview.js';
import { Case, chosen } from './content.js';
import type { Answer } from './memory.js';
import { menuFact, notSure, programmeFact, questionFor, tierFact } from './question.js';
import { type Node, type NodeId, root } from './tree.js';

/** One place on the way from the top to where the trader stands. */
export interface Step {
  id: NodeId;
  node: Node;
  /** Where it is at: `open` waits for this fact, `passed` was answered or said, `rest` is the end; `answered` led to it. */
  at:
    | { kind: 'open'; fact: string; answered: readonly Answer[] }
    | { kind: 'passed'; answered: readonly Answer[] }
    | { kind: 'rest' };
}

/** A case never changes, so neither does its way; one turn asks for it several times. */
const walked = new WeakMap<Case, readonly Step[]>();

/** Replays the answers from the top of the tree. The last step is where the trader stands. */
export function walk(at: Case): readonly Step[] {
  const known = walked.get(at);
  if (known) return known;
  const steps = replay(at);
  walked.set(at, steps);
  return steps;
}

function replay(at: Case): readonly Step[] {
  const steps: Step[] = [];
  let id: NodeId | undefined = root;
  while (id !== undefined) {
    const node: Node | undefined = at.content.tree.get(id);
    if (!node) throw new Error(`the tree has no node "${id}"`);
    const move = stand(node, at);
    steps.push({ id, node, at: move.at });
    id = move.next;
  }
  return steps;
}

/** Answers that no longer fit, because a tree or a fact was edited or another answer changed, count as not given. */
export function fitting(at: Case): Case {
  const thoseThatFit = (answers: readonly Answer[], among: Case) =>
    answers.filter(({ fact: id, value }) => {
      const fact = questionFor(id, among);
      return fact !== undefined && fits(fact, value);
    });
  const only = (answers: readonly Answer[]) => new Case(at.content, answers, at.today);
  // Programme and role decide which tiers exist, so they are looked at first; they do not depend on each other.
  const deciding = only(thoseThatFit(at.answers.filter(decides), at));
  const kept = thoseThatFit(at.answers, deciding);
  return kept.length === at.answers.length ? at : only(kept);
}

const decides = ({ fact }: Answer): boolean => fact === programmeFact || fact === 'role';

interface Move {
  at: Step['at'];
  next?: NodeId;
}

function stand(node: Node, at: Case): Move {
  const given = (facts: readonly string[]) => at.answers.filter((answer) => facts.includes(answer.fact));
  const passed = (next: NodeId, facts: readonly string[] = []): Move => ({
    at: { kind: 'passed', answered: given(facts) },
    next,
  });
  const open = (fact: string, facts: readonly string[] = []): Move => ({
    at: { kind: 'open', fact, answered: given(facts) },
  });
  switch (node.kind) {
    case 'tell':
    case 'show':
      return passed(node.next);
    case 'rest':
      return { at: { kind: 'rest' } };
    case 'choose-programme':
      if (at.facts[programmeFact] === notSure) return passed(node.unsure, [programmeFact]);
      return at.programme ? passed(node.next, [programmeFact]) : open(programmeFact);
    case 'choose-tier':
      if (at.tiers().length === 0) return passed(node.none);
      return at.tier ? passed(node.next, at.tiers().length > 1 ? [tierFact] : []) : open(tierFact);
    case 'ask': {
      const value = at.facts[node.fact];
      if (value === undefined || value === null) return open(node.fact);
      return passed(
        typeof node.next === 'string'
          ? node.next
          : ((node.next as Record<string, NodeId>)[String(value)] ?? node.next.otherwise),
        [node.fact],
      );
    }
    case 'menu': {
      const option = node.options.find((o) => o.value === at.facts[menuFact]);
      return option ? passed(option.next, [menuFact]) : open(menuFact);
    }
    case 'interview': {
      const [wanted, answered] = interview(node.about, at);
      return wanted ? open(wanted, answered) : passed(node.next, answered);
    }
    case 'verdict': {
      const c = chosen(at);
      if (!c) throw new Error('a verdict was reached before a programme and a tier');
      return passed(node.next[assess(at.facts, c.programme, c.tier.id, at.today).verdict]);
    }
  }
}

function interview(about: 'size' | 'tier', at: Case): [wanted: string | undefined, answered: readonly string[]] {
  const { programme, tier } = at;
  if (!programme) return [undefined, []];
  const facts =
    about === 'size'
      ? programme.msme.ways.flatMap((way) => way.when).flatMap(factsOf)
      : tier
        ? factsJudged(programme, tier.id)
        : [];
  const answered = [...new Set(facts)].filter((fact) => at.facts[fact] !== undefined);
  if (about === 'size') return [nextSizeFact(at.facts, programme), answered];
  return [tier && nextFact(at.facts, programme, tier.id), answered];
}
