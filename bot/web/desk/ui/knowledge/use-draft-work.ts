import { useState } from 'react';
import type { Draft, DraftContent, WholeDraft } from '../../api/growth-types.js';
import { ApiError } from '../../api/http.js';
import { useCell } from '../../state/cell.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { contentOf, keepUnsaved, same, tidy, unsavedOf } from './unsaved.js';

const w = words.knowledge;

export type Busy = 'saving' | 'checking' | 'deciding' | undefined;

/** An editor's work on one draft: what is typed, what is saved, and what came of it. `heard` shows the draft as it is now. */
export function useDraftWork(whole: WholeDraft, heard: (whole: WholeDraft) => void) {
  const desk = useDesk();
  const { calls } = desk;
  const me = useCell(useWork().session).officer.id;
  const { draft } = whole;
  const saved = contentOf(draft);
  const [before] = useState(() => unsavedOf(me, draft.id));
  const [content, setContent] = useState<DraftContent>(before?.content ?? saved);
  /** The version what is typed began with; a newer one means that somebody else was here. */
  const [base, setBase] = useState(before?.version ?? draft.version);
  const [busy, setBusy] = useState<Busy>();
  const [wrong, setWrong] = useState<string>();
  const changed = !same(content, saved);

  const show = async (): Promise<void> => heard(await calls.draft(draft.id));
  const write = (change: Partial<DraftContent>) => {
    const next = { ...content, ...change };
    setContent(next);
    keepUnsaved(me, draft.id, same(next, saved) ? undefined : { version: base, content: next });
  };
  const settle = (now: Draft) => {
    keepUnsaved(me, draft.id, undefined);
    setContent(contentOf(now));
    setBase(now.version);
  };
  /** Does one thing at a time; what was refused is said, and the draft read again. */
  const work = async (what: Exclude<Busy, undefined>, todo: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(what);
    setWrong(undefined);
    try {
      await todo();
      return true;
    } catch (error) {
      setWrong(told(error));
      if (error instanceof ApiError && error.status === 409) await show().catch(() => {});
      return false;
    } finally {
      setBusy(undefined);
    }
  };
  /** Saves what is typed, if anything is. */
  const put = async (): Promise<Draft> => {
    if (!changed) return draft;
    const { draft: now } = await calls.changeDraft(draft.id, base, tidy(content));
    settle(now);
    return now;
  };

  return {
    content,
    write,
    changed,
    restored: before !== undefined && changed,
    /** Who changed it since the editor began to type. */
    overtaken: changed && base !== draft.version ? (draft.editor?.name ?? words.common.somebody) : undefined,
    keepMine: () => {
      setBase(draft.version);
      keepUnsaved(me, draft.id, { version: draft.version, content });
    },
    discard: () => settle(draft),
    busy,
    wrong,
    save: () =>
      work('saving', async () => {
        await put();
        await show();
        desk.notify({ tone: 'good', text: w.saved });
      }),
    check: () =>
      work('checking', async () => {
        await put();
        await calls.checkDraft(draft.id);
        await show();
      }),
    approve: () =>
      work('deciding', async () => {
        const { version } = await put();
        await calls.approveDraft(draft.id, version);
        await show();
        desk.notify({ tone: 'good', text: w.approved });
      }),
    reject: (reason: string) =>
      work('deciding', async () => {
        const wasServed = draft.status === 'approved';
        settle((await calls.rejectDraft(draft.id, draft.version, reason)).draft);
        await show();
        desk.notify({ tone: 'good', text: wasServed ? w.tookBack : w.rejected });
      }),
  };
}

export type DraftWork = ReturnType<typeof useDraftWork>;

function told(error: unknown): string {
  if (!(error instanceof ApiError)) return sayError(error);
  switch (error.code) {
    case 'NoGoldenQuestions':
      return w.noGolden;
    case 'TooManyRequests':
      return w.waits;
    default:
      return sayError(error);
  }
}
