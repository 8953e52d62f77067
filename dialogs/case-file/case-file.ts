import { type Assessment, assess } from '../../knowledge/assess.js';
import type { FactValue } from '../../knowledge/fact.js';
import { checklist, type PaperLine } from '../../knowledge/papers.js';
import { type Plan, plan } from '../../knowledge/plan.js';
import type { Readiness } from '../../knowledge/readiness.js';
import { readiness } from '../../knowledge/readiness.js';
import type { Chosen } from '../content.js';
import { whereOf } from '../content.js';
import type { Picture } from '../picture/bars.js';
import { readinessPicture } from '../picture/readiness.js';
import { isWayFact, questionFor } from '../question.js';
import type { Block, Say } from '../say.js';
import { answersView } from '../views/answers.js';
import { documentsView } from '../views/documents.js';
import { planView } from '../views/plan.js';
import { contactView } from '../views/programme.js';
import { readinessView } from '../views/readiness.js';
import { verdictView } from '../views/verdict.js';
import { dayInWords, valueInWords } from '../words.js';

export const partIds = ['verdict', 'answers', 'self-check', 'papers', 'plan', 'contact'] as const;
export type PartId = (typeof partIds)[number];

/** One chapter, in the words of the screen of the same name. It begins with a heading. */
export interface CaseFilePart {
  id: PartId;
  blocks: readonly Block[];
  picture?: Picture | undefined;
}

/** One thing told, by fact, for programs, and in words. */
export interface CaseFileAnswer {
  fact: string;
  label: string;
  value: FactValue;
  words: string;
}

/**
 * A trader's case as something to take away. The printed page, the PDF, the calendar, the table and the data are all made
 * from this one value, so that they cannot say different things.
 */
export interface CaseFile {
  chosen: Chosen;
  title: string;
  /** The day everything in it was worked out for. */
  day: string;
  /** Which state of the rules it was worked out from. */
  content: string;
  /** What it is and is not, and when and from what it was made. */
  about: readonly string[];
  guidance: string;
  parts: readonly CaseFilePart[];
  answers: readonly CaseFileAnswer[];
  assessment: Assessment;
  readiness: Readiness;
  papers: readonly PaperLine[];
  plan: Plan;
}

/** Pure: the same case, day and content always make the same file. */
export function caseFile(chosen: Chosen, content: string): CaseFile {
  const { at, programme, tier } = chosen;
  const guidance = at.say('verdictGuidance');
  const part = (id: PartId, says: readonly Say[], picture?: Picture): CaseFilePart => ({
    id,
    blocks: says.flatMap(({ blocks }) => blocks).filter((block) => !onScreenOnly(block)),
    picture,
  });
  return {
    chosen,
    title: at.say('fileTitle', { tier: tier.name, where: whereOf(programme) }),
    day: at.today,
    content,
    about: [at.say('fileMade', { date: dayInWords(at.today), content }), guidance, at.say('filePersonal')],
    guidance,
    parts: [
      part('verdict', verdictView(chosen)),
      part('answers', [answersView(at)]),
      part('self-check', readinessView(chosen), readinessPicture(chosen)),
      part('papers', documentsView(chosen)),
      part('plan', planView(chosen)),
      part('contact', contactView(chosen)),
    ],
    answers: at.answers.flatMap(({ fact: id, value }) => {
      const fact = isWayFact(id) ? undefined : questionFor(id, at);
      return fact ? [{ fact: id, label: fact.label, value, words: valueInWords(fact, value, at) }] : [];
    }),
    assessment: assess(at.facts, programme, tier.id, at.today),
    readiness: readiness(at.facts, programme, tier.id, at.today),
    papers: checklist(at.facts, programme, tier.id, at.today),
    plan: plan(at.facts, programme, tier.id, at.today),
  };
}

const onScreenOnly = (block: Block): boolean =>
  block.kind === 'links' || block.kind === 'picture' || (block.kind === 'line' && block.onScreen === true);
