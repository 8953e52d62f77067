import type { Act } from './audit.js';
import type { Officer, OfficerId, Role } from './desk.js';
import type { Awaitable } from './store.js';

/** An officer with what only those who run the desk see; also somebody invited, or shut out. */
export interface Account extends Officer {
  addedAt: string;
  /** When they first signed in or set a password; `null` while only invited. */
  joinedAt: string | null;
  disabledAt: string | null;
  /** Who they are for the organisation's sign-in: issuer and subject. */
  subject: string | null;
  /** Until when the newest link that was made for them works. */
  linkUntil: string | null;
}

/** A link that lets somebody set a password, once. Only a fingerprint of what is in it is kept. */
export interface Link {
  id: string;
  kind: 'invitation' | 'reset';
  until: string;
}

/** What can be changed of an account. */
export interface AccountChange {
  name?: string | undefined;
  role?: Role | undefined;
  teams?: readonly string[] | undefined;
  disabledAt?: string | null | undefined;
}

/** How people may sign in; who can in neither way is no admin one could rely on. */
export interface Ways {
  passwords: boolean;
  organisation: boolean;
}

export type Changed =
  | { kind: 'changed'; account: Account }
  | { kind: 'unknown' }
  /** It would leave nobody who can sign in and administer. */
  | { kind: 'last-admin' };

/** Somebody whom the organisation's sign-in has told us of. */
export interface Identity {
  subject: string;
  /** Lower case, and verified. */
  email: string;
  name: string;
  /** What the organisation says they may do; absent: what stands in our accounts. */
  granted?: { role: Role; teams: readonly string[] } | undefined;
}

export type Recognised =
  | { kind: 'officer'; officer: Officer }
  | { kind: 'refused'; why: 'no-account' | 'disabled' | 'other-identity'; account: OfficerId | null };

/** A sign-in with the organisation, from the moment somebody sets out for it. */
export interface SignInAttempt {
  /** A fingerprint of the state. */
  id: string;
  /** A fingerprint of the cookie of the browser that set out. */
  browser: string;
  verifier: string;
  nonce: string;
  until: string;
}

/** The accounts' part of the store. Officers (see DeskStore) are those accounts that have joined and are not disabled. */
export interface AccountStore {
  accounts(): Promise<readonly Account[]>;
  account(id: OfficerId): Promise<Account | undefined>;
  accountByEmail(email: string): Promise<Account | undefined>;
  /** Adds an account without a password, and a link to set one. */
  invite(
    account: Pick<Officer, 'id' | 'email' | 'name' | 'role' | 'teams'>,
    link: Link,
    at: string,
    acts: readonly Act[],
  ): Promise<'added' | 'known-address'>;
  /**
   * A new link in place of earlier ones. A reset takes the password away and ends all sessions at once; of the last
   * admin it is refused.
   */
  giveLink(id: OfficerId, link: Link, ways: Ways, acts: readonly Act[]): Promise<Changed>;
  /** Whose link it is, while it works. */
  link(id: string, now: string): Promise<{ account: Account; kind: Link['kind'] } | undefined>;
  /** Uses a link up: sets the password, ends sessions. `undefined` when it does not work (any more). */
  useLink(
    id: string,
    set: { password: string; name?: string | undefined },
    now: string,
    acts: (account: Account) => Awaitable<readonly Act[]>,
  ): Promise<Officer | undefined>;
  /** Disabling also ends all sessions. */
  changeAccount(id: OfficerId, change: AccountChange, ways: Ways, acts: readonly Act[]): Promise<Changed>;
  /** Another password by the officer; all sessions but one end. */
  changePassword(id: OfficerId, password: string, except: string, acts?: readonly Act[]): Promise<void>;
  endSessionsOf(id: OfficerId, acts: readonly Act[]): Promise<void>;

  /** Finds, links or adds the officer whom the organisation names, and gives them what it grants. */
  recognise(identity: Identity, ways: Ways, newId: () => Awaitable<OfficerId>, at: string): Promise<Recognised>;
  beginAttempt(attempt: SignInAttempt, now: string): Promise<void>;
  /** Takes an attempt out, so that it is used once. */
  takeAttempt(id: string, now: string): Promise<SignInAttempt | undefined>;
}
