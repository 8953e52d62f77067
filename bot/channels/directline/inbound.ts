import { z } from 'zod';
import { check } from '../../http/check.js';
import { Refusal } from '../../http/errors.js';
import type { ActivityBody } from '../../store/store.js';
import type { Pass } from './tokens.js';

/** Only what we look at or must cap. Anything else a client sends is carried along untouched. */
const Activity = z.looseObject({
  type: z.string().min(1).max(100),
  from: z.looseObject({ id: z.string().min(1).max(200), name: z.string().max(200).nullish() }),
  text: z.string().max(32_000).nullish(),
  name: z.string().max(200).nullish(),
  locale: z.string().max(50).nullish(),
  attachments: z.array(z.looseObject({})).max(20).nullish(),
  channelData: z.unknown().optional(),
});

const ClientId = z.looseObject({ clientActivityID: z.string().min(1).max(200) });

/** Set by us alone; a client that sends them is ignored. */
const ours = new Set(['id', 'timestamp', 'channelId', 'conversation', 'serviceUrl', 'recipient', 'callerId']);

export interface Inbound {
  body: ActivityBody;
  /** The sender's id for it: sent again, it is the same activity. */
  key: string | null;
  wantsTurn: boolean;
}

/** An activity as a client sends it. The user of the token speaks, whatever the activity says. */
export function readActivity(raw: unknown, pass: Pick<Pass, 'user' | 'name'> | undefined): Inbound {
  const checked = check(Activity, raw);
  if (!checked.success) throw complaint(checked.error.issues[0]);
  const activity = checked.data;
  const kept = Object.fromEntries(Object.entries(raw as object).filter(([key]) => !ours.has(key)));
  const user = pass?.user ? { id: pass.user, ...(pass.name ? { name: pass.name } : {}) } : {};
  // Most clients send none, and finding out what is wrong with nothing takes longer than all the rest.
  const id = activity.channelData === undefined ? undefined : check(ClientId, activity.channelData);
  return {
    body: {
      ...kept,
      ...(activity.attachments ? { attachments: activity.attachments.map(withoutContents) } : {}),
      from: { ...activity.from, ...user, role: 'user' },
    },
    key: id?.success ? `client:${id.data.clientActivityID}` : null,
    wantsTurn: wantsTurn(activity),
  };
}

function wantsTurn(activity: { type: string; name?: string | null | undefined }): boolean {
  if (activity.type === 'event') return activity.name === 'webchat/join';
  return activity.type === 'message' || activity.type === 'endOfConversation';
}

/** We keep no documents, and a data link is one. */
function withoutContents(attachment: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const isData = (value: unknown) => typeof value === 'string' && /^\s*data:/i.test(value);
  return Object.fromEntries(Object.entries(attachment).filter(([, value]) => !isData(value)));
}

function complaint(issue: z.core.$ZodIssue | undefined): Refusal {
  const where = issue?.path.join('.') || 'The activity';
  const missing = issue?.code === 'invalid_type' && /received undefined/.test(issue.message);
  return missing
    ? new Refusal(400, 'MissingProperty', `${where} is missing.`)
    : new Refusal(400, 'BadArgument', `${where} is not as it should be.`);
}
