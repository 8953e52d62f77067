import { Choices } from './choices.js';
import { Composer } from './composer.js';
import { DirectLine } from './direct-line.js';
import { part } from './dom.js';
import { caller } from './http.js';
import { newId } from './ids.js';
import { Outbox } from './outbox.js';
import { showProgress } from './progress.js';
import { Scroll } from './scroll.js';
import { openSocket } from './socket.js';
import { showConnection } from './status.js';
import { drawer } from './storage.js';
import { Transcript } from './transcript.js';
const log = part('log', HTMLElement);
const typing = part('typing', HTMLElement);
const about = part('about', HTMLElement);
const aboutButton = part('about-button', HTMLButtonElement);
const ended = part('ended', HTMLElement);
const again = part('again', HTMLButtonElement);
const TYPING_LASTS = 5_000;
const ECHO_TAKES_AT_MOST = 10_000;
log.tabIndex = 0;
const scroll = new Scroll(part('view', HTMLElement), part('newest', HTMLButtonElement));
const transcript = new Transcript(log, (text, value) => {
    const byKeyboard = document.activeElement?.matches(':focus-visible') ?? false;
    say(text, value);
    composer.focus(byKeyboard, log);
}, () => scroll.keep());
const choices = new Choices(part('choices', HTMLElement), ({ value }, byKeyboard) => {
    say(value);
    composer.focus(byKeyboard, log);
});
const composer = new Composer(drawer(() => localStorage, 'fairway.'), (text) => say(text));
const link = new DirectLine({
    call: caller((path, init) => fetch(path, { ...init, cache: 'no-store' })),
    openSocket,
    random: Math.random,
    now: Date.now,
    hidden: () => document.hidden,
    locale: navigator.language,
}, { conversation: enter, activities: receive, state: showState });
const outbox = new Outbox({
    drawer: drawer(() => localStorage, 'fairway.unsent.'),
    post: (activity) => link.post(activity),
    conversation: () => link.conversation,
    refused: (unsent) => transcript.refuse(unsent, () => say(unsent.activity.text, unsent.activity.value)),
    random: Math.random,
    now: Date.now,
});
let state = 'connecting';
function say(text, value) {
    if (state === 'ended')
        return;
    const id = newId();
    const activity = {
        type: 'message',
        text,
        ...(value === undefined ? {} : { value }),
        from: { id: 'trader' },
        locale: navigator.language,
        channelData: { clientActivityID: id },
    };
    transcript.addPending(outbox.add(activity));
    transcript.setWaiting(state === 'offline');
    choices.clear();
    showAbout('folded');
    scroll.toEnd();
    void outbox.flush();
    setTimeout(() => {
        if (state === 'online' && outbox.all().some((unsent) => unsent.id === id && unsent.acceptedBy))
            link.wake(true);
    }, ECHO_TAKES_AT_MOST);
}
function enter(conversation) {
    transcript.clear();
    choices.clear();
    showProgress(undefined);
    outbox.moveTo(conversation);
    for (const unsent of outbox.all())
        transcript.addPending(unsent);
}
function receive(activities, history) {
    if (history)
        transcript.quiet(true);
    for (const activity of activities) {
        if (activity.type === 'typing')
            showTyping(!activity.fromTrader);
        else if (activity.type === 'message')
            receiveMessage(activity, history);
    }
    if (history) {
        scroll.toEnd();
        setTimeout(() => transcript.quiet(false), 500);
    }
}
function receiveMessage(activity, history) {
    showTyping(false);
    if (activity.clientActivityID !== undefined)
        outbox.confirm(activity.clientActivityID);
    const row = transcript.add(activity);
    if (activity.fromTrader) {
        choices.clear();
        showAbout('folded');
        if (!history)
            scroll.spoken();
        return;
    }
    choices.show(outbox.all().length === 0 ? activity.choices : []);
    showProgress(activity.progress);
    if (!history)
        scroll.show(row);
}
let typingTimer;
function showTyping(on) {
    clearTimeout(typingTimer);
    typing.hidden = !on;
    if (!on)
        return;
    typingTimer = setTimeout(() => showTyping(false), TYPING_LASTS);
    scroll.show();
}
function showState(now) {
    state = now;
    showConnection(now);
    transcript.setWaiting(now === 'offline');
    if (now === 'online')
        outbox.reconnected();
    const over = now === 'ended';
    document.body.classList.toggle('is-ended', over);
    ended.hidden = !over;
    if (!over)
        return;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest('.dock'))
        again.focus({ preventScroll: true });
    outbox.clear();
    composer.empty();
    choices.clear();
    showTyping(false);
    showProgress(undefined);
}
function showAbout(how) {
    about.className = `about ${how}`;
    aboutButton.setAttribute('aria-expanded', String(how === 'open'));
}
aboutButton.addEventListener('click', () => showAbout(about.classList.contains('open') ? 'folded' : 'open'));
part('print', HTMLButtonElement).addEventListener('click', () => window.print());
again.addEventListener('click', () => {
    showAbout('brief');
    link.start(true);
    composer.focus(false, log);
});
for (const button of document.querySelectorAll('[data-say]')) {
    button.addEventListener('click', (event) => {
        say(button.dataset.say ?? '');
        composer.focus(event.detail === 0, log);
    });
}
window.addEventListener('online', () => link.wake(true));
window.addEventListener('offline', () => link.lostNetwork());
document.addEventListener('visibilitychange', () => {
    if (!document.hidden)
        link.wake(false);
});
window.addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('details'))
        fold.open = true;
});
link.start();
