import { readiness } from '../../knowledge/readiness.js';
import { whereOf } from '../content.js';
import { bars } from './bars.js';
const looks = { green: 'full', amber: 'stripes', red: 'crosses', unknown: 'dots' };
const words = { green: 'markGreen', amber: 'markAmber', red: 'markRed', unknown: 'markUnknown' };
/** The readiness of a case as bars, one for each criterion, with its content as alternative text. */
export function readinessPicture({ at, programme, tier }) {
    const { score, criteria } = readiness(at.facts, programme, tier.id, at.today);
    const list = criteria.map((c) => ({
        name: c.criterion.name,
        share: c.share,
        look: looks[c.grade],
        words: c.counted ? at.say(words[c.grade]) : at.say('pictureNotCounted', { grade: at.say(words[c.grade]) }),
    }));
    return bars(at.say('readinessTitle', { tier: tier.name, where: whereOf(programme), score: score.now }), score.atMost === score.now ? at.say('readinessGuidance') : at.say('readinessOpen', { atMost: score.atMost }), list);
}
//# sourceMappingURL=readiness.js.map