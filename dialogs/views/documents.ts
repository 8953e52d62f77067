import { paperKey } from '../../knowledge/keys.js';
import { checklist, type PaperLine, paperProgress } from '../../knowledge/papers.js';
import type { Case, Chosen } from '../content.js';
import { whereOf } from '../content.js';
import { heading, howTo, items, type Say, say, talk, told } from '../say.js';
import { gapBlocks } from './open-points.js';
import { paperItem } from './paper-item.js';

/** The checklist for this tier, role and size, each paper with how far it is. */
export function documentsView(chosen: Chosen): readonly Say[] {
  const { at, programme, tier } = chosen;
  const lines = checklist(at.facts, programme, tier.id, at.today);
  return [
    say('result', [
      heading(at.say('documentsTitle', { tier: tier.name, where: whereOf(programme) })),
      ...(lines.length > 0
        ? [
            talk(progressInWords(lines, at)),
            items(
              lines.map((line) => paperItem(line, chosen, paperKey(programme.id, line.paper.id))),
              1,
            ),
            howTo(at.say('papersHowTo', { name: (lines[0] as PaperLine).paper.name })),
          ]
        : [told(programme.contact.howToFind[0] ?? programme.otherRoles)]),
      ...gapBlocks('documents', chosen),
    ]),
  ];
}

/** "3 of 8 papers ready." */
export function progressInWords(lines: readonly PaperLine[], at: Case): string {
  const { ready, all } = paperProgress(lines);
  return at.say(ready === all && all > 0 ? 'papersAllReady' : 'papersReady', { ready, all });
}
