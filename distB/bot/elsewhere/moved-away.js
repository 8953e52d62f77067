import { advance } from '../../dialogs/advance.js';
import { movedSay } from '../../dialogs/elsewhere/elsewhere.js';
import { say, talk } from '../../dialogs/say.js';
/**
 * A message where the case is no longer. This place is closed for answers: two stay possible, to take the case back and to
 * delete what was written here.
 */
export function movedAway(content, memory, input, date) {
    const again = movedSay(content);
    const stay = { memory: { ...memory, offered: [...again.choices] }, says: [again], requests: [] };
    if (input.kind === 'hello')
        return { ...stay, says: [] };
    // A code for yet another case may be typed here too.
    if (input.kind === 'resume' && input.read.kind === 'code')
        return { memory, says: [], requests: [{ kind: 'resume', code: input.read.code }] };
    if (input.kind !== 'command')
        return stay;
    switch (input.command.name) {
        case 'take-back':
            return { memory, says: [], requests: [{ kind: 'take-back' }] };
        case 'erase':
        case 'erase-confirmed':
            return advance(content, memory, input, { date, ticket: '' });
        case 'cancel':
            return { ...stay, says: [say('talk', [talk(content.texts.cancelled)]), again] };
        default:
            return stay;
    }
}
//# sourceMappingURL=moved-away.js.map