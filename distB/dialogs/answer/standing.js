import { assess } from '../../knowledge/assess.js';
import { whereOf } from '../content.js';
import { heading, items, stated, talk } from '../say.js';
import { markOf } from '../views/verdict.js';
/** How the firm stands by what it has told so far: what is missing and what is not asked yet, in few lines. */
export function standing({ at, programme, tier }) {
    const { findings } = assess(at.facts, programme, tier.id, at.today);
    const met = findings.filter((f) => f.kind === 'met' || f.kind === 'met-by-relaxation');
    const missing = findings.filter((f) => f.kind === 'not-met');
    const open = findings.filter((f) => f.kind === 'unknown');
    return [
        heading(at.say('standingTitle', { tier: tier.name, where: whereOf(programme) })),
        talk(at.say('standingCounts', { met: met.length, missing: missing.length, open: open.length })),
        ...(missing.length > 0
            ? [
                items(missing.map((f) => ({ title: f.criterion.name, mark: markOf(f), lines: [stated(f.criterion.standard)] }))),
            ]
            : []),
        talk(at.say(open.length > 0 ? 'standingCheck' : 'verdictGuidance')),
    ];
}
//# sourceMappingURL=standing.js.map