import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.js';

export const secret = 'the-secret-of-this-test';

export interface Program {
  pid: number;
  origin: string;
  /** What it wrote so far, both streams. */
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

export interface Settings {
  /** The folder of its database; `folder()` makes one. */
  folder: string;
  port: number;
  env?: Readonly<Record<string, string>>;
  /** For Node itself, such as --cpu-prof. */
  node?: readonly string[];
  /** What starts Node, such as a shell that first sets limits and then becomes Node. */
  by?: readonly string[];
}

/** Starts the compiled server as operators do, in a process of its own. Settings of the machine do not reach it. */
export async function launch({ folder, port, env = {}, node = [], by = [] }: Settings): Promise<Program> {
  const [command = '', ...rest] = [...by, process.execPath, ...node, await built()];
  const child = spawn(command, rest, {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl(folder),
      DIRECT_LINE_SECRET: secret,
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return program(child, `http://127.0.0.1:${port}`);
}

/** As `launch`, and waits until it answers. Throws with its output when it ends instead. */
export const start = async (settings: Settings): Promise<Program> => ready(await launch(settings));

/** A program somebody else has started, from the moment it says that it is ready. */
export const watch = (child: ChildProcess, origin: string): Promise<Program> => ready(program(child, origin));

async function ready(program: Program): Promise<Program> {
  const isReady = () => /is ready/.test(program.output());
  await until(isReady, program.ended);
  if (!isReady()) throw new Error(`the server did not start:\n${program.output()}`);
  return program;
}

/** Ends a program and waits for it. */
export async function stop(program: Program, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
  program.kill(signal);
  return program.ended;
}

function program(child: ChildProcess, origin: string): Program {
  let text = '';
  const keep = (chunk: Buffer) => {
    text += String(chunk);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const { pid } = child;
  if (pid === undefined) throw new Error('the process could not be started');
  return {
    pid,
    origin,
    output: () => text,
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code ?? -1))),
    kill: (signal) => void child.kill(signal),
  };
}

/** Looks every few milliseconds until it is so, or until `otherwise` settles. */
async function until(check: () => boolean, otherwise: Promise<unknown>): Promise<void> {
  let over = false;
  void otherwise.then(() => {
    over = true;
  });
  while (!check() && !over) await new Promise((resolve) => setTimeout(resolve, 5));
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fairway-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
export const databaseFile = (folder: string): string => join(folder, 'fairway.db');
export const databaseUrl = (folder: string): string => `file:${databaseFile(folder)}`;

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Memory and processor time of a process, from Linux's /proc. */
export function usage(pid: number): { megabytes: number; cpuMilliseconds: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // A tick is 10 ms on every Linux that Node runs on.
  return {
    megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    cpuMilliseconds: (Number(fields[11]) + Number(fields[12])) * 10,
  };
}
