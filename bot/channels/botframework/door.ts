import { createHash } from 'node:crypto';
import { type Activity, TurnContext } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import type { Server } from 'restify';
import { z } from 'zod';
import { readJson } from '../../http/body.js';
import { Refusal } from '../../http/errors.js';
import { handler } from '../../http/handler.js';
import type { ActivityBody, Arrival, ConversationId, Store } from '../../store/store.js';
import { type BotRegistration, mayAnswerTo } from './settings.js';

const account = z.looseObject({ id: z.string().min(1).max(1000) });
const Inbound = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().max(2000),
  conversation: account,
  from: account,
  recipient: account,
  text: z.string().max(32_000).nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string(), text: z.string().optional() }))
    .max(100)
    .nullish(),
});
type Inbound = z.infer<typeof Inbound>;

export interface DoorParts {
  store: Store;
  registration: BotRegistration;
  authentication: BotFrameworkAuthentication;
  now: () => Date;
  onArrival(conversation: ConversationId): void;
}

/** `POST /api/messages`: Teams and every other channel of the Bot Framework. Written down first, answered after. */
export function mountBotFramework(server: Server, parts: DoorParts): void {
  server.post(
    '/api/messages',
    handler(async (req, res) => {
      const read = Inbound.safeParse(await readJson(req));
      if (!read.success) throw new Refusal(400, 'BadArgument', 'The body is no Bot Framework activity.');
      const activity = read.data;
      await authenticate(parts.authentication, activity, String(req.headers.authorization ?? ''));
      if (!mayAnswerTo(activity.serviceUrl, parts.registration)) {
        throw new Refusal(403, 'Forbidden', 'The serviceUrl is not on the list of hosts this server answers to.');
      }
      const accepted = await accept(parts, activity);
      // An invoke wants its own answer at once; we offer none of the things it can ask for.
      if (activity.type === 'invoke') res.send(200, {});
      else res.send(200);
      if (accepted) parts.onArrival(accepted);
    }),
  );
}

async function authenticate(
  authentication: BotFrameworkAuthentication,
  activity: Inbound,
  header: string,
): Promise<void> {
  try {
    await authentication.authenticateRequest(activity as unknown as Activity, header);
  } catch (error) {
    if (!(error instanceof AuthenticationError)) throw new Refusal(401, 'Unauthorized', 'The token cannot be checked.');
    throw new Refusal(401, 'Unauthorized', 'The token is missing or not valid for this bot.');
  }
}

/** Returns the conversation when there is something to answer. */
async function accept({ store, now }: DoorParts, activity: Inbound): Promise<ConversationId | undefined> {
  const at = now().toISOString();
  const reference = { ...TurnContext.getConversationReference(activity as unknown as Activity) } as ActivityBody;
  const arrival: Omit<Arrival, 'conversation'> = {
    key: activity.id ? `channel:${activity.id}` : null,
    at,
    body: kept(activity),
    wantsTurn: wantsTurn(activity),
    reference,
  };
  // The channel's conversation lasts for ever; after "delete my data" ours begins anew beside the closed one.
  for (let generation = 0; ; generation += 1) {
    const conversation = conversationFor(activity, generation);
    await store.begin({ id: conversation, channel: activity.channelId, at, reference });
    const accepted = await store.accept({ ...arrival, conversation });
    if (accepted.kind === 'accepted') return arrival.wantsTurn ? conversation : undefined;
    if (accepted.kind === 'repeated') return undefined;
  }
}

const conversationFor = ({ channelId, conversation }: Inbound, generation: number): ConversationId =>
  createHash('sha256')
    .update(JSON.stringify([channelId, conversation.id, generation]))
    .digest('base64url') as ConversationId;

/** What the dialogue needs of it, without the mentions of ourselves that a channel leaves in the text. */
function kept(activity: Inbound): ActivityBody {
  const { id: _id, conversation: _conversation, serviceUrl: _service, channelData: _data, ...body } = activity;
  const mentions = (activity.entities ?? []).flatMap((entity) =>
    entity.type === 'mention' && entity.text && mentioned(entity) === activity.recipient.id ? [entity.text] : [],
  );
  if (mentions.length === 0 || !activity.text) return body;
  const words = mentions.reduce((text, mention) => text.replaceAll(mention, ' '), activity.text);
  // Teams puts a blank that does not break after a mention, sometimes as HTML.
  return { ...body, text: words.replaceAll('&nbsp;', ' ').trim() };
}

const mentioned = (entity: Readonly<Record<string, unknown>>): string | undefined => {
  const read = account.safeParse(entity.mentioned);
  return read.success ? read.data.id : undefined;
};

function wantsTurn({ type, membersAdded, recipient, name }: Inbound): boolean {
  if (type === 'message') return true;
  if (type === 'event') return name === 'webchat/join';
  return type === 'conversationUpdate' && (membersAdded?.some((member) => member.id !== recipient.id) ?? false);
}
