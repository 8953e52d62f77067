import { degrees } from '../knowledge/fact.js';
import { remaining } from '../knowledge/interview.js';
import { readKey } from '../knowledge/keys.js';
import { caseProgress, preface } from './case-facts/preface.js';
import { chosen } from './content.js';
import { walk } from './path.js';
import { compareFact, isOwnTier, isWayFact, menuFact, menuNode, notSure, programmeFact, questionFor, tierFact, } from './question.js';
import { items, stated, talk } from './say.js';
/** At most this many countries are offered as buttons; all of them can be typed. */
const countriesOffered = 6;
/** The question for a fact, with everything a trader can answer. `before` stands above it. */
export function sayQuestion(id, at, before = [], how = 'fully') {
    const fact = questionFor(id, at);
    if (!fact)
        throw new Error(`nothing is known about fact "${id}"`);
    const hint = id === programmeFact ? at.say('programmeHint', { examples: examples(at) }) : 'hint' in fact ? fact.hint : undefined;
    return {
        kind: 'question',
        blocks: [
            ...before,
            ...preface(id, at),
            talk(fact.ask),
            ...(hint && how === 'fully' ? [talk(hint)] : []),
            ...(id === tierFact && how === 'fully' ? [tiersExplained(at)] : []),
        ],
        choices: [...choicesFor(fact, at), ...haveCode(at)],
        numbered: isNumbered(fact),
        progress: progressAt(id, at),
    };
}
/** Whether its choices have numbers; where the answer is a number itself, a number is never a choice. */
export const isNumbered = (fact) => fact.kind === 'choice' || fact.kind === 'yes-no' || fact.kind === 'degree';
function choicesFor(fact, at) {
    const answer = (label, value) => ({
        label,
        means: { kind: 'answer', fact: fact.id, value },
    });
    const why = { label: at.say('offerWhy'), means: { kind: 'command', command: 'why' } };
    const dontKnow = answer(at.say('dontKnow'), null);
    switch (fact.kind) {
        case 'number':
        case 'money':
            return [dontKnow, why, ...stopHere(at)];
        case 'date':
            return [answer(at.say('noEndDate'), null)];
        case 'degree':
            return [...degrees.map((degree) => answer(at.say(degree), degree)), dontKnow, why, ...stopHere(at)];
        case 'yes-no':
            return [answer(at.say('yes'), true), answer(at.say('no'), false), dontKnow, why];
        case 'choice': {
            const options = fact.options.map((o) => answer(o.label, o.value));
            if (fact.id === programmeFact)
                return programmeChoices(fact, at);
            if (fact.id === tierFact) {
                const first = fact.options[0];
                return first && options.length > 1
                    ? [...options, answer(at.say('tierNotSure', { first: first.label }), first.value)]
                    : options;
            }
            if (fact.id === menuFact)
                return menuOptions(at);
            if (fact.id === compareFact)
                return fact.options
                    .filter((o) => !isOwnTier(o.value, at))
                    .map((o) => answer(o.label, o.value))
                    .slice(0, countriesOffered + at.tiers().length);
            return fact.id === 'role' || readKey(fact.id)?.kind === 'paper'
                ? [...options, ...stopHere(at)]
                : [...options, dontKnow, why];
        }
    }
}
/** Whoever begins here may have begun elsewhere. */
const haveCode = (at) => at.answers.length === 0 ? [{ label: at.say('offerHaveCode'), means: { kind: 'command', command: 'have-code' } }] : [];
/** The menu as it is listed; what is not listed can still be typed. */
const menuOptions = (at) => [
    ...menuNode(at)
        .filter((option) => option.listed)
        .map(({ label, value }) => ({ label, means: { kind: 'answer', fact: menuFact, value } })),
    ...offered('take-away', at),
];
/** Where an interview about the case can be left: the result as far as it goes. */
function stopHere(at) {
    const node = walk(at).at(-1)?.node;
    if (node?.kind !== 'interview')
        return [];
    const stop = {
        'self-check': 'readiness-so-far',
        worth: 'worth-so-far',
        papers: 'documents',
        size: '',
        tier: '',
    };
    const value = stop[node.about];
    return value === '' ? [] : [{ label: at.say('stopHere'), means: { kind: 'answer', fact: menuFact, value } }];
}
/** All countries when they are few; otherwise those most small traders of the study come from, and the rest by typing. */
function programmeChoices(fact, at) {
    const choices = fact.options.map((o) => ({ label: o.label, means: { kind: 'answer', fact: fact.id, value: o.value } }));
    const unsure = choices.filter((c) => c.means.kind === 'answer' && c.means.value === notSure);
    const known = choices.filter((c) => !unsure.includes(c));
    return at.facts[programmeFact] === notSure || known.length <= countriesOffered + 2
        ? [...known, ...unsure]
        : [...known.slice(0, countriesOffered), ...unsure];
}
const examples = (at) => [...at.content.knowledge.programmes.values()]
    .slice(0, 3)
    .map((p) => p.economy)
    .join(', ');
