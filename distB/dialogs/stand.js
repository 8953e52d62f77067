import { withHelpful } from './answer/comment.js';
import { sayQuestion, sayRest } from './ask.js';
import { chosen } from './content.js';
import { sameAnswers } from './memory.js';
import { walk } from './path.js';
import { isWayFact, questionFor } from './question.js';
import { say, talk } from './say.js';
import { consequences } from './views/consequences.js';
import { show } from './views/show.js';
import { verdictView } from './views/verdict.js';
import { valueInWords } from './words.js';
/** Says everything on the way that was not said before, up to where the trader stands now. */
export function saysFrom(old, at) {
    const steps = walk(at);
    const fork = steps.findIndex((step, i) => !saidTheSame(step, old[i]));
    return (fork < 0 ? steps.slice(-1) : steps.slice(fork)).flatMap((step) => sayStep(step, at));
}
function saidTheSame({ id, at }, old) {
    if (id !== old?.id || at.kind !== old.at.kind)
        return false;
    if (at.kind === 'rest' || old.at.kind === 'rest')
        return true;
    if (at.kind === 'open' && old.at.kind === 'open' && at.fact !== old.at.fact)
        return false;
    return sameAnswers(at.answered, old.at.answered);
}
/** The open question, or the choices at the end of a path, put again; briefly, without what explains it. */
export function here(at, memory, how = 'fully') {
    if (memory.reopened !== undefined)
        return [sayQuestion(memory.reopened, at, standing(memory.reopened, at))];
    const last = walk(at).at(-1);
    if (last?.at.kind === 'open')
        return [sayQuestion(last.at.fact, at, [], how)];
    return last ? sayStep(last, at) : [];
}
/** What it is now, and what would no longer hold: said before anything is changed. */
function standing(id, at) {
    const fact = questionFor(id, at);
    const value = at.facts[id];
    if (!fact || value === undefined || isWayFact(id))
        return [];
    return [talk(at.say('reopened', { value: valueInWords(fact, value, at) })), ...consequences(id, at)];
}
/** The fact the trader is asked for now. */
export function openFact(at, memory) {
    if (memory.reopened !== undefined)
        return memory.reopened;
    const last = walk(at).at(-1);
    return last?.at.kind === 'open' ? last.at.fact : undefined;
}
/** A result asks whether it helped. */
function rated(says, of, at) {
    const c = chosen(at);
    return c ? withHelpful(says, of, c) : says;
}
function sayStep({ node, at: place }, at) {
    if (place.kind === 'open')
        return [sayQuestion(place.fact, at)];
    switch (node.kind) {
        case 'tell':
            return [say('talk', [talk(at.say(node.text))])];
        case 'show':
            return node.view === 'readiness' ? rated(show(node.view, at), 'self-check', at) : show(node.view, at);
        case 'verdict': {
            const c = chosen(at);
            return c ? rated(verdictView(c), 'verdict', at) : [];
        }
        case 'rest':
            return [sayRest(node, at)];
        case 'ask':
        case 'choose-programme':
        case 'choose-tier':
        case 'choose-other':
        case 'interview':
        case 'menu':
            return [];
    }
}
//# sourceMappingURL=stand.js.map