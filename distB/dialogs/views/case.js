import { assess } from '../../knowledge/assess.js';
import { readKey } from '../../knowledge/keys.js';
import { checklist } from '../../knowledge/papers.js';
import { plan } from '../../knowledge/plan.js';
import { readiness } from '../../knowledge/readiness.js';
import { nextNumber, worthIt } from '../../knowledge/worth.js';
import { chosen, whereOf } from '../content.js';
import { menuFact } from '../question.js';
import { heading, items, say, talk } from '../say.js';
import { answerItems, answersView } from './answers.js';
import { progressInWords } from './documents.js';
import { gradeMark } from './readiness.js';
import { verdictTitle } from './verdict.js';
/** One view of everything told and everything that follows from it; each line can be changed or opened. */
export function caseView(at) {
    const c = chosen(at);
    const told = answersView(at);
    if (!c || told.kind !== 'result')
        return told;
    const part = (title, list) => list.length > 0 ? [heading(at.say(title)), items(list)] : [];
    const mine = (kind) => answerItems(at, (id) => isOf(id, kind, c));
    const elsewhere = at.answers.filter(({ fact }) => {
        const key = readKey(fact);
        return key !== undefined && key.programme !== c.programme.id;
    }).length;
    return say('result', [
        ...told.blocks,
        heading(at.say('caseDerived', { tier: c.tier.name, where: whereOf(c.programme) })),
        items(derived(c)),
        ...part('caseChecks', checks(c)),
        ...part('casePapers', mine('paper')),
        ...part('caseNumbers', mine('worth')),
        ...part('caseSteps', mine('step')),
        ...(elsewhere > 0 ? [talk(at.say('caseElsewhere', { count: elsewhere }))] : []),
    ]);
}
/** Of this programme, and where a tier is named, of this tier. */
function isOf(id, kind, { programme, tier }) {
    const key = readKey(id);
    if (key?.kind !== kind || key.programme !== programme.id)
        return false;
    return key.kind !== 'worth' || key.tier === undefined || key.tier === tier.id;
}
function derived(c) {
    const { at, programme, tier } = c;
    const open = (label, value, name) => ({
        label: at.say(label, { name }),
        means: { kind: 'answer', fact: menuFact, value },
    });
    const line = (title, value, name) => ({
        title,
        lines: [],
        choice: open('openThis', value, name),
    });
    const { verdict, findings } = assess(at.facts, programme, tier.id, at.today);
    const met = findings.filter((f) => f.kind === 'met' || f.kind === 'met-by-relaxation').length;
    const ready = readiness(at.facts, programme, tier.id, at.today);
    const next = plan(at.facts, programme, tier.id, at.today).entries[0];
    const worth = worthIt(at.facts, programme, tier.id);
    return [
        line(`${verdictTitle(verdict, c)} ${at.say('verdictCounts', { met, all: findings.length, relaxed: '' })}`, 'check', at.say('caseVerdict')),
        line(at.say(ready.score.now === ready.score.atMost ? 'caseScoreDone' : 'caseScore', { ...ready.score }), 'readiness-so-far', at.say('caseSelfCheck')),
        line(progressInWords(checklist(at.facts, programme, tier.id, at.today), at), 'documents', at.say('casePapers')),
        ...(next ? [line(at.say('caseNext', { name: nextName(next, at) }), 'plan', at.say('casePlan'))] : []),
        ...(nextNumber(at.facts, programme, tier.id) === undefined
            ? [line(at.say(worthKeys[worth.verdict]), 'worth-so-far', at.say('caseNumbers'))]
            : []),
    ];
}
const worthKeys = {
    'worth-it': 'worthYes',
    'could-go-either-way': 'worthEither',
    'not-worth-it': 'worthNo',
    'cannot-tell': 'worthCannotTell',
};
function nextName(entry, at) {
    switch (entry.kind) {
        case 'gap':
            return at.say('planGap', { name: entry.of.criterion.name });
        case 'papers':
            return at.say('planPapers', { count: entry.lines.length });
        case 'step':
            return entry.step.name;
    }
}
/** Criteria of the self-check that were begun. */
const checks = ({ at, programme, tier }) => readiness(at.facts, programme, tier.id, at.today).criteria.flatMap((c) => {
    const asked = c.points.filter((p) => p.asked);
    const answered = asked.filter((p) => p.standing.kind !== 'open').length;
    if (answered === 0)
        return [];
    return [
        {
            title: at.say('caseCheck', { name: c.criterion.name, answered, all: asked.length }),
            mark: gradeMark[c.grade],
            lines: [],
            choice: {
                label: at.say('redo', { name: c.criterion.name }),
                means: { kind: 'command', command: 'redo', about: c.criterion.id },
            },
        },
    ];
});
//# sourceMappingURL=case.js.map