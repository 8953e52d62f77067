import { DatabaseSync } from '@photostructure/sqlite';
import type { Activity } from '../support/line.js';
import { databaseFile } from '../support/program.js';
import type { Trader } from './trader.js';

interface Kept {
  trader: Trader;
  transcript: readonly Activity[];
}

/** Everything that is not as promised after the crashes; empty when all is well. */
export function complaints(folder: string, kept: readonly Kept[]): string[] {
  return [...kept.flatMap(ofTranscript), ...ofDatabase(databaseFile(folder))];
}

/** Every message that was accepted is there once, in order, and its one answer follows in the same order. */
function ofTranscript({ trader, transcript }: Kept): string[] {
  const found: string[] = [];
  const messages = transcript.filter((activity) => activity.from.role === 'user');
  const keys = messages.map((message) => message.channelData?.clientActivityID);
  for (const { id, key } of trader.accepted) {
    const times = keys.filter((other) => other === key).length;
    if (times !== 1) found.push(`${id}: accepted, and ${times} times in the transcript`);
    else if (messages[keys.indexOf(key)]?.id !== id) found.push(`${id}: kept under another id than promised`);
  }
  const inOrder = trader.accepted.map(({ id }) => id);
  if (inOrder.join() !== [...inOrder].sort().join()) found.push(`${trader.line.id}: accepted out of order`);

  const answered = transcript.flatMap(({ replyToId }) => replyToId ?? []);
  // One answer may be several messages; they stand together, so an id that comes up again was answered twice.
  const answers = answered.filter((id, i) => id !== answered[i - 1]);
  const wanted = messages.map(({ id }) => id);
  const given = answers.filter((id) => wanted.includes(id));
  if (given.join() !== wanted.join())
    found.push(`${trader.line.id}: answers ${given.join(' ')} to messages ${wanted.join(' ')}`);
  return found;
}

function ofDatabase(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const complain = (what: string, query: string) =>
    database
      .prepare(query)
      .all()
      .map((row) => `${what}: ${JSON.stringify(row)}`);
  try {
    return [
      ...complain('integrity_check', "select * from pragma_integrity_check where integrity_check <> 'ok'"),
      ...complain('foreign_key_check', 'select * from pragma_foreign_key_check'),
      ...complain(
        'sequences with holes',
        `select conversation, count(*), max(sequence), last_sequence from activities join conversations on id = conversation
         group by conversation having min(sequence) <> 1 or max(sequence) <> count(*) or max(sequence) <> last_sequence`,
      ),
      ...complain('still waiting', 'select conversation, sequence from activities where waiting = 1'),
      // Each turn raises the version by one: two turns for one message would show here, whatever they said.
      ...complain(
        'turns are not as many as what asked for one',
        `select id, version, count(sequence) as asked from conversations left join activities on conversation = id and speaker = 'trader'
         group by id having version <> count(sequence)`,
      ),
      ...complain(
        'times that go back',
        `select a.conversation, a.sequence from activities a join activities b
         on b.conversation = a.conversation and b.sequence = a.sequence + 1 where b.at < a.at`,
      ),
    ];
  } finally {
    database.close();
  }
}
