import { loadCards, renderCard } from './cards.js';
import { make } from './dom.js';
import { richHtml, splitSources } from './rich-text.js';
import { dayName, timeOfDay } from './times.js';
import { words } from './words.js';
const CARD_PATIENCE = 1_500;
export class Transcript {
    log;
    submit;
    grown;
    #pending = new Map();
    #lastAuthor;
    #lastDay = '';
    constructor(log, submit, grown) {
        this.log = log;
        this.submit = submit;
        this.grown = grown;
    }
    clear() {
        this.log.replaceChildren();
        this.#pending.clear();
        this.#lastAuthor = undefined;
        this.#lastDay = '';
    }
    quiet(on) {
        this.log.setAttribute('aria-live', on ? 'off' : 'polite');
    }
    addPending(unsent) {
        const known = this.#pending.get(unsent.id);
        if (known !== undefined)
            return known;
        const row = this.#row('you', words.you, this.#lastAuthor !== 'you');
        row.classList.add('pending');
        row.append(said(unsent.activity.text), make('p', 'meta', words.sending));
        this.#pending.set(unsent.id, row);
        this.log.append(row);
        return row;
    }
    setWaiting(waiting) {
        for (const row of this.#pending.values())
            meta(row).textContent = waiting ? words.waiting : words.sending;
    }
    refuse(unsent, again) {
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
    add(activity) {
        const at = activity.timestamp === undefined ? new Date() : new Date(activity.timestamp);
        const author = activity.fromTrader ? 'you' : activity.kind === 'person' ? 'person' : 'bot';
        this.#divideDays(at);
        const firstOfGroup = this.#lastAuthor !== author;
        this.#lastAuthor = author;
        const confirmed = activity.clientActivityID && this.#pending.get(activity.clientActivityID);
        if (confirmed) {
            this.#pending.delete(activity.clientActivityID ?? '');
            confirmed.classList.remove('pending');
            meta(confirmed).replaceChildren(clock(at));
            if (confirmed !== this.#place()?.previousElementSibling)
                this.#insert(confirmed);
            return confirmed;
        }
        const name = author === 'you' ? words.you : author === 'bot' ? words.assistant : activity.fromName;
        const row = this.#row(author, name ?? words.person, firstOfGroup);
        if (activity.locale !== undefined)
            row.lang = activity.locale;
        const stamp = make('p', 'meta');
        stamp.append(clock(at));
        if (author === 'you')
            row.append(said(activity.text), stamp);
        else if (activity.card === undefined)
            row.append(bubble(activity.text), stamp);
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
    async #addCard(row, stamp, text, content) {
        let shown;
        const show = (element) => {
            if (shown === undefined)
                stamp.before(element);
            else
                shown.replaceWith(element);
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
            if (late)
                this.quiet(true);
            row.classList.add('has-card');
            show(card);
            if (late)
                setTimeout(() => this.quiet(false));
        }
        catch {
            if (shown === undefined)
                show(bubble(text));
        }
        finally {
            clearTimeout(timer);
            row.classList.remove('loading');
        }
    }
    #row(author, name, firstOfGroup) {
        const row = make('div', `row ${author}${firstOfGroup ? ' first' : ''}`);
        row.append(make('p', author === 'you' || !firstOfGroup ? 'visually-hidden' : 'author', name));
        return row;
    }
    #insert(row) {
        this.log.insertBefore(row, this.#place() ?? null);
    }
    #place() {
        return this.#pending.values().next().value;
    }
    #divideDays(at) {
        const day = at.toDateString();
        if (day === this.#lastDay)
            return;
        const first = this.#lastDay === '';
        this.#lastDay = day;
        this.#lastAuthor = undefined;
        if (first && day === new Date().toDateString())
            return;
        this.#insert(make('p', 'day', dayName(at, new Date())));
    }
}
function meta(row) {
    return row.querySelector('.meta') ?? row.appendChild(make('p', 'meta'));
}
function clock(at) {
    const time = make('time', '', timeOfDay(at));
    time.dateTime = at.toISOString();
    return time;
}
function said(text) {
    const element = make('div', 'bubble', text);
    element.dir = 'auto';
    return element;
}
function bubble(text) {
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
