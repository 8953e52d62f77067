import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../../knowledge/assess.js';
import { FactValue } from '../../knowledge/fact.js';
import { TierId } from '../../knowledge/ids.js';
import { root } from './content.js';

/** A made-up trader and what the published rules say about them. */
export const Persona = z.strictObject({
  name: z.string(),
  tier: TierId,
  facts: z.record(z.string(), FactValue),
  /** Whether the firm counts as small by the programme's own test. */
  small: z.enum(['yes', 'no', 'not known']).optional(),
  verdict: z.enum(['likely', 'not-yet', 'cannot-tell']),
  /** criterion -> "met", "met through <relaxation>", "not met", "not asked", "not known", "case by case" or "unsure source". */
  findings: z.record(z.string(), z.string()),
  cites: z.record(z.string(), z.array(z.string())).default({}),
});
export type Persona = z.infer<typeof Persona>;

const folder = join(root, 'test', 'personas');

export const personas = readdirSync(folder)
  .sort()
  .map((file) => ({
    programme: file.replace('.yaml', ''),
    traders: z
      .array(Persona)
      .parse(parse(readFileSync(join(folder, file), 'utf8'), { merge: true, maxAliasCount: -1 })),
  }));

export function inWords(finding: Finding): string {
  switch (finding.kind) {
    case 'met':
      return 'met';
    case 'met-by-relaxation':
      return `met through ${finding.relaxation.id}`;
    case 'not-met':
      return 'not met';
    case 'unknown':
      return {
        'not-asked': 'not asked',
        'not-known': 'not known',
        review: 'case by case',
        'unsure-source': 'unsure source',
      }[finding.because];
  }
}
