import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''),
    'must be an origin such as https://www.example.org',
  )
  .transform((text) => new URL(text).origin);
const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));
const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true');

/** Every setting there is; .env.example explains each. An empty value counts as not set. */
const Environment = z.object({
  PORT: z.coerce.number({ error: 'must be a port number, such as 3978' }).int().min(0).max(65535).default(3978),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://')
    .default('file:./data/fairway.db'),
  DATABASE_DURABLE: flag.default(false),
  PUBLIC_URL: origin.optional(),
  DIRECT_LINE_SECRET: list(
    z.string().min(16, 'must be at least 16 characters; two for a rotation are separated by a comma'),
  ).optional(),
  ALLOWED_ORIGINS: list(origin).default([]),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be fatal, error, warn, info, debug or silent',
    })
    .default('info'),
  NODE_ENV: z.string().default('development'),
});

export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  durable: boolean;
  publicUrl: string | undefined;
  /** Empty when none is set: one is made for this run. */
  directLineSecrets: readonly string[];
  allowedOrigins: readonly string[];
  trustProxy: boolean;
  logLevel: string;
  production: boolean;
}

/** A setting that cannot be used. The message names the variable and the cure, never the value. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
}

/**
 * The settings of this process: the environment, completed by a `.env` file in `folder`.
 * @throws {BadConfig} naming every bad variable at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv, folder: string): Config {
  const file = join(folder, '.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = Object.fromEntries(
    Object.entries({ ...fromFile, ...environment }).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Environment.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path[0]?.toString() ?? '?'}: ${issue.message}`);
    throw new BadConfig(
      `These settings cannot be used. Correct them in the environment or in .env (see .env.example):\n${[...new Set(lines)].join('\n')}`,
    );
  }
  const env = read.data;
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    durable: env.DATABASE_DURABLE,
    publicUrl: env.PUBLIC_URL,
    directLineSecrets: env.DIRECT_LINE_SECRET ?? [],
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
  };
}
