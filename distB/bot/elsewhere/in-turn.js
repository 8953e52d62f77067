import { arrivedSay, codeSay, refused } from '../../dialogs/elsewhere/elsewhere.js';
import { resume } from '../../dialogs/resume.js';
import { codeFingerprint, newCode, resumeCodeFor } from './codes.js';
/** The code a turn asked for, and the words that tell it. Nothing is written here. */
export function codeFor({ requests }, { minutes }, content, now) {
    for (const { kind } of requests) {
        if (kind === 'stop-code')
            return { says: [], code: { kind: 'stopped' } };
        if (kind !== 'resume-code')
            continue;
        const code = newCode();
        return {
            says: [codeSay(content, code, minutes)],
            code: { kind: 'made', code: resumeCodeFor(code, minutes, now) },
        };
    }
    return { says: [], code: undefined };
}
/** A code was typed, or the old place wants its case back; `undefined` where the turn asks for neither. */
export async function comingHere(store, here, turn, { guesses }, content, now) {
    const date = now.toISOString().slice(0, 10);
    const no = (why) => ({
        kind: 'refused',
        turn: refused(content, turn.memory, why, date),
    });
    for (const request of turn.requests) {
        if (request.kind === 'take-back' && here.movedTo !== null) {
            const from = await holder(store, here.movedTo);
            if (!from || from.id === here.id)
                return no('codeBusy');
            return come(from, { kind: 'came-from-here' }, true);
        }
        if (request.kind !== 'resume')
            continue;
        if (here.ticket !== null)
            return no('codeTicket');
        if (!guesses.allowed(here.id))
            return no('codeTooMany');
        const id = codeFingerprint(request.code);
        const place = await store.resumeCode(id, now.toISOString());
        const from = place && (await store.conversation(place));
        if (!from || from.ended || from.movedTo !== null) {
            guesses.wrong(here.id);
            return no('codeWrong');
        }
        if (from.id === here.id)
            return no('codeHere');
        return come(from, { kind: 'code', id }, false);
    }
    return undefined;
    function come(from, by, back) {
        // With an officer the assistant is mute here as it was there.
        const mute = from.ticket?.at === 'officer';
        const { memory, says } = resume(content, from.memory, 'here', date);
        return {
            kind: 'move',
            by,
            from,
            memory,
            says: [arrivedSay(content, back, here.memory.answers.length > 0), ...(mute ? [] : says)],
        };
    }
}
/** Follows where a case went, as it may have gone on from there. */
async function holder(store, first) {
    const seen = new Set();
    for (let id = first; !seen.has(id);) {
        seen.add(id);
        const conversation = await store.conversation(id);
        if (!conversation || conversation.ended)
            return undefined;
        if (conversation.movedTo === null)
            return conversation;
        id = conversation.movedTo;
    }
    return undefined;
}
//# sourceMappingURL=in-turn.js.map