import type { Draft, DraftContent } from '../../api/growth-types.js';
import { keep, kept } from '../../state/kept.js';

/** What an editor typed and has not saved, and of which version; it outlives a reload and a lost session. */
export interface Unsaved {
  version: number;
  content: DraftContent;
}

// Signing out forgets everything an officer typed, by the beginning of its name.
const name = (officer: string, draft: string): string => `${officer}.draft.article.${draft}`;

export function unsavedOf(officer: string, draft: string): Unsaved | undefined {
  try {
    const text = kept(name(officer, draft));
    return text === undefined ? undefined : (JSON.parse(text) as Unsaved);
  } catch {
    return undefined;
  }
}

export function keepUnsaved(officer: string, draft: string, unsaved: Unsaved | undefined): void {
  keep(name(officer, draft), unsaved && JSON.stringify(unsaved));
}

/** What can be edited of a draft. */
export const contentOf = ({ title, phrasings, text, programme, topics, cites, confidence }: Draft): DraftContent => ({
  title,
  phrasings,
  text,
  programme,
  topics,
  cites: cites.map(({ id, place }) => ({ source: id, place: place ?? '' })),
  confidence,
});

/** As the server keeps it: empty lines are none. */
export const tidy = (content: DraftContent): DraftContent => ({
  ...content,
  title: content.title.trim(),
  text: content.text.trim(),
  phrasings: content.phrasings.map((it) => it.trim()).filter((it) => it !== ''),
  cites: content.cites.map(({ source, place }) => ({ source, place: place.trim() })),
});

export const same = (a: DraftContent, b: DraftContent): boolean => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));
