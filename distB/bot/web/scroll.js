export class Scroll {
    view;
    newest;
    #following = true;
    #ours = 0;
    #reading;
    constructor(view, newest) {
        this.view = view;
        this.newest = newest;
        view.addEventListener('scroll', () => {
            if (Date.now() < this.#ours)
                return;
            this.#following = this.#atEnd();
            if (!this.#following)
                return;
            this.#reading = undefined;
            newest.hidden = true;
        });
        newest.addEventListener('click', () => this.toEnd());
        new ResizeObserver(() => {
            if (this.#reading === undefined)
                this.keep();
        }).observe(view);
    }
    toEnd() {
        this.#following = true;
        this.newest.hidden = true;
        this.spoken();
    }
    spoken() {
        this.#reading = undefined;
        this.show();
    }
    show(element) {
        if (!this.#following)
            this.newest.hidden = this.#atEnd();
        else if (element !== undefined && !this.#reading?.isConnected)
            this.#reading = element;
        this.keep();
    }
    keep() {
        if (!this.#following)
            return;
        const end = this.view.scrollHeight - this.view.clientHeight;
        const start = this.#reading?.isConnected ? this.#reading.offsetTop - 12 : end;
        this.#go(Math.min(start, end));
    }
    #go(top) {
        const far = Math.abs(top - this.view.scrollTop) > 2 * this.view.clientHeight;
        const calm = far || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
        this.#ours = Date.now() + (calm ? 50 : 600);
        this.view.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
    }
    #atEnd() {
        return this.view.scrollHeight - this.view.scrollTop - this.view.clientHeight < 80;
    }
}
