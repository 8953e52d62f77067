import { paperProgress } from '../../knowledge/papers.js';
import { whereOf } from '../content.js';
import { stated } from '../say.js';
import { forTrader } from './varied.js';
const verdicts = { likely: 'verdictLikely', 'not-yet': 'verdictNotYet', 'cannot-tell': 'verdictCannotTell' };
export const verdictInWords = ({ programme, tier, assessment }, at) => at.say(verdicts[assessment.verdict], { tier: tier.name, where: whereOf(programme) });
/** One tier in a few lines: points met, what is missing, self-check, papers, time, benefits. */
export function prospectLines(p, at) {
    const { programme, tier, assessment, readiness, papers, benefits, met, notMet, open } = p;
    const missing = assessment.findings.filter((f) => f.kind === 'not-met' && !f.advisory).map((f) => f.criterion.name);
    const { ready, all } = paperProgress(papers);
    const { decision, validity } = tier;
    return [
        { text: at.say('prospectPoints', { met, all: met + notMet + open, open }) },
        ...(missing.length > 0 ? [{ text: at.say('prospectMissing', { names: missing.join('; ') }) }] : []),
        { text: at.say('prospectScore', { score: readiness.score.now, atMost: readiness.score.atMost }) },
        { text: at.say('prospectPapers', { ready, all, benefits: benefits.length }) },
        ...(decision ? [said('prospectDecision', forTrader(decision, { at, programme }), at)] : []),
        ...(validity ? [said('prospectValidity', forTrader(validity, { at, programme }), at)] : []),
    ];
}
const said = (key, statement, at) => stated(statement, at.say(key, { text: statement.text }));
//# sourceMappingURL=prospect.js.map