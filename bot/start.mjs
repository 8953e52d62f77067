// `npm start`, `npm run chat` and `npm run desk:audit`: compiles what is missing or out of date, then runs the compiled program.
// Plain JavaScript, because it has to run before anything is compiled.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const entry = join(root, 'dist/bot/main.js');

/** The newest change under a folder, in milliseconds; content files are read as they are and need no compiling. */
function newest(folder) {
  return Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return newest(path);
      return /\.(ts|json)$/.test(item.name) ? statSync(path).mtimeMs : 0;
    }),
  );
}

const isBuilt = () =>
  existsSync(entry) &&
  Math.max(...['bot', 'dialogs', 'knowledge'].map((folder) => newest(join(root, folder)))) <= statSync(entry).mtimeMs;

const mayWrite = () => {
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
    accessSync(join(root, 'dist'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Compiles into `home`/dist, or ends the process with what is wrong. */
function compile(home) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) {
    console.error('Fairway is not built yet, and the compiler is not installed. Run "npm ci" first.');
    process.exit(1);
  }
  console.log('Building Fairway (first start, or after a change) …');
  for (const [project, into] of [
    ['tsconfig.build.json', 'dist'],
    ['bot/web/tsconfig.json', 'dist/bot/web'],
  ]) {
    const options = [compiler, '-p', join(root, project), '--outDir', join(home, into)];
    const { status } = spawnSync(process.execPath, options, { stdio: 'inherit', cwd: root });
    if (status !== 0) {
      console.error('The build failed; the messages above say where.');
      process.exit(1);
    }
  }
  // Makes what takes long once: what the content says, and the index that questions are looked up in.
  const { status } = spawnSync(process.execPath, [join(home, 'dist/bot/compile-content.js')], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) process.exit(1);
}

/** A folder that looks like this one and can be written, for a user who may only read. It goes when the process goes. */
function elsewhere() {
  const home = mkdtempSync(join(tmpdir(), 'fairway-build-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  for (const name of ['package.json', 'node_modules', 'bot', 'dialogs', 'knowledge', '.env'])
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(home, name));
  console.log('This user may not write here, so it is built in a temporary folder at each start.');
  console.log('Let the owner of this folder run "npm run build" once to spare that.');
  return home;
}

// npm's shell passes no signal on: whoever stops npm would leave this process behind, and the port taken.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watching);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watching.unref();
}

/** The helpdesk console: missing, or older than one of its sources. A reader alone does without it, and /desk says so. */
const deskPage = join(root, 'dist/desk/index.html');
const deskIsBuilt = () =>
  existsSync(deskPage) &&
  Math.max(
    ...readdirSync(join(root, 'bot/web/desk'), { recursive: true }).map(
      (name) => statSync(join(root, 'bot/web/desk', String(name))).mtimeMs,
    ),
  ) <= statSync(deskPage).mtimeMs;

function bundleDesk() {
  const bundler = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(bundler)) {
    console.warn('The helpdesk console cannot be built: its bundler is not installed. Run "npm ci".');
    return;
  }
  console.log('Building the helpdesk console …');
  const { status } = spawnSync(process.execPath, [bundler, 'build', join(root, 'bot/web/desk'), '--logLevel', 'warn'], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) process.exit(1);
}

const home = isBuilt() || mayWrite() ? root : elsewhere();
if (home !== root || !isBuilt()) compile(home);

const other = ['chat', 'unanswered', 'audit', 'export-overlay'].find((name) => process.argv.includes(`--${name}`));
if (!other && home === root && mayWrite() && !deskIsBuilt()) bundleDesk();
await import(join(home, 'dist/bot', `${other ?? 'main'}.js`));
