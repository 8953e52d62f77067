import { byAssistant, saidAt } from './activity-rows.js';
/** A conversation with a message that is about to be written down. */
export function arriving(read, { at, body, reference }) {
    const conversation = {
        ...read,
        lastSequence: read.lastSequence + 1,
        lastAt: read.lastAt < at ? at : read.lastAt,
        reference: reference ?? read.reference,
    };
    const { id, lastSequence: sequence, lastAt } = conversation;
    return { conversation, activity: { conversation: id, sequence, from: 'trader', at: lastAt, body } };
}
/** What will be on disk once the message and its answer are: nothing can come between them, so it is known before. */
export function ahead({ arrival, read, turn }) {
    const { activity, conversation: then } = arriving(read, arrival);
    const conversation = {
        ...then,
        memory: turn.memory,
        version: read.version + 1,
        lastSequence: activity.sequence + turn.says.length,
        lastAt: then.lastAt < turn.at ? turn.at : then.lastAt,
        keeping: turn.keeping ?? read.keeping,
        counted: turn.counted ?? read.counted,
    };
    return { activity, answers: saidAt(conversation, turn.says.map(byAssistant)), conversation };
}
//# sourceMappingURL=ahead.js.map