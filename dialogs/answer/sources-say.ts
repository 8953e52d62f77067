import { citation } from '../../knowledge/knowledge.js';
import type { Entry } from '../../knowledge/search/entry.js';
import type { Case } from '../content.js';
import { heading, items, type Say, say, talk } from '../say.js';
import type { TextKey } from '../texts.js';

const kinds = {
  report: 'sourceReport',
  official: 'sourceOfficial',
  secondary: 'sourceSecondary',
} as const satisfies Record<string, TextKey>;

/** Where an answer stands: each source with its place, issuer, date and link. */
export function sourcesSay(entry: Entry | undefined, at: Case): Say {
  const statement =
    entry?.kind === 'article' ? entry.article : entry?.kind === 'not-covered' ? entry.notCovered : undefined;
  const cites = statement?.cites;
  if (!cites) return say('talk', [talk(at.say('sourcesNone'))]);
  return say('result', [
    heading(at.say('sources')),
    items(
      cites.map((cite) => {
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
      }),
    ),
  ]);
}
