import { growthCallsOf } from './growth-calls.js';
import type { Http } from './http.js';
import type {
  Account,
  AuditEntry,
  ChainVerdict,
  Colleague,
  Doors,
  Entry,
  Invitation,
  Note,
  NoticeOut,
  Outcome,
  Priority,
  Reply,
  Retained,
  Role,
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

/** Which entries of the audit. Empty: any. */
export interface AuditQuery {
  kind: string;
  officer: string;
  ticket: string;
  from: string;
  until: string;
}

const one = (id: string): string => `/tickets/${encodeURIComponent(id)}`;
const notice = (id: string): string => `/notices/${encodeURIComponent(id)}`;
const account = (id: string): string => `/accounts/${encodeURIComponent(id)}`;

/** The desk's API, call by call. */
export const callsOf = (http: Http) => ({
  session: () => http.get<Session>('/session'),
  signIn: (email: string, password: string) => http.post<Session>('/session', { email, password }),
  signOut: () => http.delete('/session'),
  doors: () => http.get<Doors>('/setup'),
  setUp: (first: { token: string; email: string; name: string; password: string }) =>
    http.post<Session>('/setup', first),
  signOutEverywhere: () => http.delete('/sessions'),
  lookAtInvitation: (token: string) => http.post<Invitation>('/invitation/look', { token }),
  acceptInvitation: (given: { token: string; name?: string; password: string }) =>
    http.post<Session>('/invitation', given),
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

  notices: (state: 'dead' | 'waiting', offset: number) =>
    http.get<{ notices: NoticeOut[]; total: number }>('/notices', { state, offset, limit: 50 }),
  resendNotice: (id: string) => http.post<void>(`${notice(id)}/resend`),
  dropNotice: (id: string) => http.delete(notice(id)),

  accounts: () => http.get<{ accounts: Account[] }>('/accounts'),
  invite: (person: { email: string; name: string; role: Role; teams: readonly string[] }) =>
    http.post<{ account: Account; link: string | null }>('/accounts', person),
  changeAccount: (id: string, change: { name?: string; role?: Role; teams?: readonly string[] }) =>
    http.patch<{ account: Account }>(account(id), change),
  disable: (id: string) => http.post<{ account: Account }>(`${account(id)}/disable`),
  enable: (id: string) => http.post<{ account: Account }>(`${account(id)}/enable`),
  newLink: (id: string) => http.post<{ account: Account; link: string }>(`${account(id)}/link`),
  endSessionsOf: (id: string) => http.post<{ account: Account }>(`${account(id)}/sign-out`),

  audit: (query: AuditQuery & { before?: number }) =>
    http.get<{ entries: AuditEntry[]; next: number | null }>('/audit', { ...query }),
  /** A download by the browser itself, which shows how far it is. */
  auditExport: (query: AuditQuery) => http.address('/audit/export', { ...query }),
  checkAudit: (known: string) => http.get<ChainVerdict>('/audit/check', { known }),
  retention: () => http.get<{ classes: Retained[] }>('/retention'),

  ...growthCallsOf(http),
});

export type Calls = ReturnType<typeof callsOf>;
