import { keep, kept, keptNames } from './kept.js';

export type Writing = 'reply' | 'note';

/** What an officer typed and has not sent, for each case; it outlives a reload and a lost session. */
export class Drafts {
  constructor(private readonly officer: string) {}

  get(ticket: string, writing: Writing): string {
    return kept(this.#name(ticket, writing)) ?? '';
  }

  set(ticket: string, writing: Writing, text: string): void {
    keep(this.#name(ticket, writing), text === '' ? undefined : text);
  }

  /** Of a case that is no longer there. */
  forget(ticket: string): void {
    this.set(ticket, 'reply', '');
    this.set(ticket, 'note', '');
  }

  any(): boolean {
    return keptNames(`${this.officer}.draft.`).length > 0;
  }

  forgetAll(): void {
    for (const name of keptNames(`${this.officer}.draft.`)) keep(name, undefined);
  }

  #name(ticket: string, writing: Writing): string {
    return `${this.officer}.draft.${ticket}.${writing}`;
  }
}
