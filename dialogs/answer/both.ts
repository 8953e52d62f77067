import type { ProgrammeId } from '../../knowledge/ids.js';
import type { Case } from '../content.js';
import { type Block, heading, type Say, say, told } from '../say.js';

/** One question about several programmes: each one's own answer, under its name. `undefined` when only one has any. */
export function bothSay(text: string, programmes: readonly ProgrammeId[], at: Case): Say | undefined {
  const blocks = programmes.flatMap((programme): Block[] => {
    const [hit] = at.content.search().find(text, programme, 'here').hits;
    const economy = at.content.knowledge.programmes.get(programme)?.economy;
    if (hit?.entry.kind !== 'article' || hit.entry.article.programme !== programme || economy === undefined) return [];
    const { article } = hit.entry;
    return [heading(at.say('answerElsewhere', { economy, title: article.title })), told(article)];
  });
  return blocks.length > 2 ? say('result', blocks) : undefined;
}
