import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import { isSecure } from '../channels/directline/parts.js';
import { Refusal } from '../http/errors.js';
import { createLimiter, type Limiter } from '../http/limits.js';
import { sameText } from '../same-text.js';
import type { Act } from '../store/audit.js';
import type { DeskSession, Officer } from '../store/desk.js';
import type { Store } from '../store/store.js';
import { isPassword, nobodysPassword } from './passwords.js';

const cookieName = 'fairway_desk';
const idle = 12 * 3_600_000;
const longest = 7 * 24 * 3_600_000;
/** How often we write down that somebody is there. */
const touch = 60_000;
/** Failures in a row before an account is locked; then for a minute, doubled with each more, up to an hour. */
const patience = 5;

/** How somebody proved who they are. */
export type SignInWay = 'password' | 'link' | 'setup' | 'organisation';

export interface SignedIn {
  session: DeskSession;
  officer: Officer;
  expiresAt: string;
}

export interface SessionParts {
  store: Store;
  now: () => Date;
  publicUrl: URL | undefined;
}

/** Who may work at the desk: cookies, what proves that our own page asks, and how often one may guess. */
export class Sessions {
  readonly #strangers: Limiter;
  readonly #each: Limiter;

  constructor(private readonly parts: SessionParts) {
    this.#strangers = createLimiter({ perSecond: 1 / 60, burst: patience }, parts.now);
    this.#each = createLimiter({ perSecond: 20, burst: 200 }, parts.now);
  }

  /** @throws {Refusal} */
  async signIn(email: string, password: string, req: Request, res: Response): Promise<SignedIn> {
    const { store } = this.parts;
    const officer = await store.officerByEmail(email.toLowerCase());
    if (officer && (await this.proves(officer, password))) {
      await store.signedIn(officer.id);
      return this.begin(officer, 'password', req, res);
    }
    if (!officer) {
      // As long as with an address that somebody has.
      await isPassword(password, nobodysPassword);
      await this.#strangerFailed(email.toLowerCase());
    }
    throw new Refusal(401, 'BadCredentials', 'The e-mail address or the password is not right.');
  }

  /** Whether this is their password. A few wrong ones in a row lock the account. @throws {Refusal} while it is locked. */
  async proves(officer: Officer, password: string): Promise<boolean> {
    const { store, now } = this.parts;
    const failed = (why: string): Act => ({
      at: now().toISOString(),
      kind: 'sign-in-failed',
      by: officer.id,
      details: { with: 'password', why },
    });
    const left = lockedFor(officer, now());
    if (left > 0) {
      await store.audit([failed('locked')]);
      throw locked(left);
    }
    if (await isPassword(password, officer.password || nobodysPassword)) return true;
    const failures = await store.signInFailed(officer.id, [failed('wrong password')]);
    if (failures >= patience) {
      const minutes = Math.min(60, 2 ** (failures - patience));
      const at = now();
      await store.lockOfficer(officer.id, new Date(at.getTime() + minutes * 60_000).toISOString(), [
        { at: at.toISOString(), kind: 'locked', by: officer.id, details: { failures, minutes } },
      ]);
    }
    return false;
  }

  /** Also somebody who is only invited, or was disabled, is a stranger here. The address of a stranger is not written down. */
  async #strangerFailed(email: string): Promise<void> {
    const { store, now } = this.parts;
    const account = await store.accountByEmail(email);
    const why = account ? (account.disabledAt ? 'disabled' : 'not joined') : 'no account';
    await store.audit([
      {
        at: now().toISOString(),
        kind: 'sign-in-failed',
        by: account?.id ?? null,
        details: { with: 'password', why },
      },
    ]);
    // An address that nobody has is locked like one that somebody has, so that guessing tells nothing.
    if (!this.#strangers.allows(email)) throw locked(60);
  }

  async begin(officer: Officer, how: SignInWay, req: Request, res: Response): Promise<SignedIn> {
    const { store, now, publicUrl } = this.parts;
    const at = now();
    await store.endOldSessions(
      new Date(at.getTime() - longest).toISOString(),
      new Date(at.getTime() - idle).toISOString(),
    );
    const cookie = randomBytes(32).toString('base64url');
    const session: DeskSession = {
      id: fingerprint(cookie),
      officer: officer.id,
      csrf: randomBytes(24).toString('base64url'),
      beganAt: at.toISOString(),
      seenAt: at.toISOString(),
    };
    await store.addSession(session, [
      { at: at.toISOString(), kind: 'sign-in', by: officer.id, details: { with: how } },
    ]);
    await store.officerSeen(officer.id, at.toISOString());
    res.setHeader('Set-Cookie', setCookie(cookie, longest / 1000, isSecure(req, publicUrl)));
    return { session, officer, expiresAt: expiry(session) };
  }

