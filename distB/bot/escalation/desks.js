import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BrokenContent, parseContent } from '../../knowledge/content-file.js';
import { hookComplaint } from '../notices/hooks.js';
import { hookName } from '../notices/settings.js';
import { isTimeZone } from './zone.js';
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const time = z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time is written 09:00; the end of a day is 24:00');
/** Addresses and secrets stand in settings, never in the file. */
const setting = z
    .string()
    .regex(hookName, 'name a setting such as HOOK_INDIA_TEAMS; its value stands in the environment');
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const Hours = z.strictObject({
    /** Where the desk is: "Asia/Kolkata". */
    timeZone: z.string().refine(isTimeZone, 'name a time zone such as Asia/Kolkata or Europe/Brussels'),
    open: z
        .array(z
        .strictObject({ days: z.array(weekday).min(1), from: time, to: time })
        .refine(({ from, to }) => from < to, 'ends before it begins. Write a night as two: until 24:00, and from 00:00'))
        .min(1),
    /** Days the desk stays closed, whatever the weekday. */
    holidays: z
        .array(z.strictObject({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2026-12-25'), name: z.string() }))
        .default([]),
});
/** One team of officers. An empty list of programmes, languages or topics means any. */
const Team = z.strictObject({
    id,
    /** As a trader is told it. */
    name: z.string().min(2).max(60),
    programmes: z.array(z.string()).default([]),
    languages: z.array(z.string().regex(/^[a-z]{2}$/, 'a language is two letters: en')).default([]),
    topics: z.array(z.string()).default([]),
    /** Absent: open whenever somebody is there. */
    hours: Hours.optional(),
    /** Where the team itself is written to: one address or several. */
    email: z
        .union([z.email(), z.array(z.email())])
        .default([])
        .transform((given) => (typeof given === 'string' ? [given] : given)),
    /** The setting that holds the address of the workflow of its Teams channel. */
    teamsWebhook: setting.optional(),
    /** Programs that are told, each by the settings that hold its address and what signs for it. */
    webhooks: z.array(z.strictObject({ url: setting, secret: setting })).default([]),
    /** After so many minutes in the queue the lead is told. */
    reactWithinMinutes: z.number().int().min(1).default(30),
    /** After so many hours without a word of the trader the assistant takes over again. */
    traderSilentHours: z.number().int().min(1).default(48),
});
const DesksFile = z.strictObject({
    teams: z.array(Team).min(1),
    /** The team for everything no other team takes. */
    fallback: id,
});
/** Who answers traders, and what for. */
export class Desks {
    teams;
    mail;
    #byId;
    fallback;
    constructor(teams, fallback, 
    /** How answers reach a trader who left an address; absent where no e-mail can be sent. */
    mail) {
        this.teams = teams;
        this.mail = mail;
        this.#byId = new Map(teams.map((team) => [team.id, team]));
        const found = this.#byId.get(fallback) ?? teams[0];
        if (!found)
            throw new Error('there is no team');
        this.fallback = found;
    }
    /** A team that was renamed or taken away leaves its tickets to the fallback. */
    team(id) {
        return this.#byId.get(id) ?? this.fallback;
    }
    has(id) {
        return this.#byId.has(id);
    }
}
/**
 * Reads and checks the file of teams; with settings also that what it names in them is there.
 * @throws {BrokenContent} with every complaint at once.
 */
export function loadDesks(file, { programmes, topics }, settings) {
    const known = {
        programmes: new Set(programmes.keys()),
        topics: new Set(topics.map((topic) => topic.id)),
    };
    const complaints = [];
    const parsed = parseContent(file, read(file), DesksFile);
    if ('complaints' in parsed)
        throw new BrokenContent(parsed.complaints);
    const { teams, fallback } = parsed.value;
    const complain = (what) => complaints.push({ file, what });
    for (const [i, team] of teams.entries()) {
        if (teams.findIndex((t) => t.id === team.id) !== i)
            complain(`team "${team.id}" stands twice. Ids are unique.`);
        for (const programme of team.programmes)
            if (!known.programmes.has(programme))
                complain(`team "${team.id}" answers for "${programme}", which is no programme.`);
        for (const topic of team.topics)
            if (!known.topics.has(topic))
                complain(`team "${team.id}" answers on "${topic}", which knowledge/topics.yaml does not have.`);
        if (settings)
            for (const what of hookComplaints(team, settings))
                complain(what);
    }
    if (!teams.some((team) => team.id === fallback))
        complain(`the fallback "${fallback}" is none of the teams.`);
    if (complaints.length > 0)
        throw new BrokenContent(complaints);
    return new Desks(teams, fallback, settings?.mail && { answerAfter: settings.answerAfter });
}
function hookComplaints({ id, email, teamsWebhook, webhooks }, settings) {
    const named = [
        ...(teamsWebhook === undefined ? [] : [[teamsWebhook, 'url']]),
        ...webhooks.flatMap(({ url, secret }) => [[url, 'url'], [secret, 'secret']]),
    ];
    return [
        ...(email.length > 0 && !settings.mail ? [`team "${id}" wants e-mail, but SMTP_URL is not set.`] : []),
        ...named.flatMap(([name, kind]) => {
            const complaint = hookComplaint(settings, name, kind);
            return complaint === undefined ? [] : [`team "${id}" names the setting ${name}, ${complaint}`];
        }),
    ];
}
function read(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch {
        throw new BrokenContent([{ file, what: 'cannot be read. DESKS_FILE names the file of teams.' }]);
    }
}
//# sourceMappingURL=desks.js.map