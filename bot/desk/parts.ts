import type { Request, Response } from 'restify';
import type { z } from 'zod';
import type { Content } from '../../dialogs/content.js';
import type { Desk, Done } from '../escalation/desk.js';
import type { Live } from '../escalation/live.js';
import type { Refused } from '../escalation/refused.js';
import { readJson } from '../http/body.js';
import { Refusal } from '../http/errors.js';
import { handler } from '../http/handler.js';
import type { Limiter } from '../http/limits.js';
import type { Log } from '../http/log.js';
import type { Ways } from '../store/accounts.js';
import type { Officer, Role, SeenTicket } from '../store/desk.js';
import type { TicketId } from '../store/store.js';
import type { Sessions, SignedIn } from './sessions.js';
import { ticketView } from './views.js';

export const root = '/desk/api';
const bodyLimit = 64 * 1024;

/** What the desk's routes work with. */
export interface Parts {
  desk: Desk;
  live: Live;
  sessions: Sessions;
  content: () => Content;
  now: () => Date;
  log: Log;
  /** Attempts to sign in, for each address. */
  attempts: Limiter;
  trustProxy: boolean;
  /** How officers may sign in. */
  ways: Ways;
}

/** Whoever may be signed in at all. */
export const everybody = ['officer', 'lead', 'editor', 'admin'] as const;

/** A route for signed-in officers of these roles. */
export const forOfficers = (
  { sessions }: Parts,
  allowed: readonly Role[],
  work: (who: SignedIn & { officer: Officer }, req: Request, res: Response) => Promise<unknown>,
) =>
  handler(async (req, res) => {
    const who = await sessions.current(req);
    if (!allowed.includes(who.officer.role)) throw new Refusal(403, 'Forbidden', 'Your role does not do this.');
    return work(who, req, res);
  });

/** Who works with tickets. Editors work on content and see no trader. */
export const withTickets = ['officer', 'lead', 'admin'] as const;

/** A body as its schema says. @throws {Refusal} naming the field that is not as it should be. */
export async function read<S extends z.ZodType>(req: Request, schema: S): Promise<z.output<S>> {
  return checked((await readJson(req, bodyLimit)) ?? {}, schema);
}

export const query = <S extends z.ZodType>(req: Request, schema: S): z.output<S> =>
  checked(Object.fromEntries(new URLSearchParams(req.getQuery())), schema);

function checked<S extends z.ZodType>(value: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.');
  throw new Refusal(
    400,
    'BadArgument',
    where ? `${where} is missing or not as it should be.` : 'The request is not as it should be.',
  );
}

/** An id nobody could have made is simply not found. */
export function ticketIdOf(req: Request): TicketId {
  const id = String(req.params.id);
  if (!/^[\w-]{1,40}$/.test(id)) throw notFound();
  return id as TicketId;
}

export const notFound = (): Refusal => new Refusal(404, 'NotFound', 'There is no such ticket.');

/** @throws {Refusal} */
export function resultOf<T>(done: Done<T>): T {
  switch (done.kind) {
    case 'done':
      return done.value;
    case 'not-found':
      throw notFound();
    case 'refused':
      throw refusal(done.why);
  }
}

function refusal(why: Refused): Refusal {
  switch (why.kind) {
    case 'already-claimed':
      return new Refusal(409, 'AlreadyClaimed', `${why.by.name} has this ticket.`, {}, { by: why.by });
    case 'not-yours':
      return new Refusal(
        409,
        'NotYours',
        why.by ? `${why.by.name} has this ticket.` : 'Claim this ticket first.',
        {},
        { by: why.by },
      );
    case 'ticket-closed':
      return new Refusal(409, 'TicketClosed', 'This ticket is closed.', {}, {});
    case 'nothing-to-do':
      return new Refusal(409, 'NothingToDo', 'The ticket is so already.', {}, {});
  }
}

export const shown = async ({ desk, content }: Pick<Parts, 'desk' | 'content'>, ticket: SeenTicket) =>
  ticketView(ticket, await desk.position(ticket), content());
