import { assess } from '../knowledge/assess.js';
import { factsOf } from '../knowledge/condition.js';
import { fits } from '../knowledge/fact.js';
import { factsJudged, nextFact, nextSizeFact } from '../knowledge/interview.js';
import { paperKey } from '../knowledge/keys.js';
import { checklist, factsOfPapers, nextPaper, nextPaperFact } from '../knowledge/papers.js';
import { nextCheck, readiness } from '../knowledge/readiness.js';
import { Made } from '../knowledge/made.js';
import { nextNumber, numbersAsked, worthFact } from '../knowledge/worth.js';
import { Case, chosen } from './content.js';
import { comparedWith, compareFact, focusFact, menuFact, notSure, programmeFact, questionFor, tierFact, } from './question.js';
import { root } from './tree.js';
/** A case never changes, so neither does its way; one turn asks for it several times. */
const walked = new Made();
/** Replays the answers from the top of the tree. The last step is where the trader stands. */
export function walk(at) {
    const known = walked.get(at);
    if (known)
        return known;
    const steps = replay(at);
    walked.set(at, steps);
    return steps;
}
function replay(at) {
    const steps = [];
    let id = root;
    while (id !== undefined) {
        const node = at.content.tree.get(id);
        if (!node)
            throw new Error(`the tree has no node "${id}"`);
        const move = stand(node, at);
        steps.push({ id, node, at: move.at });
        id = move.next;
    }
    return steps;
}
/** Answers that no longer fit, because a tree or a fact was edited or another answer changed, count as not given. */
export function fitting(at) {
    const thoseThatFit = (answers, among) => answers.filter(({ fact: id, value }) => {
        const fact = questionFor(id, among);
        return fact !== undefined && fits(fact, value);
    });
    const only = (answers) => new Case(at.content, answers, at.today);
    // Programme and role decide which tiers exist, and the tier what is asked of it, so they are looked at first.
    const deciding = only(thoseThatFit(at.answers.filter(decides), at));
    const withTier = only([...deciding.answers, ...thoseThatFit(at.answers.filter(isTier), deciding)]);
    const kept = thoseThatFit(at.answers, withTier);
    return kept.length === at.answers.length ? at : only(kept);
}
const isTier = ({ fact }) => fact === tierFact;
const decides = ({ fact }) => fact === programmeFact || fact === 'role';
function stand(node, at) {
    const given = (facts) => at.answers.filter((answer) => facts.includes(answer.fact));
    const passed = (next, facts = []) => ({
        at: { kind: 'passed', answered: given(facts) },
        next,
    });
    const open = (fact, facts = []) => ({
        at: { kind: 'open', fact, answered: given(facts) },
    });
    switch (node.kind) {
        case 'tell':
        case 'show':
            return passed(node.next);
        case 'rest':
            return { at: { kind: 'rest' } };
        case 'choose-programme':
            if (at.facts[programmeFact] === notSure)
                return passed(node.unsure, [programmeFact]);
            return at.programme ? passed(node.next, [programmeFact]) : open(programmeFact);
        case 'choose-tier':
            if (at.tiers().length === 0)
                return passed(node.none);
            return at.tier ? passed(node.next, at.tiers().length > 1 ? [tierFact] : []) : open(tierFact);
        case 'ask': {
            const value = at.facts[node.fact];
            if (value === undefined || value === null)
                return open(node.fact);
            return passed(typeof node.next === 'string'
                ? node.next
                : (node.next[String(value)] ?? node.next.otherwise), [node.fact]);
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
            if (!c)
                throw new Error('a verdict was reached before a programme and a tier');
            return passed(node.next[assess(at.facts, c.programme, c.tier.id, at.today).verdict]);
        }
    }
}
function interview(about, at) {
    const { programme } = at;
    if (!programme)
        return [undefined, []];
    const c = chosen(at);
    const told = (facts) => [...new Set(facts)].filter((fact) => at.facts[fact] !== undefined);
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
function caseInterview(about, { at, programme, tier }, told) {
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
            const key = (name) => worthFact(programme, tier.id, name);
            const next = nextNumber(at.facts, programme, tier.id);
            return [next && key(next), told(numbersAsked(at.facts, programme, tier.id).map(key))];
        }
    }
}
//# sourceMappingURL=path.js.map