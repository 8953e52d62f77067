import type { ProgrammeId } from '../../knowledge/ids.js';
import { idOf } from '../../knowledge/search/entry.js';
import type { Found, Hit } from '../../knowledge/search/search.js';
import { items, type Say, say, talk } from '../say.js';
import { here } from '../stand.js';
import type { Turn } from '../turn.js';
import { personOffered } from '../unclear.js';
import { officeBlocks, titled } from './entry-say.js';
import { mask } from './mask.js';
import type { Place } from './place.js';

const mostTitles = 3;

/** Says plainly that we do not know, what may have been meant, and who would know; and tells the editors. */
export function refuse(
  { at, memory, now }: Place,
  text: string,
  found: { kind?: Found['kind']; hits: readonly Hit[] },
  programme: ProgrammeId | undefined,
): Turn {
  const titles =
    found.kind === 'did-you-mean' ? found.hits.flatMap((hit) => titled(hit) ?? []).slice(0, mostTitles) : [];
  const answer: Say = say('talk', [
    talk(at.say(titles.length > 0 ? 'notSureWhatYouMean' : 'notInKnowledge')),
    ...(titles.length > 0 ? [items(titles)] : []),
    ...(titles.length > 0 && programme === undefined ? [talk(at.say('answerGeneral'))] : []),
    ...(titles.length === 0 && programme !== undefined ? officeBlocks(programme, at) : []),
    ...(titles.length === 0
      ? [talk(at.say(now.waiting === undefined ? 'notInKnowledgePerson' : 'notInKnowledgeWaiting'))]
      : []),
  ]);
  const again = here(at, memory, 'briefly');
  const last = again.at(-1);
  const person =
    now.waiting === undefined
      ? personOffered('misses', at).filter(({ label }) => !last?.choices.some((c) => c.label === label))
      : [];
  return {
    memory: {
      ...memory,
      misses: memory.misses + 1,
      asked: { text: text.slice(0, 600), ...(programme === undefined ? {} : { programme }) },
    },
    says: last
      ? [answer, ...again.slice(0, -1), { ...last, choices: [...last.choices, ...person] }]
      : [{ ...answer, choices: person }],
    requests: [
      // Whoever waits for a person meant it for them.
      ...(now.waiting === undefined ? [] : [{ kind: 'add-to-case' as const }]),
      {
        kind: 'unanswered',
        why: 'refused',
        text: mask(text),
        programme: programme ?? null,
        nearest: found.hits.slice(0, mostTitles).map((hit) => idOf(hit.entry)),
      },
    ],
  };
}
