import type { Calls } from '../api/calls.js';
import { type Status, statuses, type Ticket } from '../api/types.js';
import { Cell } from './cell.js';
import { newer } from './entries.js';

export type View = 'open' | 'queued' | 'mine' | 'ended';

export interface Filters {
  view: View;
  /** One status instead of those of the view. */
  status: Status | '';
  team: string;
  programme: string;
  q: string;
}

export interface QueueState {
  filters: Filters;
  tickets: readonly Ticket[];
  total: number;
  counts: Readonly<Record<Status, number>>;
  reading: 'first' | 'ready' | 'failed';
}

const none = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
const page = 50;
const most = 100;
/** Many events in a row are one change of the list. */
const calm = 250;

const statusOf = ({ status, view }: Filters): string => {
  if (status !== '') return status;
  switch (view) {
    case 'open':
    case 'mine':
      return 'open';
    case 'queued':
      return 'queued';
    case 'ended':
      return 'returned,closed';
  }
};

/** The list of cases as the officer wants to see it. The server filters and sorts; events say when to read again. */
export class Queue {
  readonly state = new Cell<QueueState>({
    filters: { view: 'open', status: '', team: '', programme: '', q: '' },
    tickets: [],
    total: 0,
    counts: none,
    reading: 'first',
  });
  #limit = page;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly calls: Calls) {}

  filter(changed: Partial<Filters>): void {
    this.#limit = page;
    this.state.change((state) => ({ ...state, filters: { ...state.filters, ...changed }, reading: 'first' }));
    this.soon();
  }

  more(): void {
    this.#limit = Math.min(most, this.#limit + page);
    void this.read();
  }

  get mayShowMore(): boolean {
    const { tickets, total } = this.state.get();
    return tickets.length < total && this.#limit < most;
  }

  /** What an event said of one ticket is shown at once; where it belongs in the list, the server says a moment later. */
  heard(ticket: Ticket): void {
    this.state.change((state) => ({
      ...state,
      tickets: state.tickets.map((known) => (known.id === ticket.id ? newer(known, ticket) : known)),
    }));
    this.soon();
  }

  gone(id: string): void {
    this.state.change((state) => ({ ...state, tickets: state.tickets.filter((ticket) => ticket.id !== id) }));
    this.soon();
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.read();
    }, calm);
  }

  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { filters } = this.state.get();
    try {
      const { tickets, total, counts } = await this.calls.tickets({
        status: statusOf(filters),
        team: filters.team,
        programme: filters.programme,
        q: filters.q.trim(),
        mine: filters.view === 'mine',
        limit: this.#limit,
        offset: 0,
      });
      if (asked !== this.#asked) return;
      this.state.change((state) => ({ ...state, tickets, total, counts, reading: 'ready' }));
    } catch {
      if (asked !== this.#asked) return;
      // What is on the screen stays there; the line about the connection says the rest.
      this.state.change((state) => ({ ...state, reading: state.reading === 'ready' ? 'ready' : 'failed' }));
    }
  }
}
