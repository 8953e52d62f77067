import { answerEntry, answerFollowUp, answerQuestion } from './answer/answer.js';
import { comment } from './answer/comment.js';
import { rate } from './answer/rate.js';
import { isNumbered } from './ask.js';
import { answersOf, caseOf } from './case-of.js';
import { rateCase, ratingChoices, whyCase, whyLapses } from './case-rating.js';
import { resumeWith } from './elsewhere/elsewhere.js';
import { introduce } from './introduce.js';
import { obey } from './obey.js';
import { offering } from './offering.js';
import { walk } from './path.js';
import { questionFor } from './question.js';
import { sinceNow } from './reminders/reminders.js';
import { say, talk } from './say.js';
import { here, openFact, saysFrom } from './stand.js';
import { take, withRemark } from './take.js';
import { isSlip, soothe, unclear } from './unclear.js';
/** One step of a conversation. Pure: the same arguments always give the same turn. */
export function advance(content, before, input, now) {
    const at = caseOf(content, before, now.date);
    const old = before.greeted ? walk(at) : [];
    // Why something helped is only the last question for one message.
    const { commenting: _, ...kept } = before;
    const memory = { ...kept, answers: answersOf(at), greeted: true };
    const turn = move(at, memory, input, old, now);
    // Whoever writes before being greeted is greeted first, whatever they wrote.
    const greeting = before.greeted || input.kind === 'hello' || input.kind === 'answer' ? [] : saysFrom([], at).slice(0, -1);
    const says = [...greeting, ...turn.says];
    const after = whyLapses(sinceNow(before, turn.memory, now.date), before);
    return { ...turn, says, greeting: greeting.length, memory: offering(after, says) };
}
/** What stands open for `understand`. */
export function situation(content, memory, date, waiting = false) {
    const at = caseOf(content, memory, date);
    const open = openFact(at, memory);
    const fact = open === undefined ? undefined : questionFor(open, at);
    return {
        at,
        open,
        offered: memory.offered,
        beside: [...(memory.beside ?? []), ...ratingChoices(content, memory)],
        asked: memory.asked,
        commenting: memory.commenting,
        rating: memory.rating,
        numbered: fact ? isNumbered(fact) : true,
        waiting,
    };
}
function move(at, memory, input, old, now) {
    // "And in Japan?" makes sense right after an answer, and not after something else was talked of.
    const { asked: _, ...further } = memory;
    const calm = { ...further, misses: 0 };
    switch (input.kind) {
        case 'hello':
            // A page may say hello twice, when it opens and when it joins; one greeting is enough.
            return { memory: calm, says: old.length === 0 ? saysFrom([], at) : [], requests: [] };
        case 'answer':
            return take(at, calm, input, old);
        case 'introduction':
            return introduce(at, calm, input.answers, old);
        case 'question':
            return answerQuestion({ at, memory, now }, input.text, input.introduces);
        case 'follow-up':
            return answerFollowUp({ at, memory, now }, input.follow);
        case 'ask':
            return answerEntry({ at, memory, now }, input.entry, input.programme);
        case 'rate':
            return rate({ at, memory, now }, input.entry, input.helpful);
        case 'comment':
            return comment(at, memory, input);
        case 'rate-case':
            return rateCase({ at, memory: calm, now }, input.ticket, input.helped);
        case 'why-case':
            return whyCase({ at, memory: calm, now }, input.ticket, input);
        case 'command':
            return obey({ at, memory: calm, old, now, misses: memory.misses }, input.command);
        case 'file':
            return { memory: calm, says: withRemark(say('talk', [talk(at.say('noFiles'))]), here(at, calm)), requests: [] };
        case 'email':
            if (input.valid)
                return { memory: calm, says: here(at, calm), requests: [{ kind: 'email', address: input.address }] };
            return {
                memory: calm,
                says: withRemark(say('talk', [talk(at.content.deskTexts.emailWrong)]), here(at, calm)),
                requests: [],
            };
        case 'resume':
            return resumeWith(at, calm, input.read);
        case 'anger':
            return { memory: calm, says: soothe(at, here(at, calm)), requests: [] };
        case 'which-paper':
            return { memory: calm, says: [say('question', [talk(at.say('whichPaper'))], input.choices)], requests: [] };
        case 'unclear': {
            if (now.waiting !== undefined && !isSlip(input.misfit))
                return { memory: calm, says: here(at, calm), requests: [{ kind: 'add-to-case' }] };
            const misses = memory.misses + 1;
            return {
                memory: { ...memory, misses },
                says: unclear(at, openFact(at, memory), input.misfit, misses, here(at, memory)),
                requests: [],
            };
        }
    }
}
//# sourceMappingURL=advance.js.map