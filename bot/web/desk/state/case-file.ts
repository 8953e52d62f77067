import type { Calls } from '../api/calls.js';
import { ApiError } from '../api/http.js';
import type { Brief, Change, Entry, Note, Ticket, WholeTicket } from '../api/types.js';
import { Cell } from './cell.js';
import { merged, newer } from './entries.js';

export interface CaseState {
  id: string;
  reading: 'first' | 'ready' | 'failed' | 'not-found';
  ticket: Ticket | undefined;
  brief: Brief | undefined;
  entries: readonly Entry[];
  notes: readonly Note[];
  history: readonly Change[];
  rating: WholeTicket['rating'];
  /** Messages the editors have. */
  reusable: readonly number[];
  typing: { from: 'trader' | 'officer'; name: string | null } | undefined;
  mayHaveEarlier: boolean;
}

const typingShown = 6_000;
const calm = 400;
const page = 200;

/** One case that is open on the screen. */
export class CaseFile {
  readonly state: Cell<CaseState>;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #filling = false;

  constructor(
    private readonly calls: Calls,
    readonly id: string,
  ) {
    this.state = new Cell<CaseState>({
      id,
      reading: 'first',
      ticket: undefined,
      brief: undefined,
      entries: [],
      notes: [],
      history: [],
      rating: null,
      reusable: [],
      typing: undefined,
      mayHaveEarlier: false,
    });
  }

  async read(): Promise<void> {
    const first = this.state.get().reading !== 'ready';
    try {
      const whole = await this.calls.ticket(this.id);
      const known = this.state.get();
      const last = known.entries.at(-1)?.sequence;
      const begins = whole.transcript[0]?.sequence;
      this.state.set({
        ...known,
        reading: 'ready',
        ticket: newer(known.ticket, whole.ticket),
        brief: whole.brief,
        // Away for so long that lines in between are missing: begin with what was just read.
        entries:
          last !== undefined && begins !== undefined && begins > last + 1
            ? whole.transcript
            : merged(known.entries, whole.transcript),
        notes: whole.notes,
        history: whole.history,
        rating: whole.rating,
        reusable: whole.reusable,
        mayHaveEarlier: known.reading === 'ready' ? known.mayHaveEarlier : whole.transcript.length >= page,
      });
    } catch (error) {
      const missing = error instanceof ApiError && error.status === 404;
      if (missing) this.#change({ reading: 'not-found', ticket: undefined, brief: undefined, entries: [], notes: [] });
      else if (first) this.#change({ reading: 'failed' });
    }
  }

  heardReusable(message: number): void {
    this.#change({ reusable: [...this.state.get().reusable, message] });
  }

  /** After an event: the brief, the notes and the history may be others now. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.read();
    }, calm);
  }

  heardTicket(ticket: Ticket): void {
    this.#change({ ticket: newer(this.state.get().ticket, ticket) });
    this.soon();
  }

  heardEntries(entries: readonly Entry[]): void {
    const known = this.state.get();
    if (known.reading !== 'ready') return;
    const last = known.entries.at(-1)?.sequence ?? 0;
    this.#change({
      entries: merged(known.entries, entries),
      ...(entries.some(({ from }) => from === known.typing?.from) ? { typing: undefined } : {}),
    });
    const first = entries[0]?.sequence;
    if (first !== undefined && first > last + 1) void this.#fill(last);
  }

  heardNote(note: Note): void {
    const { notes } = this.state.get();
    if (!notes.some(({ id }) => id === note.id)) this.#change({ notes: [...notes, note] });
  }

  heardTyping(from: 'trader' | 'officer', name: string | null): void {
    clearTimeout(this.#typing);
    this.#change({ typing: { from, name } });
    this.#typing = setTimeout(() => this.#change({ typing: undefined }), typingShown);
  }

  async earlier(): Promise<void> {
    const before = this.state.get().entries[0]?.sequence;
    if (before === undefined) return;
    const { entries } = await this.calls.transcript(this.id, { before });
    this.#change({ entries: merged(this.state.get().entries, entries), mayHaveEarlier: entries.length >= page });
  }

  close(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#timer);
  }

  /** Events were missed: read what lies between. */
  async #fill(after: number): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      const { entries } = await this.calls.transcript(this.id, { after });
      this.#change({ entries: merged(this.state.get().entries, entries) });
    } catch {
      // The next event, or the connection coming back, tries again.
    } finally {
      this.#filling = false;
    }
  }

  #change(changed: Partial<CaseState>): void {
    this.state.change((state) => ({ ...state, ...changed }));
  }
}
