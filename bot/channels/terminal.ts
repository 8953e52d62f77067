import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { ConversationId, StoredActivity } from '../store/store.js';
import type { Parts } from '../turn/parts.js';
import { takeTurn } from '../turn/take-turn.js';

export interface Terminal {
  input: Readable;
  output: Writable;
  /** A prompt for a person; a pipe gets its own lines echoed, so that the transcript reads well. */
  interactive: boolean;
  colour: boolean;
}

const paint = (on: boolean) => {
  const code = (n: number) => (text: string) => (on ? `\u001b[${n}m${text}\u001b[0m` : text);
  return { bot: code(36), you: code(32), dim: code(2) };
};

/** Holds one conversation over standard input and output. Resolves when the input ends or the trader erased their data. */
export async function converse(
  parts: Parts,
  id: ConversationId,
  { input, output, interactive, colour: coloured }: Terminal,
): Promise<void> {
  const colour = paint(coloured);
  const at = () => parts.now().toISOString();
  const print = (text: string) => output.write(`${text}\n`);

  await parts.store.begin({ id, channel: 'terminal', at: at(), reference: null });
  let ended = await hear({ type: 'conversationUpdate' });
  ask();
  // Not before somebody listens: what is read until then would be lost.
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (ended) break;
    const text = line.trim();
    if (['quit', 'exit', 'bye'].includes(text.toLowerCase())) break;
    if (text !== '') {
      if (!interactive) print(`${colour.you('you')}  ${text}\n`);
      ended = await hear({ type: 'message', text });
    }
    if (ended) break;
    ask();
  }
  lines.close();

  function ask(): void {
    if (interactive) output.write(colour.you('you  '));
  }

  /** Writes down what came in, takes the turn, prints the answer; true when the conversation is over. */
  async function hear(body: Record<string, unknown>): Promise<boolean> {
    const accepted = await parts.store.accept({ conversation: id, key: null, at: at(), body, wantsTurn: true });
    if (accepted.kind !== 'accepted') return true;
    await takeTurn(parts, accepted, async (says) => says.forEach(show));
    return (await parts.store.conversation(id))?.ended ?? true;
  }

  function show({ body }: StoredActivity): void {
    if (typeof body.text !== 'string') return;
    const [first = '', ...rest] = body.text.split('\n');
    print(
      [`${colour.bot('bot')}  ${first}`, ...rest.map((l) => `     ${/^\s*\[\d+\]/.test(l) ? colour.dim(l) : l}`)].join(
        '\n',
      ),
    );
    print('');
  }
}
