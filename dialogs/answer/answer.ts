import type { Article } from '../../knowledge/article.js';
import type { ProgrammeId } from '../../knowledge/ids.js';
import { type Entry, idOf } from '../../knowledge/search/entry.js';
import type { Found, Hit } from '../../knowledge/search/search.js';
import { Case } from '../content.js';
import { takeAll, understoodSay } from '../introduce.js';
import type { Answer, Memory } from '../memory.js';
import { programmeFact } from '../question.js';
import { type Say, say, talk } from '../say.js';
import { here, openFact } from '../stand.js';
import { take, withRemark } from '../take.js';
import type { Turn } from '../turn.js';
import { soothe } from '../unclear.js';
import { bothSay, comparison } from './both.js';
import { composed } from './composed.js';
import { articleSay, notCoveredSay, related, whichProgrammeSay } from './entry-say.js';
import { type FollowUp, inRole } from './follow-up.js';
import type { Place } from './place.js';
import { refuse } from './refuse.js';
import { sourcesSay } from './sources-say.js';
import { supposition } from './suppose.js';
import { tierComparison } from './tiers.js';

/** At most this many programmes are answered for in one message. */
const sideBySide = 3;

/** Answers a free question, says which country it needs, or admits that it does not know; then puts the open question again. */
export function answerQuestion(place: Place, text: string, introduces?: readonly Answer[]): Turn {
  if (!introduces) return answerIn(place, text);
  // Asked for their country, the trader told it beside the question: both are answered.
  const { at, memory } = place;
  const { memory: known } = takeAll(at, memory, introduces, []);
  const turn = answerIn({ ...place, at: new Case(at.content, known.answers, at.today), memory: known }, text);
  const [answer, ...open] = turn.says;
  return { ...turn, says: answer ? [answer, ...withRemark(understoodSay(at, introduces), open)] : [] };
}

function answerIn(place: Place, text: string): Turn {
  const { at } = place;
  const about = aboutNow(text, place);
  const found = together(text, place, about) ?? at.content.search().find(text, about, 'perhaps', leaning(at));
  const programme = found.programmes[0] ?? about;
  const read = at.content.search().mended(text);
  const named = found.programmes.slice(0, sideBySide);
  const special =
    supposition(read, programme, at) ?? tierComparison(read, programme, at) ?? comparison(read, named, at);
  if (special) return told(place, text, special, { programme });
  if (found.kind !== 'answer') return refuse(place, text, found, programme);
  const [first] = found.hits;
  if (!first) return refuse(place, text, found, programme);
  if (named.length > 1 && first.entry.kind === 'article' && first.entry.article.programme !== undefined) {
    const both = bothSay(text, named, first.entry.article.topics, at);
    if (both) return told(place, text, both, { programme, entry: idOf(first.entry) });
  }
  return answered(place, text, found.hits, programme);
}

/** What the trader told about themselves, in the words articles use. */
const leaning = (at: Case): string => [at.role?.replaceAll('-', ' '), at.tier?.name].filter(Boolean).join(' ');

/**
 * "And if they say no?" may only have a meaning together with what was asked before. Only what begins like that is read so:
 * anything else would be answered with the last answer again.
 */
function together(text: string, { at, memory }: Place, about: ProgrammeId | undefined): Found | undefined {
  const { asked } = memory;
  if (!asked || !leansBack.test(text.trim())) return undefined;
  const alone = at.content.search().find(text, about);
  if (alone.kind === 'answer') return alone;
  const joined = at.content.search().find(`${asked.text} ${text}`, about);
  const [first] = joined.hits;
  // The same answer once more means that the new words said nothing.
  return joined.kind === 'answer' && first && idOf(first.entry) !== asked.entry ? joined : alone;
}
const leansBack = /^(and|also|or|but|what about|how about|same)\b/i;

/** "And how long?" stays where the last answer was; any other question is about the trader's own programme. */
const goesOn = /^(and|also|or|but|so|what about|how about|there)\b|\bthere\b/i;
const aboutNow = (text: string, { at, memory }: Place): ProgrammeId | undefined =>
  ((goesOn.test(text.trim()) ? memory.asked?.programme : undefined) ?? at.programme?.id ?? memory.asked?.programme) as
    | ProgrammeId
    | undefined;

/** Answers with one entry that was chosen, from a list of titles or of related questions. */
export function answerEntry(place: Place, id: string, programme: string | undefined): Turn {
  const entry = place.at.content.search().entry(id);
  const about = (programme ?? place.at.programme?.id) as ProgrammeId | undefined;
  if (!entry) return { memory: place.memory, says: here(place.at, place.memory), requests: [] };
  const text = titleOf(entry);
  // The same question in another programme, or a topic whose programme was just chosen.
  if (entry.kind === 'topic' && about !== undefined)
    return answered(place, text, place.at.content.search().find(text, about, 'here').hits, about);
  return answered(place, text, [{ entry, score: 1 }], entry.kind === 'article' ? entry.article.programme : about);
}

