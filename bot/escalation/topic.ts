import type { Case } from '../../dialogs/content.js';
import { isSmall, stemOf, wordsOf } from '../../knowledge/search/words.js';
import type { Topic } from '../../knowledge/topic.js';

export const noTopic = 'general';
/** Share of words in common from which a question counts as being about a topic. */
const alike = 0.5;

/** What a request is about: by its words, otherwise by the page of the programme the trader was on. */
export function topicOf(question: string, at: Case): string {
  const { topics } = at.content.knowledge;
  const said = new Set(telling(question));
  const best = topics
    .map((topic) => ({ topic, score: Math.max(...[topic.title, ...topic.phrasings].map((p) => inCommon(said, p))) }))
    .reduce<{ topic: Topic; score: number } | undefined>((a, b) => (!a || b.score > a.score ? b : a), undefined);
  if (best && best.score >= alike) return best.topic.id;
  return topics.find((topic) => topic.shows !== undefined && topic.shows === at.facts.menu)?.id ?? noTopic;
}

const telling = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => !isSmall(word))
    .map(stemOf);

function inCommon(said: ReadonlySet<string>, phrasing: string): number {
  const words = new Set(telling(phrasing));
  const common = [...words].filter((word) => said.has(word)).length;
  // Two words at least: one alone, such as "papers", is in too many questions.
  return common < 2 ? 0 : common / Math.min(said.size, words.size);
}
