import { timingSafeEqual } from 'node:crypto';
import type { Server } from 'restify';
import { z } from 'zod';
import { addressOf } from '../http/address.js';
import { Refusal } from '../http/errors.js';
import { handler } from '../http/handler.js';
import type { Store } from '../store/store.js';
import { addFirstOfficer, setupToken } from './first-officer.js';
import { forOfficers, type Parts, read, root } from './parts.js';
import { hashPassword, longestPassword, shortestPassword } from './passwords.js';
import type { SignedIn } from './sessions.js';
import { officerView, teamView } from './views.js';

const email = z.string().trim().max(254).pipe(z.email());
const SignIn = z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(1000) });
const Setup = z.strictObject({
  token: z.string().max(200),
  email,
  name: z.string().trim().min(1).max(80),
  password: z.string().min(shortestPassword).max(longestPassword),
});
const NewPassword = z.strictObject({
  current: z.string().min(1).max(1000),
  password: z.string().min(shortestPassword).max(longestPassword),
});
const everybody = ['officer', 'lead', 'editor', 'admin'] as const;

export function sessionRoutes(routes: Server, parts: Parts & { store: Store }): void {
  const { sessions, attempts, store, now } = parts;

  routes.post(
    `${root}/session`,
    handler(async (req, res) => {
      attempts.spend(addressOf(req, parts.trustProxy));
      sessions.ownPage(req);
      const given = await read(req, SignIn);
      res.send(200, await view(await sessions.signIn(given.email.trim(), given.password, req, res)));
    }),
  );
  routes.get(
    `${root}/session`,
    forOfficers(parts, everybody, async (who, _req, res) => res.send(200, await view(who))),
  );
  routes.del(
    `${root}/session`,
    forOfficers(parts, everybody, async (who, req, res) => {
      await sessions.end(who, req, res);
      res.send(204);
    }),
  );

  routes.post(
    `${root}/password`,
    forOfficers(parts, everybody, async ({ officer, session }, req, res) => {
      attempts.spend(addressOf(req, parts.trustProxy));
      const { current, password } = await read(req, NewPassword);
      if (!(await sessions.proves(officer, current)))
        throw new Refusal(401, 'BadCredentials', 'The password you have now is not right.');
      await store.changePassword(officer.id, await hashPassword(password), session.id);
      res.send(204);
    }),
  );

  routes.get(
    `${root}/setup`,
    handler(async (_req, res) => res.send(200, { open: (await store.officers()).length === 0 })),
  );
  routes.post(
    `${root}/setup`,
    handler(async (req, res) => {
      attempts.spend(addressOf(req, parts.trustProxy));
      sessions.ownPage(req);
      const { token, ...first } = await read(req, Setup);
      const refused = new Refusal(403, 'Forbidden', 'This set-up link does not work, or it was used already.');
      if ((await store.officers()).length > 0 || !same(token, await setupToken(store))) throw refused;
      const officer = await addFirstOfficer(store, first, now());
      if (!officer) throw refused;
      res.send(201, await view(await sessions.begin(officer, req, res)));
    }),
  );

  async function view({ officer, session, expiresAt }: SignedIn) {
    return {
      officer: officerView(officer),
      csrf: session.csrf,
      expiresAt,
      teams: (await parts.desk.teams(officer)).map(teamView),
      allTeams: parts.desk.desks.teams.map(({ id, name }) => ({ id, name })),
    };
  }
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