  /** Who asks. A write must also show that it comes from our page. @throws {Refusal} */
  async current(req: Request): Promise<SignedIn> {
    const { store, now } = this.parts;
    const cookie = cookieOf(req);
    const session = cookie === undefined ? undefined : await store.session(fingerprint(cookie));
    if (!session || expiry(session) <= now().toISOString()) throw signedOut();
    this.#each.spend(session.id);
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      if (!sameText(session.csrf, String(req.headers['x-csrf-token'] ?? '')))
        throw new Refusal(403, 'BadCsrfToken', 'Send the session’s csrf value as header X-CSRF-Token.');
      this.ownPage(req);
    }
    const officer = await store.officer(session.officer);
    if (!officer) throw signedOut();
    await this.seen(session, officer);
    return { session, officer, expiresAt: expiry(session) };
  }

  /** Remembers now and then that an officer is there. */
  async seen(session: DeskSession, officer: Officer): Promise<void> {
    const { store, now } = this.parts;
    const at = now();
    const old = (then: string | null) => then === null || at.getTime() - Date.parse(then) > touch;
    if (old(session.seenAt)) await store.sessionSeen(session.id, at.toISOString());
    if (old(officer.seenAt)) await store.officerSeen(officer.id, at.toISOString());
  }

  /** Whether a session still holds, for streams that stay open. */
  async holds(id: string): Promise<SignedIn | undefined> {
    const session = await this.parts.store.session(id);
    const officer = session && (await this.parts.store.officer(session.officer));
    if (!session || !officer || expiry(session) <= this.parts.now().toISOString()) return undefined;
    return { session, officer, expiresAt: expiry(session) };
  }

  async end({ session, officer }: SignedIn, req: Request, res: Response): Promise<void> {
    const at = this.parts.now().toISOString();
    await this.parts.store.endSession(session.id, [{ at, kind: 'sign-out', by: officer.id }]);
    await this.#gone(officer, req, res);
  }

  /** Ends all sessions of an officer, this one too. */
  async endAll({ officer }: SignedIn, req: Request, res: Response): Promise<void> {
    const at = this.parts.now().toISOString();
    await this.parts.store.endSessionsOf(officer.id, [
      { at, kind: 'signed-out-everywhere', by: officer.id, details: { officer: officer.id } },
    ]);
    await this.#gone(officer, req, res);
  }

  async #gone(officer: Officer, req: Request, res: Response): Promise<void> {
    await this.parts.store.officerSeen(officer.id, new Date(0).toISOString());
    res.setHeader('Set-Cookie', setCookie('', 0, isSecure(req, this.parts.publicUrl)));
  }

  /** A page of another origin has no business here, even with a form. @throws {Refusal} */
  ownPage(req: Request): void {
    const { origin, host } = req.headers;
    if (origin === undefined) return;
    const named = URL.canParse(String(origin)) ? new URL(String(origin)).host : '';
    if (named !== host && named !== this.parts.publicUrl?.host)
      throw new Refusal(403, 'Forbidden', 'Only the desk’s own page may do this.');
  }
}

/** Seconds until a locked account may try again. */
const lockedFor = ({ lockedUntil }: Officer, now: Date): number =>
  lockedUntil === null ? 0 : Math.max(0, Math.ceil((Date.parse(lockedUntil) - now.getTime()) / 1000));

const locked = (seconds: number): Refusal =>
  new Refusal(429, 'LockedOut', 'Too many wrong passwords. Please wait before you try again.', {
    'Retry-After': String(seconds),
  });

const signedOut = (): Refusal => new Refusal(401, 'Unauthorized', 'Please sign in.');

const expiry = ({ beganAt, seenAt }: DeskSession): string =>
  new Date(Math.min(Date.parse(beganAt) + longest, Date.parse(seenAt) + idle)).toISOString();

export const fingerprint = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');

export function cookieOf(req: Request, wanted = cookieName): string | undefined {
  for (const part of String(req.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === wanted && value) return value;
  }
  return undefined;
}

const setCookie = (value: string, seconds: number, secure: boolean): string =>
  `${cookieName}=${value}; Path=/desk; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
