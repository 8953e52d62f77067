import { type Activity, Line, type Wire } from '../support/line.js';

/** What is said, and how many messages the answer has. */
export interface Said {
  text: string;
  answers: number;
}

const opening = ['india', 'exporter', 'yes', 't1', 'check'];
const closing = ['menu', 'documents', 'start again', 'yes'];
const most = 40;

/**
 * Walks through an interview once, slowly, to learn the way and how many messages each answer has. It answers what it is
 * asked, so that a changed question does not break it; at the end of the way it starts again, so it can be repeated.
 */
export async function learn(http: Wire): Promise<readonly Said[]> {
  const line = await Line.begin(http);
  await greeted(line);
  const way: Said[] = [];
  const say = async (text: string): Promise<readonly Activity[]> => {
    const { text: body } = await line.say(text);
    const { id } = JSON.parse(body) as { id: string };
    // An answer is saved in one transaction: what is there first is all there is.
    const answers = await line.answersTo(id);
    way.push({ text, answers: answers.length });
    return answers;
  };
  let answers: readonly Activity[] = [];
  for (const text of opening) answers = await say(text);
  // A verdict is the first answer after it that has several messages.
  while (answers.length === 1 && way.length < most) answers = await say(replyTo(answers[0]));
  if (way.length < 10 || way.length === most) throw new Error(`this was no interview: ${JSON.stringify(way)}`);
  for (const text of closing) await say(text);
  return way;
}

/** The first choice, and for a question that wants a number, a number. */
function replyTo(question: Activity | undefined): string {
  const first = question?.suggestedActions?.actions[0]?.value;
  return first === undefined || /know/.test(first) ? '5' : first;
}

async function greeted(line: Line): Promise<void> {
  while ((await line.transcript()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A conversation that walks that way again and again, and hears its answers on the stream. */
export async function walker(
  http: Wire,
  way: readonly Said[],
): Promise<{ turn: () => Promise<void>; leave: () => void }> {
  const line = await Line.begin(http);
  const heard = new Map<string, number>();
  let check = () => {};
  const socket = await line.listen(({ replyToId }) => {
    if (!replyToId) return;
    heard.set(replyToId, (heard.get(replyToId) ?? 0) + 1);
    check();
  });
  await greeted(line);
  let step = 0;
  return {
    async turn() {
      const said = way[step++ % way.length];
      if (!said) return;
      const { status, text } = await line.say(said.text);
      if (status !== 200) throw new Error(`refused: ${status} ${text}`);
      const { id } = JSON.parse(text) as { id: string };
      await new Promise<void>((resolve) => {
        check = () => {
          if ((heard.get(id) ?? 0) >= said.answers) resolve();
        };
        check();
      });
      heard.clear();
    },
    leave: () => socket.terminate(),
  };
}
