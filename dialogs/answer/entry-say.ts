import type { Article } from '../../knowledge/article.js';
import type { ProgrammeId } from '../../knowledge/ids.js';
import type { NotCovered } from '../../knowledge/not-covered.js';
import { idOf } from '../../knowledge/search/entry.js';
import type { Hit } from '../../knowledge/search/search.js';
import type { Confidence } from '../../knowledge/source.js';
import type { Topic } from '../../knowledge/topic.js';
import type { Case } from '../content.js';
import type { Choice } from '../memory.js';
import { type Block, heading, type Item, items, type Say, say, talk, told } from '../say.js';
import type { TextKey } from '../texts.js';
import { helpfulBlocks } from './comment.js';

const mostRelated = 3;
/** A related question is worth offering only if it had some chance to be the one. */
export const related = 0.01;

const sureness = {
  high: 'confidenceHigh',
  medium: 'confidenceMedium',
  low: 'confidenceLow',
} as const satisfies Record<Confidence, TextKey>;

/** A curated answer, how sure it is, what else may be meant, and whether it helped. */
export function articleSay(article: Article, others: readonly Hit[], at: Case, shown: readonly Block[]): Say {
  const economy =
    article.programme === undefined ? undefined : at.content.knowledge.programmes.get(article.programme)?.economy;
  const elsewhere = article.programme !== undefined && article.programme !== at.programme?.id;
  const general = article.programme === undefined && article.topics.length > 0 && at.programme === undefined;
  return say('result', [
    heading(elsewhere ? at.say('answerElsewhere', { economy: economy ?? '', title: article.title }) : article.title),
    told(article),
    talk(at.say(sureness[article.confidence])),
    ...(general ? [talk(at.say('answerGeneral'))] : []),
    ...shown,
    ...relatedBlocks(others, at),
    ...helpfulBlocks(article.id, at),
  ]);
}

/** A near topic: what we do not do and where to turn, with the office if we know it. */
export function notCoveredSay(
  entry: NotCovered,
  others: readonly Hit[],
  programme: ProgrammeId | undefined,
  at: Case,
): Say {
  const { cites, confidence, text } = entry;
  const pack = programme === undefined ? undefined : at.content.knowledge.programmes.get(programme);
  return say('result', [
    cites && confidence ? told({ text, cites, confidence }) : talk(text),
    ...(pack ? officeBlocks(pack.id, at) : []),
    ...relatedBlocks(others, at),
    ...helpfulBlocks(entry.id, at),
  ]);
}

/** The office of a programme in a line or two; all of it is one tap away. */
export function officeBlocks(programme: ProgrammeId, at: Case): readonly Block[] {
  const contact = at.content.knowledge.programmes.get(programme)?.contact;
  if (!contact) return [];
  const [detail] = contact.details;
  const [find] = contact.howToFind;
  return [
    heading(at.say('contactTitle', { office: contact.office })),
    ...(detail
      ? [
          told({
            ...detail,
            text: detail.doubt ? `${detail.value}\n${at.say('contactDoubt', { doubt: detail.doubt })}` : detail.value,
          }),
        ]
      : []),
    ...(!detail && find ? [told(find)] : []),
  ];
}

/** A question every programme answers differently: which one? */
export function whichProgrammeSay(topic: Topic, at: Case): Say {
  return say('result', [heading(topic.title), talk(at.say('answerWhichCountry'))]);
}

export function relatedBlocks(others: readonly Hit[], at: Case): readonly Block[] {
  const list = others
    .filter(({ entry, score }) => score >= related && entry.kind === 'article')
    .flatMap((hit) => titled(hit) ?? [])
    .slice(0, mostRelated);
  return list.length === 0 ? [] : [talk(at.say('answerRelated')), items(list)];
}

/** A title to tap; what has none is not offered. */
export function titled({ entry }: Hit): Item | undefined {
  const ask = (title: string, programme?: string): Item => {
    const means: Choice['means'] = {
      kind: 'ask',
      entry: idOf(entry),
      ...(programme === undefined ? {} : { programme }),
    };
    return { title, lines: [], choice: { label: title, means } };
  };
  switch (entry.kind) {
    case 'article':
      return ask(entry.article.title, entry.article.programme);
    case 'not-covered':
      return ask(entry.notCovered.title);
    case 'topic':
    case 'extra':
      return undefined;
  }
}
