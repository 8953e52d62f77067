import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../support/content.js';
import { Conversation } from '../support/conversation.js';

/** `user` types; `bot` lists pieces of what must then be said; `not` must not be said; `knows` are answers by fact. */
const Line = z.union([
  z.strictObject({ user: z.coerce.string() }),
  z.strictObject({ bot: z.union([z.string(), z.array(z.string())]) }),
  z.strictObject({ not: z.string() }),
  z.strictObject({ knows: z.record(z.string(), z.unknown()) }),
]);
const Talk = z.strictObject({ name: z.string(), talk: z.array(Line) });

const folder = join(root, 'test/conversations');

describe.each(readdirSync(folder).sort())('%s', (file) => {
  test.each(z.array(Talk).parse(parse(readFileSync(join(folder, file), 'utf8'))))('$name', ({ talk }) => {
    const conversation = new Conversation();
    for (const line of talk) {
      if ('user' in line) conversation.type(line.user);
      else if ('bot' in line) for (const piece of [line.bot].flat()) expect(conversation.words).toContain(piece);
      else if ('not' in line) expect(conversation.words).not.toContain(line.not);
      else expect(conversation.answers).toMatchObject(line.knows);
    }
  });
});
