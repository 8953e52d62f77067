/**
 * The part of a Direct Line activity this page reads, and the careful reading of it. Whatever arrives may be newer than
 * this page, so an unknown field is ignored and a malformed one is left out; nothing here throws.
 */

export interface Choice {
  title: string;
  value: string;
}

export interface Progress {
  answered: number;
  least: number;
  most: number;
}

export interface Activity {
  type: string;
  /** Absent on what leaves no trace, such as typing. */
  id?: string;
  timestamp?: string;
  fromTrader: boolean;
  fromName?: string;
  text: string;
  locale?: string;
  /** Content of the first Adaptive Card. */
  card?: Record<string, unknown>;
  choices: Choice[];
  /** The page's own id, returned to it when the message is safe at the server. */
  clientActivityID?: string;
  progress?: Progress;
  kind?: string;
}

export interface ActivitySet {
  activities: Activity[];
  watermark?: string;
}

/** What the trader sends. */
export interface Outgoing {
  type: 'message';
  text: string;
  value?: Record<string, unknown>;
  from: { id: 'trader' };
  locale: string;
  channelData: { clientActivityID: string };
}

const CARD = 'application/vnd.microsoft.card.adaptive';

export type Json = Record<string, unknown>;

/** A plain object, or an empty one: lets a reader ask for a field without asking first whether there is an object. */
export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const asCount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : undefined;

function readChoice(value: unknown): Choice[] {
  const action = asObject(value);
  const title = asText(action.title) ?? asText(action.value);
  return title === undefined ? [] : [{ title, value: asText(action.value) ?? title }];
}

function readProgress(value: unknown): Progress | undefined {
  const progress = asObject(value);
  const answered = asCount(progress.answered);
  const least = asCount(progress.least);
  const most = asCount(progress.most);
  if (answered === undefined || least === undefined || most === undefined) return undefined;
  return { answered, least: Math.min(least, most), most };
}

/** Leaves out what is undefined, so that an absent field stays absent. */
function compact<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function readActivity(value: unknown): Activity | undefined {
  const raw = asObject(value);
  const type = asText(raw.type);
  if (type === undefined) return undefined;
  const from = asObject(raw.from);
  const channelData = asObject(raw.channelData);
  const fairway = asObject(channelData.fairway);
  const clientActivityID = asText(channelData.clientActivityID);
  const card = asList(raw.attachments)
    .map(asObject)
    .find((attachment) => attachment.contentType === CARD)?.content;
  return compact<Activity>({
    type,
    id: asText(raw.id),
    timestamp: asText(raw.timestamp),
    // The server may replace our id by the one bound to the token; the role and the returned id still tell.
    fromTrader: from.role === 'user' || from.id === 'trader' || clientActivityID !== undefined,
    fromName: asText(from.name),
    text: asText(raw.text) ?? '',
    locale: asText(raw.locale),
    card: Object.keys(asObject(card)).length > 0 ? asObject(card) : undefined,
    choices: asList(asObject(raw.suggestedActions).actions).flatMap(readChoice),
    clientActivityID,
    progress: readProgress(fairway.progress),
    kind: asText(fairway.kind),
  });
}

export function readActivitySet(value: unknown): ActivitySet {
  const set = asObject(value);
  const activities = asList(set.activities).flatMap((item) => readActivity(item) ?? []);
  const watermark = asText(set.watermark);
  return watermark === undefined ? { activities } : { activities, watermark };
}
