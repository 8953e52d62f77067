import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/content.js';

/** What a room may import: other rooms, and packages; a room in a room stands first. Built-in modules are named where they are allowed. */
const rooms: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  knowledge: { rooms: ['knowledge'], packages: ['zod', 'yaml', 'fuse.js', 'stemmer'] },
  dialogs: { rooms: ['dialogs', 'knowledge'], packages: ['zod', 'fuse.js'] },
  'bot/web/desk': {
    rooms: ['bot/web'],
    packages: [
      'react',
      'react-dom/client',
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/notifications',
      '@tabler/icons-react',
      'eventsource-parser',
      'recharts',
      'vite',
      '@vitejs/plugin-react',
    ],
  },
  'bot/web': { rooms: ['bot/web'], packages: [] },
  'bot/threads': { rooms: ['bot/threads'], packages: [] },
  'bot/render': { rooms: ['bot/render', 'dialogs', 'knowledge'], packages: ['fontkit'] },
  'bot/store': {
    rooms: ['bot/store', 'bot/threads', 'dialogs', 'knowledge'],
    packages: ['kysely', 'pg', '@photostructure/sqlite', 'zod'],
  },
  bot: {
    rooms: ['bot', 'dialogs', 'knowledge'],
    packages: [
      'pino',
      'restify',
      'ws',
      'jose',
      'zod',
      'nodemailer',
      'openid-client',
      'pdfkit',
      'woff2-encoder/decompress',
    ],
  },
};
/** botbuilder's types live in one folder, because its SDK is no longer developed and must be replaceable there. */
const botbuilderOnlyIn = 'bot/channels/';
/** Only these two read files in the pure rooms. */
const readers = ['knowledge/load.ts', 'dialogs/load.ts'];

const sources = Object.keys(rooms)
  .filter((room) => !room.includes('/'))
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  )
  .filter((file) => /\.tsx?$/.test(file));

const imports = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => m[1] ?? m[2] ?? '');

const roomOf = (file: string): string => Object.keys(rooms).find((room) => file.startsWith(`${room}/`)) ?? '';

describe.each(sources.filter((file) => imports(file).length > 0))('%s', (file) => {
  const room = rooms[roomOf(file)];
  test.each(imports(file))('may import %s', (target) => {
    if (target.startsWith('.')) {
      const path = relative(root, join(root, dirname(file), target));
      expect(
        room?.rooms.some((allowed) => path.startsWith(`${allowed}/`)),
        `${roomOf(file)} may not look into ${path}`,
      ).toBe(true);
    } else if (target.startsWith('node:')) {
      const pure = file.startsWith('knowledge/') || file.startsWith('dialogs/');
      expect(!pure || readers.includes(file), 'a pure room has no files, clock or network').toBe(true);
      expect(file.startsWith('bot/web/'), 'a browser page has no Node').toBe(false);
    } else if (target.startsWith('botbuilder') || target.startsWith('botframework')) {
      expect(file.startsWith(botbuilderOnlyIn), `botbuilder stays in ${botbuilderOnlyIn}`).toBe(true);
    } else {
      expect(room?.packages, `${target} is not a package of this room`).toContain(target);
    }
  });
});

test('only config.ts and the programs that start read the environment', () => {
  const readers = sources.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
  expect(readers.sort()).toEqual(
    [
      'bot/audit.ts',
      'bot/chat.ts',
      'bot/config.ts',
      'bot/export-overlay.ts',
      'bot/main.ts',
      'bot/unanswered.ts',
    ].filter((f) => readers.includes(f)),
  );
});

test('no pure room has a clock or random numbers', () => {
  for (const file of sources.filter((f) => f.startsWith('knowledge/') || f.startsWith('dialogs/'))) {
    expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
      /Date\.now|new Date\(\)|Math\.random|performance\.now/,
    );
  }
});
