import { type Calls, callsOf } from '../api/calls.js';
import { ApiError, Http } from '../api/http.js';
import { type Connection, listen } from '../api/live.js';
import type { DeskEvent, Session, Ticket } from '../api/types.js';
import { words } from '../words.js';
import { alert } from './alerts.js';
import { CaseFile } from './case-file.js';
import { Cell } from './cell.js';
import { Drafts } from './drafts.js';
import { keep, whenKept } from './kept.js';
import { type Confirmed, Outbox, type Outgoing } from './outbox.js';
import { Queue } from './queue.js';

/** Who is in front of the console. */
export type Presence =
  | { kind: 'finding-out' }
  | { kind: 'unreachable' }
  | { kind: 'signed-out'; again: boolean }
  | { kind: 'signed-in' };

/** One officer's desk, from sign-in to sign-out. */
export interface Work {
  session: Cell<Session>;
  queue: Queue;
  /** The case on the screen. */
  file: Cell<CaseFile | undefined>;
  outbox: Outbox;
  drafts: Drafts;
}

export type Notice = { tone: 'good' | 'bad' | 'plain'; text: string; open?: string };

const minute = 60_000;

/** Everything the console knows and does; the screens only show it. */
export class Desk {
  readonly http = new Http();
  readonly calls: Calls = callsOf(this.http);
  readonly presence = new Cell<Presence>({ kind: 'finding-out' });
  readonly connection = new Cell<Connection>('connecting');
  readonly work = new Cell<Work | undefined>(undefined);
  /** Shows a short notice; set by the screens. */
  notify: (notice: Notice) => void = () => {};
  /** Opens a case, or the list; set by the screens. */
  go: (ticket: string | undefined) => void = () => {};
  #stream: { close(): void } | undefined;
  #lastTyping = 0;

