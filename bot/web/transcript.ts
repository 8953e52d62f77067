import type { Activity } from './activity.js';
import { loadCards, renderCard, type Submit } from './cards.js';
import { make } from './dom.js';
import type { Unsent } from './outbox.js';
import { richHtml, splitSources } from './rich-text.js';
import { dayName, timeOfDay } from './times.js';
import { words } from './words.js';

type Author = 'bot' | 'person' | 'you';

/** How long the first card may keep its message back while its library is on the way; then the words are shown. */
const CARD_PATIENCE = 1_500;

/**
 * The messages on the page. What the server has confirmed stands in its order; what is still on its way stands below,
 * and moves up into place when its echo arrives.
 */
export class Transcript {
  #pending = new Map<string, HTMLElement>();
  #lastAuthor: Author | undefined;
  #lastDay = '';

  constructor(
    private readonly log: HTMLElement,
    private readonly submit: Submit,
    /** Something grew after it was added: keep it in sight. */
    private readonly grown: () => void,
  ) {}

  clear(): void {
    this.log.replaceChildren();
    this.#pending.clear();
    this.#lastAuthor = undefined;
    this.#lastDay = '';
  }

  /** While history is drawn nothing is read aloud; afterwards every new message is. */
  quiet(on: boolean): void {
    this.log.setAttribute('aria-live', on ? 'off' : 'polite');
  }

  addPending(unsent: Unsent): HTMLElement {
    const known = this.#pending.get(unsent.id);
    if (known !== undefined) return known;
    const row = this.#row('you', words.you, this.#lastAuthor !== 'you');
    row.classList.add('pending');
    row.append(said(unsent.activity.text), make('p', 'meta', words.sending));
    this.#pending.set(unsent.id, row);
    this.log.append(row);
    return row;
  }

  /** "Sending…" turns into "waiting" as long as there is no network. */
  setWaiting(waiting: boolean): void {
    for (const row of this.#pending.values()) meta(row).textContent = waiting ? words.waiting : words.sending;
  }

  refuse(unsent: Unsent, again: () => void): void {
    const row = this.#pending.get(unsent.id) ?? this.addPending(unsent);
    this.#pending.delete(unsent.id);
    row.classList.add('refused');
    const retry = make('button', 'retry', words.tryAgain);
    retry.type = 'button';
    retry.addEventListener('click', () => {
      row.remove();
      again();
    });
    meta(row).replaceChildren(words.notSent, ' ', retry);
  }

  /** A message of either side, confirmed by the server. Gives the element to scroll to. */
  add(activity: Activity): HTMLElement {
    const at = activity.timestamp === undefined ? new Date() : new Date(activity.timestamp);
    const author: Author = activity.fromTrader ? 'you' : activity.kind === 'person' ? 'person' : 'bot';
    this.#divideDays(at);
    const firstOfGroup = this.#lastAuthor !== author;
    this.#lastAuthor = author;
    const confirmed = activity.clientActivityID && this.#pending.get(activity.clientActivityID);
    if (confirmed) {
      this.#pending.delete(activity.clientActivityID ?? '');
      confirmed.classList.remove('pending');
      meta(confirmed).replaceChildren(clock(at));
      // Moved only when it must be: a moved element is read aloud a second time.
      if (confirmed !== this.#place()?.previousElementSibling) this.#insert(confirmed);
      return confirmed;
    }
    const name = author === 'you' ? words.you : author === 'bot' ? words.assistant : activity.fromName;
    const row = this.#row(author, name ?? words.person, firstOfGroup);
    if (activity.locale !== undefined) row.lang = activity.locale;
    const stamp = make('p', 'meta');
    stamp.append(clock(at));
    if (author === 'you') row.append(said(activity.text), stamp);
    else if (activity.card === undefined) row.append(bubble(activity.text), stamp);
    else {
      row.append(stamp);
      void this.#addCard(row, stamp, activity.text, activity.card);
    }
    this.#insert(row);
    const before = row.previousElementSibling;
    if (!firstOfGroup && before?.querySelector('.meta')?.textContent === stamp.textContent) {
      before?.classList.add('same-time');
    }
    return row;
  }

  /** The card in place of the words it frames; the words, as long as or whenever it cannot be shown. */
  async #addCard(row: HTMLElement, stamp: HTMLElement, text: string, content: Record<string, unknown>): Promise<void> {
    let shown: HTMLElement | undefined;
    const show = (element: HTMLElement) => {
      if (shown === undefined) stamp.before(element);
      else shown.replaceWith(element);
      shown = element;
      this.grown();
    };
    row.classList.add('loading');
    const timer = setTimeout(() => {
      row.classList.remove('loading');
      show(bubble(text));
    }, CARD_PATIENCE);
    try {
      await loadCards();
      const card = await renderCard(content, this.submit);
      const late = shown !== undefined;
      if (late) this.quiet(true);
      row.classList.add('has-card');
      show(card);
      if (late) setTimeout(() => this.quiet(false));
    } catch {
      if (shown === undefined) show(bubble(text));
    } finally {
      clearTimeout(timer);
      row.classList.remove('loading');
    }
  }

  #row(author: Author, name: string, firstOfGroup: boolean): HTMLElement {
    const row = make('div', `row ${author}${firstOfGroup ? ' first' : ''}`);
    row.append(make('p', author === 'you' || !firstOfGroup ? 'visually-hidden' : 'author', name));
    return row;
  }

  #insert(row: HTMLElement): void {
    this.log.insertBefore(row, this.#place() ?? null);
  }

  /** Confirmed messages go before the first one still on its way. */
  #place(): Element | undefined {
    return this.#pending.values().next().value;
  }

  #divideDays(at: Date): void {
    const day = at.toDateString();
    if (day === this.#lastDay) return;
    const first = this.#lastDay === '';
    this.#lastDay = day;
    this.#lastAuthor = undefined;
    if (first && day === new Date().toDateString()) return;
    this.#insert(make('p', 'day', dayName(at, new Date())));
  }
}

function meta(row: HTMLElement): Element {
  return row.querySelector('.meta') ?? row.appendChild(make('p', 'meta'));
}

function clock(at: Date): HTMLTimeElement {
  const time = make('time', '', timeOfDay(at));
  time.dateTime = at.toISOString();
  return time;
}

/** The trader's own words, untouched. */
function said(text: string): HTMLElement {
  const element = make('div', 'bubble', text);
  element.dir = 'auto';
  return element;
}

function bubble(text: string): HTMLElement {
  const element = make('div', 'bubble');
  element.dir = 'auto';
  const parts = splitSources(text);
  element.innerHTML = richHtml(parts.words, { markdown: false });
  if (parts.sources !== '') {
    const fold = make('details', 'sources');
    const list = make('div', '');
    list.innerHTML = richHtml(parts.sources, { markdown: false });
    fold.append(make('summary', '', words.sources), list);
    element.append(fold);
  }
  return element;
}
