import { paperKey } from '../../knowledge/keys.js';
import { checklist, paperProgress } from '../../knowledge/papers.js';
import { whereOf } from '../content.js';
import { heading, howTo, items, say, talk, told } from '../say.js';
import { gapBlocks } from './open-points.js';
import { paperItem } from './paper-item.js';
/** The checklist for this tier, role and size, each paper with how far it is. */
export function documentsView(chosen) {
    const { at, programme, tier } = chosen;
    const lines = checklist(at.facts, programme, tier.id, at.today);
    return [
        say('result', [
            heading(at.say('documentsTitle', { tier: tier.name, where: whereOf(programme) })),
            ...(lines.length > 0
                ? [
                    talk(progressInWords(lines, at)),
                    items(lines.map((line) => paperItem(line, chosen, paperKey(programme.id, line.paper.id))), 1),
                    howTo(at.say('papersHowTo', { name: lines[0].paper.name })),
                ]
                : [told(programme.contact.howToFind[0] ?? programme.otherRoles)]),
            ...gapBlocks('documents', chosen),
        ]),
    ];
}
/** "3 of 8 papers ready." */
export function progressInWords(lines, at) {
    const { ready, all } = paperProgress(lines);
    return at.say(ready === all && all > 0 ? 'papersAllReady' : 'papersReady', { ready, all });
}
//# sourceMappingURL=documents.js.map