function tiersExplained(at) {
    return items(at.tiers().map((tier) => ({ title: tier.name, lines: [stated(tier)] })));
}
/** Questions left in the interview this fact belongs to; none is shown outside an interview. */
function progressAt(id, at) {
    const c = chosen(at);
    if (readKey(id))
        return caseProgress(at);
    const before = at.without(id);
    const here = walk(before).at(-1);
    if (!c || here?.node.kind !== 'interview' || here.node.about !== 'tier')
        return undefined;
    const open = before.facts;
    const answered = Object.keys(open).filter((f) => !readKey(f) && !isWayFact(f) && questionFor(f, at) && !['programme', 'role', 'tier'].includes(f)).length;
    return { answered, ...remaining(open, c.programme, c.tier.id, at.content.knowledge.facts) };
}
/** The end of a path: always something to do. */
export function sayRest(node, at) {
    return {
        kind: 'question',
        blocks: [talk(at.say(node.text))],
        choices: node.offer.flatMap((offer) => offered(offer, at)),
        numbered: true,
    };
}
/** What an entry of `offer` stands for; an offer that makes no sense for this trader is left out. */
export function offered(offer, at) {
    const command = (label, name, about) => [
        {
            label,
            means: about === undefined ? { kind: 'command', command: name } : { kind: 'command', command: name, about },
        },
    ];
    switch (offer) {
        case 'programmes': {
            const fact = questionFor(programmeFact, at);
            return fact?.kind === 'choice'
                ? programmeChoices(fact, at).filter((c) => c.means.kind !== 'answer' || c.means.value !== notSure)
                : [];
        }
        case 'programme':
            return command(at.say('offerProgramme'), 'change', programmeFact);
        case 'role':
            return command(at.say('offerRole'), 'change', 'role');
        case 'tier':
            return at.tiers().length > 1 ? command(at.say('offerTier'), 'change', tierFact) : [];
        case 'answers':
            return command(at.say('offerAnswers'), 'answers');
        case 'other':
            return command(at.say('offerOther'), 'change', compareFact);
        case 'person':
            return command(at.say('offerPerson'), 'person');
        case 'menu':
            return command(at.say('offerMenu'), 'menu');
        case 'restart':
            return command(at.say('offerRestart'), 'restart');
        case 'help':
            return command(at.say('offerHelp'), 'help');
        case 'elsewhere':
            return command(at.say('offerElsewhere'), 'elsewhere');
        case 'remind':
            return chosen(at) ? command(at.say('offerRemind'), 'remind') : [];
        case 'take-away':
            return chosen(at) ? command(at.say('offerTakeAway'), 'take-away') : [];
        default: {
            const option = menuNode(at).find((o) => o.value === offer);
            return option ? [{ label: option.label, means: { kind: 'answer', fact: menuFact, value: option.value } }] : [];
        }
    }
}
export const otherOffers = [
    'programmes',
    'programme',
    'role',
    'tier',
    'answers',
    'other',
    'person',
    'menu',
    'restart',
    'help',
    'take-away',
    'elsewhere',
    'remind',
];
//# sourceMappingURL=ask.js.map