  constructor() {
    this.http.onSignedOut = () => this.#ended();
    whenKept((name) => {
      if (name.endsWith('.outbox')) this.work.get()?.outbox.reread();
      // Signed in or out in another tab.
      if (name === 'signed-in') void this.begin();
    });
    document.addEventListener('visibilitychange', () => this.#look());
    window.addEventListener('focus', () => this.#look());
    setInterval(() => void this.#refreshSession(), minute);
  }

  async begin(): Promise<void> {
    try {
      this.#started(await this.calls.session());
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) this.presence.set({ kind: 'unreachable' });
      else if (this.presence.get().kind !== 'signed-out') this.presence.set({ kind: 'signed-out', again: false });
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    this.#started(await this.calls.signIn(email, password));
    keep('signed-in', String(Date.now()));
  }

  async setUp(first: { token: string; email: string; name: string; password: string }): Promise<void> {
    this.#started(await this.calls.setUp(first));
    keep('signed-in', String(Date.now()));
  }

  async acceptInvitation(given: { token: string; name?: string; password: string }): Promise<void> {
    this.#started(await this.calls.acceptInvitation(given));
    keep('signed-in', String(Date.now()));
  }

  /** Here, or on all devices. */
  async signOut(everywhere = false): Promise<void> {
    const work = this.work.get();
    try {
      await (everywhere ? this.calls.signOutEverywhere() : this.calls.signOut());
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) throw error;
    }
    work?.outbox.forgetAll();
    work?.drafts.forgetAll();
    this.#leave();
    this.presence.set({ kind: 'signed-out', again: false });
    keep('signed-in', String(Date.now()));
  }

  /** Tells that something did not work. */
  sayWrong(error: unknown): void {
    this.notify({ tone: 'bad', text: sayError(error) });
  }

  open(id: string | undefined): void {
    const work = this.work.get();
    if (!work) return;
    const before = work.file.get();
    if (before?.id === id) return;
    before?.close();
    const file = id === undefined ? undefined : new CaseFile(this.calls, id);
    work.file.set(file);
    void file?.read().then(() => this.#look());
  }

  async claim(id: string): Promise<boolean> {
    const done = await this.#act(id, () => this.calls.claim(id));
    if (done) this.notify({ tone: 'good', text: words.ticket.claimed });
    return done;
  }

  async transfer(
    id: string,
    to: { team: string } | { officer: string },
    reason: string,
    priority: Ticket['priority'],
    name: string,
  ): Promise<boolean> {
    const done = await this.#act(id, () => this.calls.transfer(id, to, reason, priority));
    if (done) this.notify({ tone: 'good', text: words.transfer.done(name) });
    return done;
  }

  async giveBack(id: string, to: 'here' | 'menu'): Promise<boolean> {
    const done = await this.#act(id, () => this.calls.giveBack(id, to));
    if (done) this.notify({ tone: 'good', text: words.giveBack.done });
    return done;
  }

  async close(id: string, outcome: Parameters<Calls['close']>[1], summary: string): Promise<boolean> {
    const done = await this.#act(id, () => this.calls.close(id, outcome, summary));
    if (done) this.notify({ tone: 'good', text: words.finish.done });
    return done;
  }

  /** Gives a reply to the editors, who can make an answer for everybody of it. */
  async markReusable(id: string, message: number): Promise<void> {
    try {
      await this.calls.markReusable(id, message);
      this.#fileOf(id)?.heardReusable(message);
      this.notify({ tone: 'good', text: words.knowledge.marked });
    } catch (error) {
      this.notify({ tone: 'bad', text: sayError(error) });
    }
  }

  /** The trader sees that somebody writes. */
  typing(id: string): void {
    const now = Date.now();
    if (now - this.#lastTyping < 3_000 || this.connection.get() !== 'live') return;
    this.#lastTyping = now;
    void this.calls.typing(id).catch(() => {});
  }

  /** Does something to a ticket; `false` when it was refused, which the officer has been told then. */
  async #act(id: string, work: () => Promise<{ ticket: Ticket | null }>): Promise<boolean> {
    try {
      const { ticket } = await work();
      if (ticket) this.#heard(ticket);
      else this.#gone(id);
      return true;
    } catch (error) {
      this.notify({ tone: 'bad', text: sayError(error) });
      if (error instanceof ApiError && (error.status === 409 || error.status === 404)) {
        this.work.get()?.queue.soon();
        this.#fileOf(id)?.soon();
      }
      return false;
    }
  }

  #started(session: Session): void {
    this.http.csrf = session.csrf;
    const known = this.work.get();
    if (known?.session.get().officer.id === session.officer.id) {
      known.session.set(session);
    } else {
      this.#leave();
      // Another officer on this device finds nothing of the one before.
      const officer = session.officer.id;
      this.work.set({
        session: new Cell(session),
        queue: new Queue(this.calls),
        file: new Cell<CaseFile | undefined>(undefined),
        outbox: new Outbox({
          calls: this.calls,
          officer,
          confirmed: (what) => this.#confirmed(what),
          refused: (what, error) => this.#refused(what, error),
        }),
        drafts: new Drafts(officer),
      });
    }
    this.presence.set({ kind: 'signed-in' });
    // Editors work on content and hear nothing of traders.
    if (this.#stream || session.officer.role === 'editor') return;
    this.connection.set('connecting');
    this.#stream = listen({
      event: (event) => this.#event(event),
      connection: (state) => this.connection.set(state),
      signedOut: () => this.#ended(),
    });
    void this.work.get()?.queue.read();
  }

  /** The session is over; what was typed stays for the same officer. */
  #ended(): void {
    this.#stream?.close();
    this.#stream = undefined;
    if (this.presence.get().kind === 'signed-in') this.presence.set({ kind: 'signed-out', again: true });
  }

