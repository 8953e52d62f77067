import { asObject, asText } from './activity.js';
import { cardTheme } from './card-theme.js';
import { make } from './dom.js';
import { richHtml } from './rich-text.js';
let loading;
export function loadCards() {
    loading ??= new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/assets/adaptivecards.min.js';
        script.onload = () => {
            if (window.AdaptiveCards === undefined)
                reject(new Error('no card library in the script'));
            else
                resolve(prepared(window.AdaptiveCards));
        };
        script.onerror = () => {
            script.remove();
            reject(new Error('the card library cannot be loaded'));
        };
        document.head.append(script);
    }).catch((error) => {
        loading = undefined;
        throw error;
    });
    return loading;
}
function prepared(library) {
    library.GlobalSettings.setTabIndexAtCardRoot = false;
    library.AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = richHtml(text, { markdown: true });
        result.didProcess = true;
    };
    return library;
}
export async function renderCard(content, submit) {
    const library = await loadCards();
    const card = new library.AdaptiveCard();
    card.hostConfig = new library.HostConfig(cardTheme);
    card.onExecuteAction = (action) => {
        queueMicrotask(() => tellUnfolded(frame));
        execute(action, submit);
    };
    const { speak: _, ...silent } = content;
    card.parse(silent);
    const rendered = card.render();
    if (rendered === undefined || rendered.childElementCount === 0)
        throw new Error('nothing to show in the card');
    const frame = make('div', 'card');
    frame.append(rendered);
    for (const button of frame.querySelectorAll('button[title]'))
        button.removeAttribute('title');
    tellUnfolded(frame);
    return frame;
}
function execute(action, submit) {
    const kind = action.getJsonTypeName();
    if (kind === 'Action.OpenUrl') {
        const address = action.url ?? '';
        if (/^https?:\/\//i.test(address))
            window.open(address, '_blank', 'noopener,noreferrer');
    }
    else if (kind === 'Action.Submit') {
        const title = action.title ?? '';
        const words = asText(action.data);
        if (words !== undefined)
            submit(words);
        else
            submit(title, asObject(action.data));
    }
}
function tellUnfolded(frame) {
    for (const wrong of frame.querySelectorAll('div[aria-expanded]'))
        wrong.removeAttribute('aria-expanded');
    for (const button of frame.querySelectorAll('[aria-controls]')) {
        const targets = (button.getAttribute('aria-controls') ?? '').split(' ');
        const open = targets.some((id) => {
            const target = frame.querySelector(`#${CSS.escape(id)}`);
            return target !== null && target.style.display !== 'none';
        });
        button.setAttribute('aria-expanded', String(open));
    }
}
