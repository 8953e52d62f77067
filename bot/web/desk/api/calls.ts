import type { Http } from './http.js';
import type {
  Colleague,
  Entry,
  Note,
  Outcome,
  Priority,
  Reply,
  Routed,
  Session,
  Suggestion,
  Ticket,
  TicketPage,
  WholeTicket,
} from './types.js';

export interface TicketQuery {
  status: string;
  team: string;
  programme: string;
  q: string;
  mine: boolean;
  limit: number;
  offset: number;
}

const one = (id: string): string => `/tickets/${encodeURIComponent(id)}`;

/** The desk's API, call by call. */
export const callsOf = (http: Http) => ({
  session: () => http.get<Session>('/session'),
  signIn: (email: string, password: string) => http.post<Session>('/session', { email, password }),
  signOut: () => http.delete('/session'),
  setupOpen: () => http.get<{ open: boolean }>('/setup'),
  setUp: (first: { token: string; email: string; name: string; password: string }) =>
    http.post<Session>('/setup', first),
  changePassword: (current: string, password: string) => http.post<void>('/password', { current, password }),

  tickets: ({ mine, ...query }: TicketQuery) => http.get<TicketPage>('/tickets', { ...query, mine }),
  ticket: (id: string) => http.get<WholeTicket>(one(id)),
  transcript: (id: string, where: { after?: number; before?: number }) =>
    http.get<{ entries: Entry[] }>(`${one(id)}/transcript`, where),
  claim: (id: string) => http.post<{ ticket: Ticket }>(`${one(id)}/claim`),
  say: (id: string, text: string, clientId: string) =>
    http.post<{ ticket: Ticket; entry: Entry }>(`${one(id)}/messages`, { text, clientId }),
  note: (id: string, text: string, clientId: string) =>
    http.post<{ note: Note }>(`${one(id)}/notes`, { text, clientId }),
  transfer: (id: string, to: { team: string } | { officer: string }, reason: string, priority: Priority) =>
    http.post<{ ticket: Ticket | null }>(`${one(id)}/transfer`, { to, reason, priority }),
  giveBack: (id: string, to: 'here' | 'menu') => http.post<{ ticket: Ticket }>(`${one(id)}/return`, { to }),
  close: (id: string, outcome: Exclude<Outcome, 'withdrawn'>, summary: string) =>
    http.post<{ ticket: Ticket }>(`${one(id)}/close`, { outcome, ...(summary ? { summary } : {}) }),
  typing: (id: string) => http.post<void>(`${one(id)}/typing`),
  read: (id: string) => http.post<void>(`${one(id)}/read`),
  suggestions: (id: string, q: string) => http.get<{ suggestions: Suggestion[] }>(`${one(id)}/suggestions`, { q }),

  programmes: () => http.get<{ programmes: { id: string; economy: string }[] }>('/programmes'),
  officers: (team?: string) => http.get<{ officers: Colleague[] }>('/officers', { team }),
  replies: (language: string) => http.get<{ replies: Reply[] }>('/replies', { language }),
  route: (q: string) => http.get<Routed>('/route', { q }),
});

export type Calls = ReturnType<typeof callsOf>;
