import type {
  Check,
  Draft,
  DraftContent,
  DraftPage,
  DraftStatus,
  Insight,
  InsightQuery,
  InsightTable,
  SourceFound,
  Topic,
  WholeDraft,
} from './growth-types.js';
import type { Http } from './http.js';

/** The golden questions are asked in a thread of their own, after whoever came before. */
const checkPatience = 240_000;

const one = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

/** What the desk's API can do for the knowledge and its figures. */
export const growthCallsOf = (http: Http) => ({
  markReusable: (ticket: string, message: number) =>
    http.post<{ draft: Draft }>(`/tickets/${encodeURIComponent(ticket)}/reusable`, { message }),
  drafts: (query: { status: DraftStatus; programme: string; limit: number; offset: number }) =>
    http.get<DraftPage>('/drafts', query),
  draft: (id: string) => http.get<WholeDraft>(one(id)),
  changeDraft: (id: string, version: number, content: DraftContent) =>
    http.patch<{ draft: Draft }>(one(id), { version, ...content }),
  checkDraft: (id: string) => http.post<{ check: Check; version: number }>(`${one(id)}/check`, {}, checkPatience),
  approveDraft: (id: string, version: number) => http.post<{ draft: Draft }>(`${one(id)}/approve`, { version }),
  rejectDraft: (id: string, version: number, reason: string) =>
    http.post<{ draft: Draft }>(`${one(id)}/reject`, { version, reason }),
  /** Downloads by the browser itself. */
  draftFile: (id: string) => http.address(`${one(id)}/file`, {}),
  approvedFile: () => http.address('/drafts/file', {}),
  sources: (q: string, programme: string) => http.get<{ sources: SourceFound[] }>('/sources', { q, programme }),
  topics: () => http.get<{ topics: Topic[] }>('/topics'),

  insight: (query: InsightQuery) => http.get<Insight>('/insight', { ...query }),
  insightTable: (query: InsightQuery, table: InsightTable) =>
    http.address('/insight', { ...query, format: 'csv', table }),
});
