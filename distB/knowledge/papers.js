import { applies } from './assess.js';
import { factsOf } from './condition.js';
import { addDays, daysBetween } from './days.js';
import { factsJudged } from './interview.js';
import { paperKey } from './keys.js';
import { concerns } from './programme.js';
import { remembered } from './remembered.js';
/** How far a trader is with a paper; `open`: nothing told yet. */
export const paperStatuses = ['have', 'working', 'missing', 'not-needed'];
/** Why a trader says that a paper is not needed. */
export const paperReasons = ['not-our-case', 'office-said-so', 'in-another-paper'];
/** A paper is soon to run out this many days before, in our own judgement. */
export const soonDays = 60;
/** The papers for this trader, with how far each is. Pure: `today` is an ISO day. */
export const checklist = remembered((facts, programme, tier, today) => programme.documents
    .filter((paper) => concerns(paper, tier, facts.role) &&
    (!paper.when || applies(paper.when, programme, facts).kind !== 'fails'))
    .map((paper) => line(paper, facts, programme, tier, today)));
function line(paper, facts, programme, tier, today) {
    const variants = paper.relaxed.filter((v) => concerns(v, tier));
    const standing = (v) => applies(v.when, programme, facts).kind;
    const mine = variants.find((v) => standing(v) === 'holds');
    const needed = mine?.needed === false
        ? 'no'
        : paper.stage === 'after'
            ? 'later'
            : paper.when && applies(paper.when, programme, facts).kind === 'unknown'
                ? 'perhaps'
                : 'yes';
    const told = facts[paperKey(programme.id, paper.id)];
    const status = paperStatuses.find((s) => s === told) ?? 'open';
    const reason = facts[paperKey(programme.id, paper.id, 'because')];
    const expiry = expiryOf(facts[paperKey(programme.id, paper.id, 'expires')], today);
    return {
        paper,
        form: mine ? mine.form : paper.form,
        says: mine ?? paper,
        maybe: mine ? [] : variants.filter((v) => standing(v) === 'unknown'),
        needed,
        status,
        told: told !== undefined,
        because: status === 'not-needed' ? paperReasons.find((r) => r === reason) : undefined,
        expiry,
        done: needed === 'no' || status === 'not-needed' || (status === 'have' && expiry.kind !== 'expired'),
    };
}
function expiryOf(told, today) {
    if (typeof told !== 'string')
        return { kind: 'not-told' };
    const days = daysBetween(today, told);
    const kind = days < 0 ? 'expired' : told <= addDays(today, soonDays) ? 'soon' : 'valid';
    return { kind, on: told, days };
}
/** Whether the rules ask for it before the status is given, or may do so. */
export const isWanted = ({ needed }) => needed === 'yes' || needed === 'perhaps';
/** How many of the papers still wanted are there. What is not needed is not counted. */
export function paperProgress(lines) {
    const wanted = lines.filter((l) => isWanted(l) && l.status !== 'not-needed');
    return { ready: wanted.filter((l) => l.done).length, all: wanted.length };
}
/**
 * What must be known to say whether a paper is needed, and no criterion asks: asked before the paper is, so that nobody is asked
 * for the papers of others. The facts of all papers, in order.
 */
export const factsOfPapers = (programme, tier) => {
    const judged = new Set(factsJudged(programme, tier));
    return [
        ...new Set(programme.documents.flatMap(({ when }) => (when && when !== 'msme' ? when.flatMap(factsOf) : []))),
    ].filter((fact) => !judged.has(fact));
};
/** The next of them that a paper waits for. */
export function nextPaperFact(facts, programme, tier, { paper, needed }) {
    if (needed !== 'perhaps' || !paper.when)
        return undefined;
    const outcome = applies(paper.when, programme, facts);
    const own = factsOfPapers(programme, tier);
    return outcome.kind === 'unknown' ? outcome.missing.find((fact) => own.includes(fact)) : undefined;
}
/** The next paper nothing was told about. */
export const nextPaper = (lines) => lines.find((l) => isWanted(l) && !l.told)?.paper.id;
//# sourceMappingURL=papers.js.map