import { staffWords } from './staff-words.js';
/** The message a Power Automate workflow ("when a Teams webhook request is received") puts into a team's channel. */
export function teamsMessage(notice, place) {
    const { subject, line, facts, link, open, noWords } = staffWords(notice, place);
    return {
        type: 'message',
        attachments: [
            {
                contentType: 'application/vnd.microsoft.card.adaptive',
                contentUrl: null,
                content: {
                    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                    type: 'AdaptiveCard',
                    version: '1.4',
                    msteams: { width: 'Full' },
                    body: [
                        {
                            type: 'TextBlock',
                            text: subject,
                            weight: 'Bolder',
                            size: 'Medium',
                            wrap: true,
                            color: notice.kind === 'overdue' ? 'Attention' : 'Default',
                        },
                        { type: 'TextBlock', text: line, wrap: true },
                        { type: 'FactSet', facts: facts.map(({ label, value }) => ({ title: label, value })) },
                        ...(link === undefined ? [{ type: 'TextBlock', text: open, wrap: true }] : []),
                        { type: 'TextBlock', text: noWords, wrap: true, isSubtle: true, size: 'Small' },
                    ],
                    actions: link === undefined ? [] : [{ type: 'Action.OpenUrl', title: open, url: link }],
                },
            },
        ],
    };
}
//# sourceMappingURL=teams-card.js.map