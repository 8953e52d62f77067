import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Note, OfficerId, Person, SeenTicket } from '../store/desk.js';
import type { ConversationId, Store, StoredActivity, TicketId } from '../store/store.js';

export const ticketChanges = [
  'opened',
  'claimed',
  'message',
  'transferred',
  'returned',
  'closed',
  'note',
  'read',
  'overdue',
  'updated',
] as const;
export type TicketChangeKind = (typeof ticketChanges)[number];

const officer = z.string().transform((id) => id as OfficerId);
const person = z.strictObject({ id: officer, name: z.string() }).nullable();
const ticket = z.string().transform((id) => id as TicketId);
const conversation = z.string().transform((id) => id as ConversationId);

/** Something happened at the desk. It carries no words: whoever wants them reads the store, and sees only what they may. */
const DeskNews = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ticket'),
    ticket,
    change: z.enum(ticketChanges),
    by: person,
    /** The team it left. */
    left: z.string().optional(),
  }),
  /** New activities of a ticket's conversation after a sequence number. */
  z.strictObject({ kind: z.literal('said'), ticket, conversation, after: z.number().int() }),
  z.strictObject({
    kind: z.literal('typing'),
    ticket,
    from: z.enum(['trader', 'officer']),
    name: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('note'), ticket, note: z.string() }),
  z.strictObject({ kind: z.literal('erased'), ticket, team: z.string() }),
  /** What somebody may do has changed, or their sessions have ended. */
  z.strictObject({ kind: z.literal('account'), officer }),
]);
export type DeskNews = z.infer<typeof DeskNews>;

/** What instances tell each other: the desk's news, and that a trader's open streams should read on. */
const Told = z.strictObject({
  from: z.string(),
  news: z.array(DeskNews),
  wake: conversation.optional(),
  typing: conversation.optional(),
});

/** News with what it is about, as it stands now. */
export type Seen =
  | { kind: 'ticket'; ticket: SeenTicket; change: TicketChangeKind; by: Person | null; left: string | undefined }
  | { kind: 'said'; ticket: SeenTicket; activities: readonly StoredActivity[] }
  | { kind: 'typing'; ticket: SeenTicket; from: 'trader' | 'officer'; name: string | null }
  | { kind: 'note'; ticket: SeenTicket; note: Note }
  | { kind: 'erased'; ticket: TicketId; team: string }
  | { kind: 'account'; officer: OfficerId };

/** The trader's open streams on this instance. */
interface Streams {
  wake(conversation: ConversationId): void;
  typing(conversation: ConversationId, from: 'officer'): void;
}

/** Most activities handed on at once; whoever lacks more reads them. */
const handed = 50;

/**
 * The one place where this instance's desk hears what happened, here or on another instance. Listeners hear everything in
 * order and let through what their officer may see. News may get lost with a connection, so listeners catch up by reading.
 */
export class Live {
  readonly #listeners = new Set<(seen: Seen) => void>();
  readonly #instance = randomUUID();
  #stop: (() => void) | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly streams: Streams,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Begins to hear other instances. */
  async start(): Promise<void> {
    this.#stop = await this.store.hear((text) => this.#heard(text));
  }

  stop(): void {
    this.#stop?.();
    this.#listeners.clear();
  }

  listen(listener: (seen: Seen) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells everybody, here and elsewhere. `wake`: the trader's streams of other instances read on as well. */
  tell(news: readonly DeskNews[], reach: { wake?: ConversationId; typing?: ConversationId } = {}): void {
    for (const it of news) this.#spread(it);
    if (news.length === 0 && !reach.wake && !reach.typing) return;
    const text = JSON.stringify({ from: this.#instance, news, ...reach });
    this.store.tell(text).catch(this.failed);
  }

  #heard(text: string): void {
    const read = Told.safeParse(parsed(text));
    if (!read.success || read.data.from === this.#instance) return;
    const { news, wake, typing } = read.data;
    if (wake) this.streams.wake(wake);
    if (typing) this.streams.typing(typing, 'officer');
    for (const it of news) this.#spread(it);
  }

  /** One after the other, so that a listener never hears of a claim before it hears of the ticket. */
  #spread(news: DeskNews): void {
    if (this.#listeners.size === 0) return;
    this.#queue = this.#queue.then(async () => {
      try {
        const seen = await this.#see(news);
        if (seen) for (const listener of [...this.#listeners]) listener(seen);
      } catch (error) {
        this.failed(error);
      }
    });
  }

  async #see(news: DeskNews): Promise<Seen | undefined> {
    if (news.kind === 'erased' || news.kind === 'account') return news;
    const ticket = await this.store.ticket(news.ticket);
    if (!ticket) return undefined;
    switch (news.kind) {
      case 'ticket':
        return { kind: 'ticket', ticket, change: news.change, by: news.by, left: news.left };
      case 'said':
        return { kind: 'said', ticket, activities: await this.store.activities(news.conversation, news.after, handed) };
      case 'typing':
        return { kind: 'typing', ticket, from: news.from, name: news.name };
      case 'note': {
        const note = (await this.store.notes(news.ticket)).find(({ id }) => id === news.note);
        return note && { kind: 'note', ticket, note };
      }
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
