import { asObject, asText, type Json } from './activity.js';
import { cardTheme } from './card-theme.js';
import { make } from './dom.js';
import { richHtml } from './rich-text.js';

/** The few parts of the Adaptive Cards library we use; it comes as a script with a global, without types. */
interface CardAction {
  readonly title?: string;
  readonly data?: unknown;
  readonly url?: string;
  getJsonTypeName(): string;
}

interface Card {
  hostConfig: object;
  onExecuteAction: ((action: CardAction) => void) | undefined;
  parse(content: Json): void;
  render(): HTMLElement | undefined;
}

interface Library {
  AdaptiveCard: {
    new (): Card;
    onProcessMarkdown?: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void;
  };
  HostConfig: new (theme: object) => object;
  GlobalSettings: { setTabIndexAtCardRoot: boolean };
}

declare global {
  interface Window {
    AdaptiveCards?: Library;
  }
}

/** What a tap on a card says: words, and the data behind the button when it has any. */
export type Submit = (text: string, value?: Json) => void;

let loading: Promise<Library> | undefined;

/** Loaded with the first card: most of the page's weight is this library, and the words do not need it. */
export function loadCards(): Promise<Library> {
  loading ??= new Promise<Library>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/assets/adaptivecards.min.js';
    script.onload = () => {
      if (window.AdaptiveCards === undefined) reject(new Error('no card library in the script'));
      else resolve(prepared(window.AdaptiveCards));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error('the card library cannot be loaded'));
    };
    document.head.append(script);
  }).catch((error: unknown) => {
    // The next card tries again.
    loading = undefined;
    throw error;
  });
  return loading;
}

function prepared(library: Library): Library {
  library.GlobalSettings.setTabIndexAtCardRoot = false;
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = richHtml(text, { markdown: true });
    result.didProcess = true;
  };
  return library;
}

/** The card as an element; throws when it cannot be shown, and the caller shows the words instead. */
export async function renderCard(content: Json, submit: Submit): Promise<HTMLElement> {
  const library = await loadCards();
  const card = new library.AdaptiveCard();
  card.hostConfig = new library.HostConfig(cardTheme);
  card.onExecuteAction = (action) => {
    // Shown and hidden by the library itself; only the button's state is left to tell.
    queueMicrotask(() => tellUnfolded(frame));
    execute(action, submit);
  };
  // `speak` would replace the whole card by one sentence for a screen reader.
  const { speak: _, ...silent } = content;
  card.parse(silent);
  const rendered = card.render();
  if (rendered === undefined || rendered.childElementCount === 0) throw new Error('nothing to show in the card');
  const frame = make('div', 'card');
  frame.append(rendered);
  // A button says its title already; a tooltip of the same words is read twice.
  for (const button of frame.querySelectorAll('button[title]')) button.removeAttribute('title');
  tellUnfolded(frame);
  return frame;
}

function execute(action: CardAction, submit: Submit): void {
  const kind = action.getJsonTypeName();
  if (kind === 'Action.OpenUrl') {
    const address = action.url ?? '';
    if (/^https?:\/\//i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
  } else if (kind === 'Action.Submit') {
    const title = action.title ?? '';
    const words = asText(action.data);
    if (words !== undefined) submit(words);
    else submit(title, asObject(action.data));
  }
}

/** Buttons that unfold something say whether it is unfolded. The library says so on what is unfolded, where it means nothing. */
function tellUnfolded(frame: HTMLElement): void {
  for (const wrong of frame.querySelectorAll('div[aria-expanded]')) wrong.removeAttribute('aria-expanded');
  for (const button of frame.querySelectorAll<HTMLElement>('[aria-controls]')) {
    const targets = (button.getAttribute('aria-controls') ?? '').split(' ');
    const open = targets.some((id) => {
      const target = frame.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
      return target !== null && target.style.display !== 'none';
    });
    button.setAttribute('aria-expanded', String(open));
  }
}
