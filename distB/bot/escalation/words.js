import { say, talk } from '../../dialogs/say.js';
import { fill } from '../../dialogs/texts.js';
import { toActivity } from '../channels/outbound.js';
import { render } from '../render/render.js';
const inWords = (told, { deskTexts }) => told.map(({ text, values }) => fill(deskTexts[text], values));
/** What the trader hears after an event, for their channel. An officer's words go out as they were written. */
export function wordsFor(says, channel, content, clientId) {
    return says.flatMap((it) => sayFor(it, channel, content, clientId));
}
function sayFor(it, channel, content, clientId) {
    switch (it.from) {
        case 'assistant':
            return render(say('talk', inWords(it.told, content).map(talk)), channel, content).map((out) => ({
                from: 'assistant',
                body: toActivity(out),
            }));
        case 'officer':
            return pieces(it.text, channel.text - it.officer.length - 2).map((text) => ({
                from: 'officer',
                body: officerMessage(it.officer, text, channel, clientId),
            }));
    }
}
function officerMessage(name, text, channel, clientId) {
    // Where everything comes from one account, the words themselves must say who speaks.
    const shown = !channel.handoff ? `${name}: ${text}` : text;
    return {
        type: 'message',
        from: { id: 'officer', name, role: 'bot' },
        text: channel.markdown ? shown.replaceAll('\n', '\n\n') : shown,
        textFormat: 'plain',
        inputHint: 'expectingInput',
        channelData: { fairway: { kind: 'person', said: text, ...(clientId === undefined ? {} : { clientId }) } },
    };
}
/** Cuts what is too long for a channel, at a line or a word where there is one. */
export function pieces(text, longest) {
    if (text.length <= longest)
        return [text];
    const cut = Math.max(text.lastIndexOf('\n', longest), text.lastIndexOf(' ', longest));
    // Never between the two halves of one character.
    const hard = /[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? longest - 1 : longest;
    const at = cut > longest / 2 ? cut : hard;
    return [text.slice(0, at), ...pieces(text.slice(at).trimStart(), longest)];
}
//# sourceMappingURL=words.js.map