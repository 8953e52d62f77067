import { fits } from '../knowledge/fact.js';
import { readKey } from '../knowledge/keys.js';
import { checklist } from '../knowledge/papers.js';
import { paperFollowUp } from './case-facts/paper.js';
import { answersOf } from './case-of.js';
import { Case, chosen } from './content.js';
import { fitting, walk } from './path.js';
import { compareFact, focusFact, isWayFact, menuFact, notSure, programmeFact, questionFor, tierFact, } from './question.js';
import { say, talk } from './say.js';
import { here, openFact, saysFrom } from './stand.js';
import { progressInWords } from './views/documents.js';
import { valueInWords } from './words.js';
/** Records an answer, wherever it came from, and says what follows from it. */
export function take(at, memory, answer, old) {
    const fact = questionFor(answer.fact, at);
    const value = answer.value ?? unsure(answer.fact, at);
    if (!fact || value === undefined || !fits(fact, value)) {
        const why = say('talk', [talk(at.say(answer.fact === menuFact ? 'menuUnsure' : 'skipImpossible'))]);
        return { memory, says: withRemark(value === undefined ? why : undefined, here(at, memory)), requests: [] };
    }
    const before = at.facts[answer.fact];
    const next = fitting(new Case(at.content, record(led(at.answers, answer.fact), { fact: answer.fact, value }), at.today));
    const asked = openFact(at, memory) === answer.fact && memory.reopened !== answer.fact;
    const { reopened: _, ...kept } = memory;
    const then = followUp(answer.fact, next);
    if (then !== undefined) {
        const reopened = { ...kept, answers: answersOf(next), reopened: then };
        return { memory: reopened, says: withRemark(remark(), here(next, reopened)), requests: [] };
    }
    return {
        memory: { ...kept, answers: answersOf(next) },
        says: withRemark(old.length === 0 ? undefined : remark(), saysFrom(answer.fact === menuFact ? upToMenu(old) : old, next)),
        requests: [],
    };
    /** What we understood, where it is not exactly what was typed, and what a change replaced. */
    function remark() {
        if (answer.fact === menuFact && next.programme && fact?.kind === 'choice' && !reachesMenu(next)) {
            const name = fact.options.find((option) => option.value === value)?.label ?? '';
            return say('talk', [talk(next.say('menuLater', { name }))]);
        }
        if (!fact || value === undefined || isWayFact(answer.fact))
            return undefined;
        const values = { label: fact.label, value: valueInWords(fact, value, next) };
        const key = readKey(answer.fact);
        const done = key?.kind === 'paper' ? [talk(at.say('noted', values)), ...papersSoFar(next)] : undefined;
        if (done && !asked)
            return say('talk', done);
        if (asked || before === undefined)
            return answer.literal && !(key?.kind === 'step') ? undefined : say('talk', [talk(at.say('noted', values))]);
        const same = JSON.stringify(before) === JSON.stringify(value);
        const text = same
            ? at.say('unchanged', values)
            : at.say('changed', { ...values, before: valueInWords(fact, before, at) });
        return say('talk', [talk(text)]);
    }
}
/** The menu leads anew: the self-check it opens looks at everything again, and not at one criterion. */
const led = (answers, fact) => fact === menuFact ? answers.filter((a) => a.fact !== focusFact) : answers;
/** Whoever chooses from the menu wants to see that page, also when it was the last one: what stands in it may have changed. */
const upToMenu = (old) => old.some(isMenu) ? old.slice(0, old.findIndex(isMenu) + 1) : old;
const isMenu = ({ node }) => node.kind === 'menu';
/** Whether the way has come to the menu: role, size and level come first. */
const reachesMenu = (at) => walk(at).some(isMenu);
/** A question that belongs to the answer just given and is asked right after it. */
function followUp(fact, next) {
    const key = readKey(fact);
    return key?.kind === 'paper' ? paperFollowUp(key, next) : undefined;
}
function papersSoFar(at) {
    const c = chosen(at);
    return c ? [talk(progressInWords(checklist(at.facts, c.programme, c.tier.id, at.today), at))] : [];
}
/** What "I don't know" means for the questions the way itself depends on; `undefined` where we cannot go on without. */
function unsure(fact, at) {
    switch (fact) {
        case programmeFact:
            return notSure;
        case tierFact:
            return at.tiers()[0]?.id;
        case menuFact:
        case compareFact:
        case focusFact:
        case 'role':
            return undefined;
        default:
            return null;
    }
}
/** A short remark stands on top of the next message, so that a phone shows one bubble and not two. */
export function withRemark(remark, says) {
    const [first, ...rest] = says;
    if (!remark || !first)
        return says;
    return first.kind === 'question'
        ? [{ ...first, blocks: [...remark.blocks, ...first.blocks] }, ...rest]
        : [remark, ...says];
}
/** A fresh answer to an old question replaces it in its place, so a tap on an earlier card simply works. */
const record = (answers, answer) => answers.some((a) => a.fact === answer.fact)
    ? answers.map((a) => (a.fact === answer.fact ? answer : a))
    : [...answers, answer];
//# sourceMappingURL=take.js.map