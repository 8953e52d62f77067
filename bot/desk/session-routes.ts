import type { Server } from 'restify';
import { z } from 'zod';
import { addressOf } from '../http/address.js';
import { Refusal } from '../http/errors.js';
import { handler } from '../http/handler.js';
import { sameText } from '../same-text.js';
import type { Store } from '../store/store.js';
import { addFirstOfficer, setupToken } from './first-officer.js';
import { everybody, forOfficers, type Parts, read, root } from './parts.js';
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

export function sessionRoutes(routes: Server, parts: Parts & { store: Store }): void {
  const { sessions, attempts, store, now, ways } = parts;

  routes.post(
    `${root}/session`,
    handler(async (req, res) => {
      attempts.spend(addressOf(req, parts.trustProxy));
      sessions.ownPage(req);
      if (!ways.passwords) throw noPasswords();
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

  routes.del(
    `${root}/sessions`,
    forOfficers(parts, everybody, async (who, req, res) => {
      await sessions.endAll(who, req, res);
      parts.live.tell([{ kind: 'account', officer: who.officer.id }]);
      res.send(204);
    }),
  );
  routes.post(
    `${root}/password`,
    forOfficers(parts, everybody, async ({ officer, session }, req, res) => {
      if (!ways.passwords) throw noPasswords();
      attempts.spend(addressOf(req, parts.trustProxy));
      const { current, password } = await read(req, NewPassword);
      if (!(await sessions.proves(officer, current)))
        throw new Refusal(401, 'BadCredentials', 'The password you have now is not right.');
      await store.changePassword(officer.id, await hashPassword(password), session.id, [
        { at: now().toISOString(), kind: 'password-changed', by: officer.id },
      ]);
      parts.live.tell([{ kind: 'account', officer: officer.id }]);
      res.send(204);
    }),
  );

  routes.get(
    `${root}/setup`,
    handler(async (_req, res) => res.send(200, { open: (await store.officers()).length === 0, ...ways })),
  );
  routes.post(
    `${root}/setup`,
    handler(async (req, res) => {
      attempts.spend(addressOf(req, parts.trustProxy));
      sessions.ownPage(req);
      const { token, ...first } = await read(req, Setup);
      const refused = new Refusal(403, 'Forbidden', 'This set-up link does not work, or it was used already.');
      if ((await store.officers()).length > 0 || !sameText(token, await setupToken(store))) throw refused;
      const officer = await addFirstOfficer(store, first, 'setup link', now());
      if (!officer) throw refused;
      res.send(201, await view(await sessions.begin(officer, 'setup', req, res)));
    }),
  );

  const view = (who: SignedIn) => sessionView(parts, who);
}

/** What a page gets that has just been signed in, by whatever way. */
export async function sessionView(
  { desk, ways }: Pick<Parts, 'desk' | 'ways'>,
  { officer, session, expiresAt }: SignedIn,
) {
  return {
    officer: officerView(officer),
    csrf: session.csrf,
    expiresAt,
    teams: (await desk.staffing.teams(officer)).map(teamView),
    allTeams: desk.desks.teams.map(({ id, name }) => ({ id, name })),
    /** Whether they sign in here, with a password they can change. */
    local: ways.passwords && officer.password !== '',
  };
}

export const noPasswords = (): Refusal =>
  new Refusal(403, 'PasswordsOff', 'Here everybody signs in with the organisation’s account.');