  #leave(): void {
    this.#stream?.close();
    this.#stream = undefined;
    const work = this.work.get();
    work?.outbox.stop();
    work?.file.get()?.close();
    this.work.set(undefined);
  }

  #event(event: DeskEvent): void {
    const work = this.work.get();
    if (!work) return;
    switch (event.name) {
      case 'hello':
        void work.queue.read();
        void work.file
          .get()
          ?.read()
          .then(() => this.#look());
        void work.outbox.flush();
        return;
      case 'ticket':
        this.#alertTicket(event.data.change, event.data.ticket, event.data.by?.id);
        this.#heard(event.data.ticket);
        return;
      case 'message': {
        const { ticket, entries } = event.data;
        this.#fileOf(ticket)?.heardEntries(entries);
        for (const { clientId } of entries) if (clientId !== null) work.outbox.take(clientId);
        this.#look();
        return;
      }
      case 'note':
        this.#fileOf(event.data.ticket)?.heardNote(event.data.note);
        return;
      case 'typing':
        this.#fileOf(event.data.ticket)?.heardTyping(event.data.from, event.data.name);
        return;
      case 'gone':
        this.#gone(event.data.ticket, event.data.why);
        return;
      case 'signed-out':
        return;
    }
  }

  #heard(ticket: Ticket): void {
    this.work.get()?.queue.heard(ticket);
    this.#fileOf(ticket.id)?.heardTicket(ticket);
    this.#look();
  }

  #gone(id: string, why: 'transferred' | 'erased' = 'transferred'): void {
    const work = this.work.get();
    if (!work) return;
    work.queue.gone(id);
    if (why === 'erased') {
      work.drafts.forget(id);
      work.outbox.forget(id);
    }
    if (work.file.get()?.id !== id) return;
    this.notify({ tone: 'plain', text: words.ticket.gone[why] });
    this.go(undefined);
  }

  #confirmed(what: Confirmed): void {
    if (what.writing === 'note') {
      this.#fileOf(what.ticket)?.heardNote(what.note);
      return;
    }
    this.#fileOf(what.ticket.id)?.heardEntries([what.entry]);
    this.#heard(what.ticket);
  }

  #refused(what: Outgoing, error: ApiError): void {
    this.notify({ tone: 'bad', text: `${words.chat.refused} ${sayError(error)}`, open: what.ticket });
    this.#fileOf(what.ticket)?.soon();
    this.work.get()?.queue.soon();
  }

  #alertTicket(change: string, ticket: Ticket, by: string | undefined): void {
    const work = this.work.get();
    const me = work?.session.get().officer.id;
    if (by !== undefined && by === me) return;
    const mine = ticket.officer?.id === me;
    const title =
      change === 'opened'
        ? words.alerts.opened(ticket.id)
        : change === 'transferred' && (mine || ticket.status === 'queued')
          ? words.alerts.transferred(ticket.id)
          : change === 'overdue'
            ? words.alerts.overdue(ticket.id)
            : change === 'message' && mine && ticket.status === 'claimed' && ticket.unread > 0 && !this.#seen(ticket.id)
              ? words.alerts.wrote(ticket.id)
              : undefined;
    if (title === undefined) return;
    const team = work?.session.get().teams.find(({ id }) => id === ticket.team)?.name ?? ticket.team;
    // Nothing a trader wrote: a locked screen shows it to everybody.
    const text = [ticket.economy, team].filter(Boolean).join(' · ');
    alert({ id: ticket.id, title, text }, () => this.go(ticket.id));
    if (!this.#seen(ticket.id)) this.notify({ tone: 'plain', text: `${title} · ${text}`, open: ticket.id });
  }

  #fileOf(ticket: string): CaseFile | undefined {
    const file = this.work.get()?.file.get();
    return file?.id === ticket ? file : undefined;
  }

  #seen(ticket: string): boolean {
    return this.#fileOf(ticket) !== undefined && document.visibilityState === 'visible';
  }

  /** Marks the open case as read when somebody can be looking at it. */
  #look(): void {
    const file = this.work.get()?.file.get();
    const ticket = file?.state.get().ticket;
    if (!file || !ticket || ticket.unread === 0 || !this.#seen(ticket.id)) return;
    void this.calls.read(ticket.id).catch(() => {});
  }

  async #refreshSession(): Promise<void> {
    const work = this.work.get();
    if (!work || this.presence.get().kind !== 'signed-in' || this.connection.get() !== 'live') return;
    try {
      const session = await this.calls.session();
      this.http.csrf = session.csrf;
      if (session.officer.id === work.session.get().officer.id) work.session.set(session);
    } catch {
      // The next minute brings the next try.
    }
  }
}

/** What an officer reads when something did not work. */
export function sayError(error: unknown): string {
  if (!(error instanceof ApiError)) return words.errors.unreachable;
  const by = error.details.by as { name: string } | null | undefined;
  switch (error.code) {
    case 'AlreadyClaimed':
      return words.ticket.lost(by?.name ?? words.common.somebody);
    case 'NotYours':
      return words.ticket.notYours(by?.name ?? null);
    case 'TicketClosed':
      return words.ticket.closedMeanwhile;
    case 'NothingToDo':
      return words.ticket.nothingToDo;
    case 'LockedOut':
      return words.errors.lockedOut(Math.ceil((error.retryAfter ?? 60) / 60));
    default:
      return error.status >= 500 || error.message === '' ? words.errors.server : error.message;
  }
}
