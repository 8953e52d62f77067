/**
 * Keeps the newest words in sight, and only then: who has scrolled up to read is left in peace and gets a button.
 * A long answer is shown from its beginning, not from its end.
 */
export class Scroll {
  #following = true;
  /** Our own scrolling in progress is not the reader's wish to leave the end. */
  #ours = 0;
  /** The first bot message since the trader last spoke: where reading begins. */
  #reading: HTMLElement | undefined;

  constructor(
    private readonly view: HTMLElement,
    private readonly newest: HTMLButtonElement,
  ) {
    view.addEventListener('scroll', () => {
      if (Date.now() < this.#ours) return;
      this.#following = this.#atEnd();
      if (!this.#following) return;
      // Read to the end: the next message is a new beginning.
      this.#reading = undefined;
      newest.hidden = true;
    });
    newest.addEventListener('click', () => this.toEnd());
    new ResizeObserver(() => {
      if (this.#reading === undefined) this.keep();
    }).observe(view);
  }

  toEnd(): void {
    this.#following = true;
    this.newest.hidden = true;
    this.spoken();
  }

  /** The trader said something, here or in another window: the answer to it is read from its own beginning. */
  spoken(): void {
    this.#reading = undefined;
    this.show();
  }

  /** Something was added. `element` is where it begins; without one, the end counts. */
  show(element?: HTMLElement): void {
    if (!this.#following) this.newest.hidden = this.#atEnd();
    else if (element !== undefined && !this.#reading?.isConnected) this.#reading = element;
    this.keep();
  }

  /** Something shown before has grown: what was in sight stays in sight. */
  keep(): void {
    if (!this.#following) return;
    const end = this.view.scrollHeight - this.view.clientHeight;
    const start = this.#reading?.isConnected ? this.#reading.offsetTop - 12 : end;
    this.#go(Math.min(start, end));
  }

  #go(top: number): void {
    const far = Math.abs(top - this.view.scrollTop) > 2 * this.view.clientHeight;
    const calm = far || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#ours = Date.now() + (calm ? 50 : 600);
    this.view.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
  }

  #atEnd(): boolean {
    return this.view.scrollHeight - this.view.scrollTop - this.view.clientHeight < 80;
  }
}
