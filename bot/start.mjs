// `npm start` and `npm run chat`: compiles what is missing or out of date, then runs the compiled program.
// Plain JavaScript, because it has to run before anything is compiled.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
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

if (!isBuilt()) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) {
    console.error('Fairway is not built yet, and the compiler is not installed. Run "npm ci" first.');
    process.exit(1);
  }
  console.log('Building Fairway (first start, or after a change) …');
  for (const project of ['tsconfig.build.json', 'bot/web/tsconfig.json']) {
    const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, project)], {
      stdio: 'inherit',
      cwd: root,
    });
    if (status !== 0) {
      console.error('The build failed; the messages above say where.');
      process.exit(1);
    }
  }
  // Makes what takes long once: what the content says, and the index that questions are looked up in.
  const { status } = spawnSync(process.execPath, [join(root, 'dist/bot/compile-content.js')], {
    stdio: 'inherit',
    cwd: root,
  });
  if (status !== 0) process.exit(1);
}

const other = ['chat', 'unanswered'].find((name) => process.argv.includes(`--${name}`));
await import(other ? join(root, `dist/bot/${other}.js`) : entry);
