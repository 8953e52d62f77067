import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ProgrammeId } from '../../knowledge/ids.js';

const kinds = ['plain', 'paraphrase', 'no-country', 'typo', 'terse', 'wordy'] as const;

/** A question and the entries that answer it, best first. */
export const Golden = z.strictObject({
  q: z.string(),
  expect: z.array(z.string()).min(1),
  /** The programme the conversation is about. */
  programme: ProgrammeId.optional(),
  kind: z.enum(kinds),
});
export type Golden = z.infer<typeof Golden>;

/** A question about trade that is not answered: the entries that say so. */
export const Near = z.strictObject({ q: z.string(), expect: z.array(z.string()).min(1) });
export type Near = z.infer<typeof Near>;

/** An exchange: for each message the entries that answer it. */
export const Talk = z
  .strictObject({
    programme: ProgrammeId.optional(),
    talk: z.array(z.string()).min(2),
    expect: z.array(z.array(z.string()).min(1)),
  })
  .refine(({ talk, expect }) => talk.length === expect.length, 'each message needs its expected entries');
export type Talk = z.infer<typeof Talk>;

/** Written by two people apart from each other, so that what is fitted on one can be tried on the other. */
const byAuthor = <S extends z.ZodType>(item: S) => z.strictObject({ a: z.array(item), b: z.array(item) });
export type Author = 'a' | 'b';
export type ByAuthor<T> = Readonly<Record<Author, readonly T[]>>;

const read = <S extends z.ZodType>(name: string, schema: S): z.output<S> =>
  schema.parse(parse(readFileSync(join(import.meta.dirname, name), 'utf8')));

/** All questions to measure by. */
export const readSets = () => ({
  golden: read('golden.yaml', byAuthor(Golden)) satisfies ByAuthor<Golden>,
  near: read('near.yaml', byAuthor(Near)) satisfies ByAuthor<Near>,
  far: read('far.yaml', byAuthor(z.string())) satisfies ByAuthor<string>,
  followUps: read('follow-ups.yaml', z.array(Talk)),
});
export type Sets = ReturnType<typeof readSets>;
