import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { addOfficers, Console } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import {
  databaseUrl,
  freePort,
  newFolder,
  type Program,
  removeFolder,
  start,
  stop,
  usage,
} from '../support/program.js';
import { quantile } from './figures.js';

/**
 * `npm run bench:desk`: two hundred traders talk with officers at once, over the doors both use. It measures from the
 * moment an officer's word leaves until it is on the trader's stream, and the way back; then the server is killed
 * while everybody talks, and started again, and every word that was acknowledged must be there, once and in order.
 */
const conversations = 200;
const officersCount = 20;
const seconds = Number(process.env.BENCH_SECONDS ?? 30);
/** Milliseconds between two words of one officer in one conversation, and of its trader. */
const officerEvery = 4_000;
const traderEvery = 8_000;
const goal = 200;

const folder = newFolder();
const port = await freePort();
let program: Program = await start({ folder, port });
await addOfficers(
  databaseUrl(folder),
  Array.from({ length: officersCount }, (_, i) => [`Officer${i}`, 'officer', ['*']] as const),
);
const http = new Http(program.origin, undefined, 256);

interface Talk {
  line: Line;
  officer: Console;
  ticket: string;
  /** When a word left, until it has arrived. */
  underway: Map<string, number>;
  sent: { officer: string[]; trader: string[] };
}

const toTrader: number[] = [];
const toOfficer: number[] = [];
let talking = true;

try {
  const officers: Console[] = [];
  for (let i = 0; i < officersCount; i++) officers.push(await Console.signIn(program.origin, `officer${i}`));
  const talks: Talk[] = [];
  for (let i = 0; i < conversations; i++) {
    const officer = officers[i % officersCount];
    if (officer) talks.push(await begin(officer));
  }
  const arrived = (underway: Map<string, number>, text: string, times: number[]) => {
    const at = underway.get(text);
    if (at === undefined) return;
    times.push(performance.now() - at);
    underway.delete(text);
  };
  const listen = async (talk: Talk) => {
    const socket = await talk.line.listen(({ text = '' }) => {
      if (text.startsWith('officer ')) arrived(talk.underway, text, toTrader);
    });
    socket.on('close', () => {});
  };
  for (const talk of talks) await listen(talk);
  const byConversation = new Map(talks.map((talk) => [talk.ticket, talk]));
  const hear = (officer: Console) => {
    officer.heard = (event, data) => {
      if (event !== 'message') return;
      const { ticket, entries } = data as { ticket: string; entries: readonly { text: string }[] };
      const talk = byConversation.get(ticket);
      // All see all; it counts when it has come to the one who answers.
      if (talk?.officer !== officer) return;
      for (const { text } of entries) if (text.startsWith('trader ')) arrived(talk.underway, text, toOfficer);
    };
    return officer.listen();
  };
  for (const officer of officers) await hear(officer);

  console.log(`${talks.length} conversations with ${officersCount} officers; ${seconds} s`);
  const before = usage(program.pid);
  const work = talks.flatMap((talk, i) => [speak(talk, 'officer', i), speak(talk, 'trader', i)]);
  await pause(seconds * 1000);
  const after = usage(program.pid);
  const measured = { toTrader: [...toTrader], toOfficer: [...toOfficer] };

  console.log('killed while everybody talks');
  await stop(program, 'SIGKILL');
  program = await start({ folder, port });
  await pause(3_000);
  talking = false;
  await Promise.all(work);

  let wrong = 0;
  for (const { line, sent } of talks) {
    const transcript = (await line.transcript()).map(({ text }) => text ?? '');
    for (const who of ['officer', 'trader'] as const) {
      const there = transcript.filter((text) => text.startsWith(`${who} `));
      if (there.join('|') !== sent[who].join('|')) wrong++;
    }
  }
  const words = talks.reduce((sum, { sent }) => sum + sent.officer.length + sent.trader.length, 0);
  const lines = [
    ['officer’s word on the trader’s screen', measured.toTrader],
    ['trader’s word on the officer’s screen', measured.toOfficer],
  ] as const;
  const cpu = (after.cpuMilliseconds - before.cpuMilliseconds) / (seconds * 1000);
  const met = quantile(measured.toTrader, 0.99) < goal && wrong === 0;
  const text = `# The desk, live

Written by \`npm run bench:desk\` on ${new Date().toISOString().slice(0, 10)}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.

${talks.length} conversations, each with an officer who writes every ${officerEvery / 1000} s and a trader who writes every ${traderEvery / 1000} s,
on a SQLite file; ${officersCount} officers with their event streams open. Server and driver share the machine. The server used ${Math.round(cpu * 100)} %
of one processor and ${Math.round(after.megabytes)} MB.

| | words | p50 ms | p99 ms | longest ms |
| --- | ---: | ---: | ---: | ---: |
${lines.map(([what, times]) => `| ${what} | ${times.length} | ${ms(times, 0.5)} | ${ms(times, 0.99)} | ${ms(times, 1)} |`).join('\n')}

Then the server was killed (\`kill -9\`) while everybody went on talking, and started again. Of ${words.toLocaleString('en')} acknowledged words
${wrong === 0 ? 'every one is in its transcript, once and in order' : `some are lost, doubled or out of order in ${wrong} conversations`}.

Goal: an officer’s word is on the trader’s screen in under ${goal} ms for 99 of 100, and none is lost: ${met ? 'met' : '**not met**'}.
`;
  writeFileSync(join(import.meta.dirname, 'DESK.md'), text);
  console.log(`\n${text}`);
  process.exitCode = met ? 0 : 1;
} finally {
  http.close();
  await stop(program);
  removeFolder(folder);
}
process.exit();

function ms(times: readonly number[], share: number): string {
  return quantile(times, share).toFixed(1);
}

/** A trader who asked for a person, and has one. */
async function begin(officer: Console): Promise<Talk> {
  const line = await Line.begin(http);
  await line.ask('india');
  const ticket = /F\d\d-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
  const { status, body } = await officer.post(`tickets/${ticket}/claim`);
  if (status !== 200) throw new Error(`not claimed: ${status} ${JSON.stringify(body)}`);
  return { line, officer, ticket, underway: new Map(), sent: { officer: [], trader: [] } };
}

/** Writes again and again, and each word until it is acknowledged, as both pages do. */
async function speak(talk: Talk, who: 'officer' | 'trader', place: number): Promise<void> {
  const every = who === 'officer' ? officerEvery : traderEvery;
  await pause((every * place) / conversations);
  for (let i = 0; talking; i++) {
    const text = `${who} ${i}`;
    const began = performance.now();
    talk.underway.set(text, began);
    while (!(await sent(talk, who, text))) await pause(50);
    talk.sent[who].push(text);
    await pause(Math.max(0, every - (performance.now() - began)));
  }
}

async function sent({ line, officer, ticket }: Talk, who: 'officer' | 'trader', text: string): Promise<boolean> {
  try {
    const { status } =
      who === 'officer'
        ? await officer.post(`tickets/${ticket}/messages`, { text, clientId: text })
        : await line.say(text, text);
    return status === 200 || status === 201;
  } catch {
    return false;
  }
}
