import { readKey } from '../knowledge/keys.js';
import { briefOf } from './brief.js';
import { Case } from './content.js';
import { askForCode, goElsewhere, stopCode } from './elsewhere/elsewhere.js';
import { emptyMemory } from './memory.js';
import { walk } from './path.js';
import { isWayFact, menuFact, questionFor } from './question.js';
import { redo } from './redo.js';
import { remindersOff, remindersOn } from './reminders/reminders.js';
import { say, talk } from './say.js';
import { here, openFact, saysFrom } from './stand.js';
import { take, withRemark } from './take.js';
import { takeAway } from './take-away.js';
import { reasons } from './turn.js';
import { readChoice } from './understand/choice.js';
import { answersView } from './views/answers.js';
import { caseView } from './views/case.js';
import { contactBlocks } from './views/programme.js';
import { whyView } from './views/why.js';
/** Carries out a command. Each puts the open question again, so that nobody loses the thread. */
export function obey(place, command) {
    const { at, memory } = place;
    const stay = (remark) => ({ memory, says: [...remark, ...here(at, memory)], requests: [] });
    const remark = (text) => withRemark(say('talk', [talk(text)]), here(at, memory));
    switch (asked(command.name, memory)) {
        case 'back':
            return back(place);
        case 'change':
            return change(place, command.about);
        case 'redo':
            return redo(place, command.about);
        case 'why': {
            const open = openFact(at, memory);
            return open === undefined
                ? { memory, says: remark(at.say('whyNothing')), requests: [] }
                : stay([whyView(open, at)]);
        }
        case 'skip': {
            const open = openFact(at, memory);
            if (open === undefined)
                return { memory, says: remark(at.say('nothingToSkip')), requests: [] };
            return take(at, memory, { fact: open, value: null, literal: true }, place.old);
        }
        case 'menu': {
            const next = at.without(menuFact);
            const { reopened: _, ...kept } = memory;
            return { memory: { ...kept, answers: [...next.answers] }, says: here(next, { ...kept }), requests: [] };
        }
        case 'answers':
            return stay([caseView(at)]);
        case 'help':
            return stay([say('talk', [talk(at.say('helpText'))])]);
        case 'restart':
            return confirm(at, memory, 'restart');
        case 'erase':
            return confirm(at, memory, 'erase');
        case 'cancel':
            return { memory, says: remark(at.say('cancelled')), requests: [] };
        case 'leave': {
            // Said at our own "are you sure?", it answers that.
            const asked = memory.offered.some(({ means }) => means.kind === 'command' && means.command === 'cancel');
            return asked || place.now.waiting === undefined
                ? { memory, says: remark(at.say('cancelled')), requests: [] }
                : { memory, says: here(at, memory), requests: [{ kind: 'leave' }] };
        }
        case 'restart-confirmed': {
            const anew = new Case(at.content, [], at.today);
            const fresh = { ...emptyMemory, greeted: true };
            return {
                memory: fresh,
                says: withRemark(say('talk', [talk(at.say('restarted'))]), saysFrom([], anew).slice(1)),
                requests: [],
            };
        }
        case 'take-away':
            return takeAway(at, memory);
        case 'elsewhere':
            return goElsewhere(at, memory);
        case 'have-code':
            return askForCode(at, memory);
        case 'stop-code':
            return stopCode(at, memory);
        case 'remind':
            return remindersOn(at, memory);
        case 'stop-reminders':
            return remindersOff(at, memory);
        case 'take-back':
            return { memory, says: remark(at.say('movedNothing')), requests: [] };
        case 'erase-confirmed':
            return { memory, says: [], requests: [{ kind: 'erase' }] };
        case 'person':
            return person(place, command.about);
    }
}
/** What cannot be undone is asked first: a confirmation that does not stand open, on an old card or forged, asks again. */
function asked(name, { offered }) {
    if (name !== 'erase-confirmed' && name !== 'restart-confirmed')
        return name;
    const open = offered.some(({ means }) => means.kind === 'command' && means.command === name);
    return open ? name : name === 'erase-confirmed' ? 'erase' : 'restart';
}
/** Takes the newest answer on the way back; a change that was begun is given up first. */
function back({ at, memory }) {
    const { reopened, ...kept } = memory;
    if (reopened !== undefined)
        return { memory: kept, says: withRemark(say('talk', [talk(at.say('cancelled'))]), here(at, kept)), requests: [] };
    const last = at.answers.filter((a) => onTheWay(at).has(a.fact)).at(-1);
    if (!last)
        return { memory, says: withRemark(say('talk', [talk(at.say('backAtStart'))]), here(at, memory)), requests: [] };
    const next = at.without(last.fact);
    return {
        memory: { ...memory, answers: [...next.answers] },
        says: here(next, { ...memory, answers: [...next.answers] }),
        requests: [],
    };
}
/** The facts whose answers led to where the trader stands. */
const onTheWay = (at) => new Set(walk(at).flatMap((step) => (step.at.kind === 'rest' ? [] : step.at.answered.map((a) => a.fact))));
/** Asks a question again; without a name, or with one we do not know, shows what can be changed. */
function change({ at, memory }, about) {
    if (at.answers.length === 0)
        return { memory, says: withRemark(say('talk', [talk(at.say('changeNothing'))]), here(at, memory)), requests: [] };
    const known = at.answers.flatMap(({ fact: id }) => {
        const fact = isWayFact(id) ? undefined : questionFor(id, at);
        return fact ? [fact] : [];
    });
    const read = about === undefined
        ? undefined
        : readChoice(about, known.map((f) => ({ value: f.id, label: f.label, also: f.also })));
    const direct = known.find((f) => f.id === about)?.id ?? (about !== undefined && questionFor(about, at) ? about : undefined);
    const fact = direct ?? (read?.kind === 'one' ? read.value : undefined);
    if (fact === undefined) {
        const list = answersView(at);
        const changes = known
            .filter((f) => (read?.kind === 'several' ? read.values.includes(f.id) : readKey(f.id) === undefined))
            .map((f) => ({ label: f.label, means: { kind: 'command', command: 'change', about: f.id } }));
        return {
            memory,
            says: [{ ...list, blocks: [talk(at.say('changeWhich')), ...list.blocks], choices: changes }],
            requests: [],
        };
    }
    const reopened = { ...memory, reopened: fact };
    return { memory: reopened, says: here(at, reopened), requests: [] };
}
function confirm(at, memory, what) {
    const choices = [
        { label: at.say(`${what}Yes`), means: { kind: 'command', command: `${what}-confirmed` } },
        { label: at.say(`${what}No`), means: { kind: 'command', command: 'cancel' } },
    ];
    return { memory, says: [say('question', [talk(at.say(`${what}Ask`))], choices)], requests: [] };
}
/** Asks for a person, and shows the office as published. What becomes of the request is told by the desk. */
function person({ at, memory, now, misses }, about) {
    const { programme } = at;
    const contact = programme
        ? [say('result', [talk(at.content.deskTexts.contactYourself), ...contactBlocks({ at, programme })])]
        : [];
    return {
        memory,
        says: [...contact, ...here(at, memory)],
        requests: [{ kind: 'escalate', ticket: now.ticket, reason: reasonFor(at, misses, about), brief: briefOf(at) }],
    };
}
/** The button says why it was offered; otherwise where the trader stands does. */
function reasonFor(at, misses, about) {
    const named = reasons.find((reason) => reason === about);
    if (named)
        return named;
    if (misses > 1)
        return 'misses';
    const way = walk(at);
    if (way.some(({ node }) => node.kind === 'verdict') && briefOf(at).verdict === 'cannot-tell')
        return 'cannot-tell';
    const shown = way.some(({ node }) => node.kind === 'show' && node.view === 'open-points');
    return shown && (at.programme?.conflicts.length ?? 0) > 0 ? 'conflict' : 'asked';
}
//# sourceMappingURL=obey.js.map