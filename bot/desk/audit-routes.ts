import type { Server } from 'restify';
import { z } from 'zod';
import { type AuditEntry, auditKinds, type Details } from '../store/audit.js';
import type { OfficerId } from '../store/desk.js';
import type { Store, TicketId } from '../store/store.js';
import { forOfficers, type Parts, query, root } from './parts.js';

const id = z.string().regex(/^[\w-]{1,40}$/);
const time = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text).toISOString());
const Which = z.strictObject({
  kind: z
    .string()
    .max(500)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(auditKinds)))
    .optional(),
  officer: id.transform((text) => text as OfficerId).optional(),
  ticket: id.transform((text) => text as TicketId).optional(),
  from: time.optional(),
  until: time.optional(),
  before: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Who did what, for admins: the newest first, a page at a time. */
export function auditRoutes(routes: Server, parts: Parts & { store: Store }): void {
  const { store } = parts;
  routes.get(
    `${root}/audit`,
    forOfficers(parts, ['admin'], async (_who, req, res) => {
      const { kind, officer, ...filter } = query(req, Which);
      const found = await store.auditEntries({ ...filter, kinds: kind, by: officer, limit: filter.limit + 1 });
      const page = found.slice(0, filter.limit);
      const names = new Map((await store.accounts()).map(({ id, name }) => [id, name]));
      const view = ({ sequence, at, kind, by, ticket, details, hash }: AuditEntry) => ({
        sequence,
        at,
        kind,
        by: by && { id: by, name: names.get(by) ?? '' },
        ticket,
        details: JSON.parse(details) as Details,
        hash,
      });
      res.send(200, {
        entries: page.map(view),
        next: found.length > page.length ? (page.at(-1)?.sequence ?? null) : null,
      });
    }),
  );
}
