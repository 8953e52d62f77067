import { citation } from '../../knowledge/knowledge.js';
import { heading, items, say, talk } from '../say.js';
const kinds = {
    report: 'sourceReport',
    official: 'sourceOfficial',
    secondary: 'sourceSecondary',
};
/** Where an answer stands: each source with its place, issuer, date and link. */
export function sourcesSay(entry, at) {
    const statement = entry?.kind === 'article' ? entry.article : entry?.kind === 'not-covered' ? entry.notCovered : undefined;
    const cites = statement?.cites;
    if (!cites)
        return say('talk', [talk(at.say('sourcesNone'))]);
    return say('result', [
        heading(at.say('sources')),
        items(cites.map((cite) => {
            const { source, place } = citation(at.content.knowledge, cite);
            const lines = [
                place,
                source.issued ? `${source.issuer}, ${source.issued}` : source.issuer,
                at.say(kinds[source.kind]),
                at.say('checkedOn', { date: source.checked }),
                source.link,
            ];
            return {
                title: source.title,
                lines: lines.flatMap((text) => (text === undefined ? [] : [{ text }])),
            };
        })),
    ]);
}
//# sourceMappingURL=sources-say.js.map