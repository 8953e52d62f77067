import { type Grade, readiness } from '../../knowledge/readiness.js';
import type { Chosen } from '../content.js';
import { whereOf } from '../content.js';
import { type Bar, bars, type Look, type Picture } from './bars.js';

const looks: Readonly<Record<Grade, Look>> = { green: 'full', amber: 'stripes', red: 'crosses', unknown: 'dots' };
const words = { green: 'markGreen', amber: 'markAmber', red: 'markRed', unknown: 'markUnknown' } as const;

/** The readiness of a case as bars, one for each criterion, with its content as alternative text. */
export function readinessPicture({ at, programme, tier }: Chosen): Picture {
  const { score, criteria } = readiness(at.facts, programme, tier.id, at.today);
  const list = criteria.map(
    (c): Bar => ({
      name: c.criterion.name,
      share: c.share,
      look: looks[c.grade],
      words: c.counted ? at.say(words[c.grade]) : at.say('pictureNotCounted', { grade: at.say(words[c.grade]) }),
    }),
  );
  return bars(
    at.say('readinessTitle', { tier: tier.name, where: whereOf(programme), score: score.now }),
    score.atMost === score.now ? at.say('readinessGuidance') : at.say('readinessOpen', { atMost: score.atMost }),
    list,
  );
}
