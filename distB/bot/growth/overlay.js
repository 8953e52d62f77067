import { overlaid } from '../../knowledge/search/overlaid.js';
import { Search } from '../../knowledge/search/search.js';
import { servable } from './draft.js';
import { indexed } from './workshop.js';
/** What instances tell each other when an editor approved or took back an article. */
const changed = 'overlay';
/**
 * The content as it is served: the files, and over them the articles editors approved since. A new one is found at once where it
 * is surely meant; an index with all of them is then made beside the server, and takes the old one's place.
 */
export class Overlay {
    parts;
    #base;
    #served;
    #drafts = [];
    #articles = [];
    /** What is served: the files, and the articles as text, to see whether anything changed. */
    #shown;
    /** Whether the index holds all articles; and for what one is being made. */
    #whole = true;
    #indexing;
    #stop;
    #looking = Promise.resolve();
    constructor(base, parts) {
        this.parts = parts;
        this.#base = base;
        this.#served = base;
        this.#shown = { base, articles: '[]' };
    }
    get content() {
        return this.#served;
    }
    /** The content of the files alone. */
    get base() {
        return this.#base;
    }
    get articles() {
        return this.#articles;
    }
    /** Whether questions are looked up among all articles that are served. */
    get whole() {
        return this.#whole;
    }
    /** Takes in what is approved, and hears of what other instances approve. */
    async start() {
        this.#stop = await this.parts.store.hear((news) => {
            if (news === changed)
                this.refresh().catch(this.parts.failed);
        });
        await this.refresh();
    }
    stop() {
        this.#stop?.();
    }
    /** Talks from other files from the next message on. */
    serve(base) {
        this.#base = base;
        this.#show();
        this.refresh().catch(this.parts.failed);
    }
    /** Reads what is approved; news may get lost, so this is also done from time to time. */
    refresh() {
        const looked = this.#looking.then(async () => {
            this.#drafts = await this.parts.store.approvedDrafts();
            this.#show();
        });
        this.#looking = looked.catch(() => { });
        return looked;
    }
    /** Something was approved or taken back here. */
    async changed() {
        await this.refresh();
        await this.parts.store.tell(changed);
    }
    #show() {
        const base = this.#base;
        const articles = servable(this.#drafts, base.knowledge);
        const shown = { base, articles: JSON.stringify(articles) };
        if (shown.base === this.#shown.base && shown.articles === this.#shown.articles) {
            this.#makeWhole();
            return;
        }
        this.#shown = shown;
        this.#articles = articles;
        if (articles.length === 0) {
            this.#served = base;
            this.#whole = true;
            return;
        }
        const all = [...base.knowledge.articles, ...articles];
        const knowledge = { ...base.knowledge, articles: all };
        const served = { ...base, knowledge, search: () => overlaid(base.search(), articles) };
        this.#served = served;
        this.#whole = false;
        this.#makeWhole();
    }
    /** Begins to make the index of what is served, unless it is there or being made. One that failed is tried again. */
    #makeWhole() {
        const served = this.#served;
        if (this.#whole || this.#indexing === served)
            return;
        this.#indexing = served;
        this.#index(served)
            .catch(this.parts.failed)
            .finally(() => {
            if (this.#indexing === served)
                this.#indexing = undefined;
        });
    }
    /** Replaces what is served by the same with a whole index, unless something else is served by then. */
    async #index(served) {
        const { articles } = served.knowledge;
        const index = await this.parts.workshop.do({ kind: 'index', ...indexed(served, articles) });
        if (this.#served !== served)
            return;
        const search = new Search(served.knowledge, served.smallTalk, { get: () => index, set: () => { } });
        const whole = overlaid(search, this.#articles);
        this.#served = { ...served, search: () => whole };
        this.#whole = true;
        this.parts.ready();
    }
}
//# sourceMappingURL=overlay.js.map