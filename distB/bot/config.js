import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { defaultServiceHosts } from './channels/botframework/settings.js';
import { issuerFault, readGrants } from './desk/oidc/settings.js';
import { hookName } from './notices/settings.js';
import { dataClasses } from './store/retention.js';
const origin = z
    .string()
    .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''), 'must be an origin such as https://www.example.org')
    .transform((text) => new URL(text).origin);
const list = (item) => z
    .string()
    .transform((text) => text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean))
    .pipe(z.array(item));
const seconds = (least, most) => z.coerce.number({ error: 'must be a number of seconds' }).min(least).max(most);
const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((text) => text === 'true');
const days = z.coerce.number({ error: 'must be a number of days' }).int().min(1).max(36_500).optional();
/** Every setting there is; .env.example explains each. An empty value counts as not set. */
const Environment = z.object({
    PORT: z.coerce.number({ error: 'must be a port number, such as 3978' }).int().min(0).max(65535).default(3978),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z
        .string()
        .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://')
        .default('file:./data/fairway.db'),
    DATABASE_DURABLE: flag.default(false),
    PUBLIC_URL: origin.optional(),
    DIRECT_LINE_SECRET: list(z
        .string()
        .regex(/^[!-+\--~]{16,}$/, 'must be at least 16 characters without spaces; two for a rotation are separated by a comma')).optional(),
    ALLOWED_ORIGINS: list(origin).default([]),
    TRUST_PROXY: flag.default(false),
    LOG_LEVEL: z
        .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'must be fatal, error, warn, info, debug or silent',
    })
        .default('info'),
    NODE_ENV: z.string().default('development'),
    CHANNELS: list(z.enum(['web', 'botframework'], { error: 'must be web, botframework, or both separated by a comma' })).optional(),
    MicrosoftAppId: z.string().default(''),
    MicrosoftAppPassword: z.string().default(''),
    MicrosoftAppType: z
        .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], {
        error: 'must be SingleTenant, UserAssignedMSI or MultiTenant',
    })
        .default('SingleTenant'),
    MicrosoftAppTenantId: z.string().default(''),
    SERVICE_URL_HOSTS: list(z.string().regex(/^\.?[a-z0-9.-]+$/i, 'must be host names; a leading dot stands for all below')).default([]),
    DESK_ADMIN_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
    DESK_ADMIN_PASSWORD: z.string().min(12, 'must be at least 12 characters').max(200).optional(),
    DESKS_FILE: z.string().optional(),
    CASE_LINK_DAYS: z.coerce.number({ error: 'must be a number of days, such as 7' }).int().min(1).max(90).default(7),
    RESUME_CODE_MINUTES: z.coerce
        .number({ error: 'must be a number of minutes, such as 60' })
        .int()
        .min(5)
        .max(1440)
        .default(60),
    DESK_PASSWORDS: flag.default(true),
    OIDC_ISSUER: z
        .string()
        .superRefine((text, context) => {
        const fault = issuerFault(text);
        if (fault)
            context.addIssue({ code: 'custom', message: fault });
    })
        .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_SCOPES: z
        .string()
        .regex(/(^| )openid( |$)/, 'must contain openid')
        .default('openid email profile'),
    OIDC_GROUPS_CLAIM: z.string().default('groups'),
    OIDC_GROUPS: z
        .string()
        .transform((text, context) => {
        const grants = readGrants(text);
        if (!grants)
            context.addIssue({
                code: 'custom',
                message: 'must be written like: AEO India=officer:india, AEO leads=lead:india+fiji, AEO admins=admin',
            });
        return grants;
    })
        .optional(),
    RETAIN_CONVERSATIONS_DAYS: days,
    RETAIN_TICKETS_DAYS: days,
    RETAIN_FEEDBACK_DAYS: days,
    RETAIN_AUDIT_DAYS: days,
    RETAIN_SESSIONS_DAYS: days,
    RETAIN_INVITATIONS_DAYS: days,
    SMTP_URL: z
        .string()
        .refine((text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '', 'must be smtps://user:password@host:465 or smtp://host:587; special characters are percent-encoded')
        .transform((text) => new URL(text))
        .optional(),
    MAIL_FROM: z
        .string()
        .refine((text) => z.email().safeParse(/^[^<>\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text).success, 'must be an address such as Fairway <fairway@example.org>')
        .optional(),
    ANSWER_MAIL_SECONDS: seconds(0, 86_400).default(120),
    NOTICE_ATTEMPTS: z.coerce.number({ error: 'must be a number' }).int().min(1).max(50).default(12),
    NOTICE_RETRY_SECONDS: seconds(0.01, 3600).default(10),
    NOTICE_TIMEOUT_SECONDS: seconds(1, 120).default(15),
    NOTICE_PRIVATE_HOSTS: list(z.string().regex(/^[a-z0-9.:-]+$/i, 'must be host names or addresses separated by commas, without ports')).default([]),
    ToBotFromChannelTokenIssuer: z.string().optional(),
    ToBotFromChannelOpenIdMetadataUrl: z.string().optional(),
});
/** A setting that cannot be used. The message names the variable and the cure, never the value. */
export class BadConfig extends Error {
    name = 'BadConfig';
}
/**
 * The settings of this process: the environment, completed by a `.env` file in `folder`.
 * @throws {BadConfig} naming every bad variable at once.
 */
