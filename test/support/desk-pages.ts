import { randomBytes } from 'node:crypto';
import { fingerprint } from '../../bot/desk/sessions.js';
import { newOfficerId } from '../../bot/ids.js';
import type { Officer, Role } from '../../bot/store/desk.js';
import { openStore } from '../../bot/store/open.js';
import { Console } from './desk.js';

/** A page of an officer who is signed in already: no password is computed, so a test can have as many as it likes. */
export async function pageOf(databaseUrl: string, url: string, officer: Officer): Promise<Console> {
  const store = await openStore(databaseUrl);
  const [cookie, csrf] = [randomBytes(32).toString('base64url'), randomBytes(24).toString('base64url')];
  const at = new Date().toISOString();
  await store.addSession({ id: fingerprint(cookie), officer: officer.id, csrf, beganAt: at, seenAt: at });
  await store.close();
  return Object.assign(new Console(url), { cookie: `fairway_desk=${cookie}`, csrf });
}

/** Adds an officer nobody can sign in as, except by `pageOf`. */
export async function anOfficer(
  databaseUrl: string,
  name: string,
  role: Role,
  teams: readonly string[],
): Promise<Officer> {
  const officer: Officer = {
    id: newOfficerId(),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    role,
    teams,
    password: 'none$',
    failures: 0,
    lockedUntil: null,
    seenAt: null,
  };
  const store = await openStore(databaseUrl);
  if ((await store.addOfficer(officer, new Date().toISOString())) !== 'added')
    throw new Error(`${name} is there already`);
  await store.close();
  return officer;
}
