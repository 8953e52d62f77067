import { assistant } from './identity.js';
/** A rendered message as a Bot Framework activity; id, time and conversation are added where it is delivered. */
export function toActivity({ kind, text, markdown, card, cardAlone, pictures, buttons, progress, }) {
    const attachments = [
        ...(card ? [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] : []),
        ...pictures.map(({ address, alt }) => ({ contentType: 'image/png', contentUrl: address, name: alt })),
    ];
    return {
        type: 'message',
        from: assistant,
        // A notification has no card; it shows the summary.
        ...(cardAlone ? { summary: text.split('\n')[0] } : { text, textFormat: markdown ? 'markdown' : 'plain' }),
        locale: 'en',
        inputHint: kind === 'question' ? 'expectingInput' : 'acceptingInput',
        ...(attachments.length > 0 ? { attachments } : {}),
        // The label itself is what a tap sends, so that a transcript reads like a conversation.
        ...(buttons.length > 0
            ? { suggestedActions: { actions: buttons.map(({ label }) => ({ type: 'imBack', title: label, value: label })) } }
            : {}),
        channelData: { fairway: { kind, ...(progress ? { progress } : {}) } },
    };
}
export const goodbye = { type: 'endOfConversation', from: assistant, code: 'completedSuccessfully' };
//# sourceMappingURL=outbound.js.map