export function readConfig(environment, folder) {
    const file = join(folder, '.env');
    const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
    const given = Object.fromEntries(Object.entries({ ...fromFile, ...environment }).filter(([, value]) => value !== undefined && value !== ''));
    const read = Environment.safeParse(given);
    if (!read.success) {
        const lines = read.error.issues.map((issue) => `  ${issue.path[0]?.toString() ?? '?'}: ${issue.message}`);
        throw new BadConfig(`These settings cannot be used. Correct them in the environment or in .env (see .env.example):\n${[...new Set(lines)].join('\n')}`);
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
        botFramework: registration(env),
        deskAdmin: admin(env),
        desksFile: env.DESKS_FILE,
        caseLinkDays: env.CASE_LINK_DAYS,
        resumeCodeMinutes: env.RESUME_CODE_MINUTES,
        passwords: env.DESK_PASSWORDS,
        oidc: organisation(env),
        retention: retention(env),
        notices: notices(env, given),
    };
}
const retention = (env) => Object.fromEntries(dataClasses.flatMap((name) => {
    const kept = env[`RETAIN_${name.toUpperCase()}_DAYS`];
    return kept === undefined ? [] : [[name, kept]];
}));
/** @throws {BadConfig} when something is missing, or nobody could sign in. */
function organisation(env) {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
    if (issuer === undefined && clientId === undefined && clientSecret === undefined && env.OIDC_GROUPS === undefined) {
        if (env.DESK_PASSWORDS)
            return undefined;
        throw new BadConfig('DESK_PASSWORDS is false, and without OIDC_ISSUER nobody could sign in at the desk.');
    }
    if (issuer === undefined || clientId === undefined || clientSecret === undefined)
        throw new BadConfig('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: all three, or none of the OIDC settings.');
    if (env.PUBLIC_URL === undefined)
        throw new BadConfig(`PUBLIC_URL is missing: the organisation's sign-in sends people back to <PUBLIC_URL>/desk/api/oidc/callback.`);
    return {
        issuer,
        clientId,
        clientSecret,
        scopes: env.OIDC_SCOPES,
        claim: env.OIDC_GROUPS_CLAIM,
        grants: env.OIDC_GROUPS,
    };
}
/** @throws {BadConfig} when one half is missing. */
function admin({ DESK_ADMIN_EMAIL: email, DESK_ADMIN_PASSWORD: password }) {
    if (email === undefined && password === undefined)
        return undefined;
    if (email === undefined || password === undefined)
        throw new BadConfig(`${email === undefined ? 'DESK_ADMIN_EMAIL' : 'DESK_ADMIN_PASSWORD'} is missing: the first officer needs both. Without either, a set-up link is printed.`);
    return { email, password };
}
/** @throws {BadConfig} when one half is missing. */
function notices(env, given) {
    const { SMTP_URL: server, MAIL_FROM: from } = env;
    if ((server === undefined) !== (from === undefined))
        throw new BadConfig(`${server === undefined ? 'SMTP_URL' : 'MAIL_FROM'} is missing: to send e-mail both are needed.`);
    return {
        mail: server && from !== undefined ? { server, from } : undefined,
        answerAfter: env.ANSWER_MAIL_SECONDS * 1000,
        hooks: Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (hookName.test(name) && value ? [[name, value.trim()]] : []))),
        privateHosts: env.NOTICE_PRIVATE_HOSTS.map((host) => host.toLowerCase()),
        attempts: env.NOTICE_ATTEMPTS,
        firstPause: env.NOTICE_RETRY_SECONDS * 1000,
        timeout: env.NOTICE_TIMEOUT_SECONDS * 1000,
    };
}
const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
/**
 * The Bot Framework door is open when there is an app id, or, for trying things out, without one on this machine alone.
 * @throws {BadConfig} when it is asked for in a way that would let anybody in, or cannot work.
 */
function registration(env) {
    const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId, HOST, NODE_ENV } = env;
    const alone = loopback.has(HOST) && NODE_ENV !== 'production';
    const wanted = env.CHANNELS?.includes('botframework') ?? (MicrosoftAppId !== '' || alone);
    if (!wanted)
        return undefined;
    if (MicrosoftAppId === '' && !alone) {
        throw new BadConfig('MicrosoftAppId is empty, so anybody could speak as Teams. That is allowed only with HOST=127.0.0.1 and without NODE_ENV=production. Set MicrosoftAppId, or take botframework out of CHANNELS.');
    }
    if (MicrosoftAppId !== '') {
        const needs = {
            MultiTenant: { tenant: false, password: true },
            SingleTenant: { tenant: true, password: true },
            UserAssignedMSI: { tenant: true, password: false },
        }[MicrosoftAppType];
        if (needs.tenant && MicrosoftAppTenantId === '')
            throw new BadConfig(`MicrosoftAppTenantId is missing: a bot of type ${MicrosoftAppType} needs it.`);
        if (needs.password && MicrosoftAppPassword === '')
            throw new BadConfig(`MicrosoftAppPassword is missing: a bot of type ${MicrosoftAppType} needs it.`);
        if (!needs.password && MicrosoftAppPassword !== '')
            throw new BadConfig('MicrosoftAppPassword must be empty: a managed identity (UserAssignedMSI) has no password.');
    }
    return {
        MicrosoftAppId,
        MicrosoftAppPassword,
        MicrosoftAppType,
        MicrosoftAppTenantId,
        ToBotFromChannelTokenIssuer: env.ToBotFromChannelTokenIssuer,
        ToBotFromChannelOpenIdMetadataUrl: env.ToBotFromChannelOpenIdMetadataUrl,
        serviceHosts: [...defaultServiceHosts, ...env.SERVICE_URL_HOSTS],
    };
}
//# sourceMappingURL=config.js.map