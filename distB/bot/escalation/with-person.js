import { advance } from '../../dialogs/advance.js';
import { resume } from '../../dialogs/resume.js';
import { say, talk } from '../../dialogs/say.js';
import { fill } from '../../dialogs/texts.js';
/**
 * A message of a trader who is with an officer. It goes to the officer, and the assistant is mute. Two things stay between
 * the trader and the assistant: to come back to it, and to have their data deleted.
 */
export function withPerson(content, memory, ticket, inbound, input, date) {
    // A "yes" later on must not be taken for the answer to a question of ours that was left standing.
    const quiet = asksToErase(memory) ? { ...memory, offered: [] } : memory;
    const toPerson = { memory: quiet, says: [], requests: [{ kind: 'to-person' }] };
    switch (input.kind) {
        case 'hello':
            return { memory, says: [], requests: [] };
        case 'file':
            return { ...toPerson, says: [say('talk', [talk(content.deskTexts.fileNotKept)])] };
        case 'answer':
        case 'email':
        case 'anger':
        case 'introduction':
        case 'resume':
        case 'which-paper':
        case 'question':
        case 'follow-up':
        case 'ask':
        case 'rate':
        case 'comment':
        case 'rate-case':
        case 'why-case':
        case 'unclear':
            return isEmpty(inbound) ? { memory, says: [], requests: [] } : toPerson;
        case 'command':
            switch (input.command.name) {
                case 'leave': {
                    const asked = asksToErase(memory);
                    if (!asked)
                        return { ...resume(content, memory, 'here', date, ticket), requests: [{ kind: 'leave' }] };
                    return kept(content, memory);
                }
                case 'erase':
                case 'erase-confirmed':
                    return advance(content, memory, input, { date, ticket: '' });
                case 'cancel':
                    return asksToErase(memory) ? kept(content, memory) : toPerson;
                case 'back':
                case 'change':
                case 'redo':
                case 'why':
                case 'skip':
                case 'menu':
                case 'answers':
                case 'restart':
                case 'restart-confirmed':
                case 'person':
                case 'help':
                case 'take-away':
                case 'elsewhere':
                case 'have-code':
                case 'stop-code':
                case 'take-back':
                case 'remind':
                case 'stop-reminders':
                    return toPerson;
            }
    }
}
const asksToErase = ({ offered }) => offered.some(({ means }) => means.kind === 'command' && means.command === 'erase-confirmed');
/** Nothing was deleted; the officer goes on. */
const kept = (content, memory) => ({
    memory: { ...memory, offered: [] },
    says: [say('talk', [talk(fill(content.texts.cancelled))])],
    requests: [],
});
const isEmpty = (inbound) => inbound.kind === 'text' && inbound.text === '';
//# sourceMappingURL=with-person.js.map