/** Goes on from what was just asked: somewhere else, for another level or role, or where it stands. */
export function answerFollowUp(place: Place, follow: FollowUp): Turn {
  const { at, memory } = place;
  const { asked } = memory;
  const search = at.content.search();
  if (!asked) return { memory, says: here(at, memory), requests: [] };
  const entry = asked.entry === undefined ? undefined : search.entry(asked.entry);
  switch (follow.kind) {
    case 'sources':
      return told(place, asked.text, sourcesSay(entry, at), asked);
    case 'more': {
      const others = search.find(asked.text, asked.programme as ProgrammeId | undefined, 'here').hits;
      return answered(place, asked.text, others.slice(1), asked.programme as ProgrammeId | undefined);
    }
    case 'place': {
      // Asked for their country, the trader named it: that answers both.
      if (openFact(at, memory) === programmeFact && follow.programme !== at.programme?.id) {
        const value = { fact: programmeFact, value: follow.programme, literal: true };
        const turn = take(at, memory, value, []);
        const answer = inProgramme(place, asked.text, entry, follow.programme);
        return {
          ...turn,
          says: [
            ...answer.says.slice(0, 1),
            ...here(new Case(at.content, turn.memory.answers, at.today), turn.memory, 'briefly'),
          ],
          memory: { ...turn.memory, asked: answer.memory.asked },
        };
      }
      return inProgramme(place, asked.text, entry, follow.programme);
    }
    case 'tier': {
      const tier = at.content.knowledge.programmes
        .get((asked.programme ?? at.programme?.id) as ProgrammeId)
        ?.tiers.find((t) => t.id === follow.tier);
      return answerQuestion(place, `${asked.text} ${tier?.name ?? follow.tier}`);
    }
    case 'role':
      return answerQuestion(place, inRole(asked.text, follow.role));
  }
}

/** The same question put to another programme: its own answer when that is sure, its article on the same topic, or whatever is found there. */
function inProgramme(place: Place, text: string, entry: Entry | undefined, programme: ProgrammeId): Turn {
  const { at } = place;
  const found = at.content.search().find(text, programme, 'here');
  const sibling = entry && siblingIn(entry, programme, at.content.knowledge.articles);
  const first = found.hits[0]?.entry;
  const fits = found.kind === 'answer' && first?.kind === 'article' && first.article.programme === programme;
  // Of two that may be meant, the one on the same topic is.
  const same = fits && sibling ? sharesTopic(first.article, sibling) : fits;
  if (sibling && !same)
    return answered(place, text, [{ entry: { kind: 'article', article: sibling }, score: 1 }], programme);
  return found.kind === 'none' ? refuse(place, text, found, programme) : answered(place, text, found.hits, programme);
}

function siblingIn(entry: Entry, programme: ProgrammeId, articles: readonly Article[]): Article | undefined {
  const topics = entry.kind === 'article' ? entry.article.topics : entry.kind === 'topic' ? [entry.topic.id] : [];
  return topics
    .map((topic) => articles.find((a) => a.programme === programme && a.topics.includes(topic)))
    .find((article) => article !== undefined);
}

const sharesTopic = (a: Article, b: Article): boolean => a.topics.some((topic) => b.topics.includes(topic));

function answered(place: Place, text: string, hits: readonly Hit[], programme: ProgrammeId | undefined): Turn {
  const { at, memory } = place;
  const [first, ...others] = hits;
  if (!first) return { memory, says: here(at, memory), requests: [] };
  const { entry } = first;
  const about = { entry: idOf(entry), programme };
  switch (entry.kind) {
    case 'article':
      return told(
        place,
        text,
        articleSay(entry.article, others, at, composed(entry.article.topics, programme, at)),
        about,
      );
    case 'topic': {
      const shown = composed([entry.topic.id], programme, at);
      if (programme === undefined) return told(place, text, whichProgrammeSay(entry.topic, at), about);
      if (shown.length > 0) return told(place, text, say('result', shown), about);
      // What cannot be composed yet, an article comes nearest to; failing that, what may be meant.
      const next = others.findIndex((hit) => hit.entry.kind === 'article' && hit.score >= related);
      if (next >= 0) return answered(place, text, others.slice(next), programme);
      return refuse(place, text, { kind: 'did-you-mean', hits: others }, programme);
    }
    case 'not-covered':
      return told(place, text, notCoveredSay(entry.notCovered, others, programme, at), about);
    case 'extra': {
      if (entry.id === 'abuse') return { memory, says: soothe(at, here(at, memory)), requests: [] };
      const reply = at.content.smallTalk.find(({ id }) => id === entry.id)?.reply ?? '';
      // Whoever has just been welcomed needs no second hello.
      const says = place.memory.greeted ? withRemark(say('talk', [talk(reply)]), here(at, memory)) : here(at, memory);
      return { memory, says, requests: [] };
    }
  }
}

/** An answer, remembered for what may follow, with the open question put again. */
function told(
  { at, memory, now }: Place,
  text: string,
  answer: Say,
  about: { entry?: string | undefined; programme?: string | undefined },
): Turn {
  const asked = {
    text: text.slice(0, 600),
    ...(about.entry === undefined ? {} : { entry: about.entry }),
    ...(about.programme === undefined ? {} : { programme: about.programme }),
  };
  return {
    memory: { ...memory, misses: 0, asked } satisfies Memory,
    says: [answer, ...here(at, memory, 'briefly')],
    // Whoever waits for a person means the question for them as well.
    requests: now.waiting === undefined ? [] : [{ kind: 'add-to-case' }],
  };
}

function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'article':
      return entry.article.title;
    case 'topic':
      return entry.topic.title;
    case 'not-covered':
      return entry.notCovered.title;
    case 'extra':
      return entry.id;
  }
}

export const knows = (at: Case, programme: ProgrammeId | undefined) =>
  programme === undefined ? undefined : at.content.knowledge.programmes.get(programme);
