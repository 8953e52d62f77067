import { assess } from '../knowledge/assess.js';
import { factsOf } from '../knowledge/condition.js';
import { fits } from '../knowledge/fact.js';
import { factsJudged, nextFact, nextSizeFact } from '../knowledge/interview.js';
import { paperKey } from '../knowledge/keys.js';
import { Made } from '../knowledge/made.js';
import { checklist, factsOfPapers, nextPaper, nextPaperFact } from '../knowledge/papers.js';
import { nextCheck, readiness } from '../knowledge/readiness.js';
import { nextNumber, numbersAsked, type WorthNumber, worthFact } from '../knowledge/worth.js';
import { Case, type Chosen, chosen } from './content.js';
import type { Answer } from './memory.js';
import {
  comparedWith,
  compareFact,
  focusFact,
  menuFact,
  notSure,
  programmeFact,
  questionFor,
  tierFact,
} from './question.js';
import { type Interview, type Node, type NodeId, root } from './tree.js';

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
const walked = new Made<Case, readonly Step[]>();

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
  // Programme and role decide which tiers exist, and the tier what is asked of it, so they are looked at first.
  const deciding = only(thoseThatFit(at.answers.filter(decides), at));
  const withTier = only([...deciding.answers, ...thoseThatFit(at.answers.filter(isTier), deciding)]);
  const kept = thoseThatFit(at.answers, withTier);
  return kept.length === at.answers.length ? at : only(kept);
}

const isTier = ({ fact }: Answer): boolean => fact === tierFact;
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
    case 'choose-other':
      return comparedWith(at) === undefined ? open(compareFact) : passed(node.next, [compareFact]);
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

type Asked = [wanted: string | undefined, answered: readonly string[]];

function interview(about: Interview, at: Case): Asked {
  const { programme } = at;
  if (!programme) return [undefined, []];
  const c = chosen(at);
  const told = (facts: readonly string[]) => [...new Set(facts)].filter((fact) => at.facts[fact] !== undefined);
  switch (about) {
    case 'size':
      return [nextSizeFact(at.facts, programme), told(programme.msme.ways.flatMap((way) => way.when).flatMap(factsOf))];
    case 'tier':
      return c ? [nextFact(at.facts, programme, c.tier.id), told(factsJudged(programme, c.tier.id))] : [undefined, []];
    case 'self-check':
    case 'papers':
    case 'worth':
      return c ? caseInterview(about, c, told) : [undefined, []];
  }
}

/** What is asked about the case itself. */
function caseInterview(
  about: 'self-check' | 'papers' | 'worth',
  { at, programme, tier }: Chosen,
  told: (facts: readonly string[]) => readonly string[],
): Asked {
  switch (about) {
    case 'self-check': {
      const focus = at.facts[focusFact];
      const all = readiness(at.facts, programme, tier.id, at.today);
      const keys = all.criteria
        .filter((c) => focus === undefined || c.criterion.id === focus)
        .flatMap((c) => c.points.filter((p) => p.asked).map((p) => p.question.key));
      return [nextCheck(all, typeof focus === 'string' ? focus : undefined)?.key, told([focusFact, ...keys])];
    }
    case 'papers': {
      const lines = checklist(at.facts, programme, tier.id, at.today);
      const next = nextPaper(lines);
      const line = lines.find(({ paper }) => paper.id === next);
      const first = line && nextPaperFact(at.facts, programme, tier.id, line);
      return [
        first ?? (next && paperKey(programme.id, next)),
        told([...factsOfPapers(programme, tier.id), ...lines.map((l) => paperKey(programme.id, l.paper.id))]),
      ];
    }
    case 'worth': {
      const key = (name: WorthNumber) => worthFact(programme, tier.id, name);
      const next = nextNumber(at.facts, programme, tier.id);
      return [next && key(next), told(numbersAsked(at.facts, programme, tier.id).map(key))];
    }
  }
}
