import { nothingCounted } from './counting.js';
import { readMemory } from './memory-text.js';
/** The columns of an activity that the port shows. */
export const visible = ['conversation', 'sequence', 'speaker', 'at', 'body'];
export const toActivity = (row) => ({
    conversation: row.conversation,
    sequence: row.sequence,
    from: row.speaker,
    at: row.at,
    body: JSON.parse(row.body),
});
export const toConversation = (row) => ({
    id: row.id,
    channel: row.channel,
    memory: readMemory(row.memory),
    version: row.version,
    lastSequence: row.last_sequence,
    lastAt: row.last_at,
    ended: row.ended === 1,
    reference: row.reference === null ? null : JSON.parse(row.reference),
    movedTo: row.moved_to,
    keeping: { standing: row.standing, judgedBy: row.judged_by, lookAt: row.look_at },
    ticket: row.ticket === null ? null : { id: row.ticket, at: row.ticket_at ?? 'queue' },
    counted: row.counted === null ? nothingCounted : JSON.parse(row.counted),
});
//# sourceMappingURL=rows.js.map