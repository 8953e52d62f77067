import { assess } from '../../knowledge/assess.js';
import { paperKey } from '../../knowledge/keys.js';
import { checklist } from '../../knowledge/papers.js';
import { changesBetween, standingOf } from '../../knowledge/standing.js';
import { chosen, whereOf } from '../content.js';
import { menuFact, menuNode } from '../question.js';
import { heading, items, say, talk } from '../say.js';
import { paperItem } from '../views/paper-item.js';
import { findingItem, verdictTitle } from '../views/verdict.js';
/** How a case stands by the rules of now; `undefined` without a programme and a level. */
export function standing(at) {
    const c = chosen(at);
    return c && standingOf(at.facts, c.programme, c.tier.id, at.today);
}
/**
 * What other rules than before make of the case: what changed, and why. Nothing is said where they change nothing for this
 * trader. `version` names the rules of now.
 */
export function rulesChanged(at, before, version) {
    const c = chosen(at);
    if (!c || c.programme.id !== before.programme || c.tier.id !== before.tier)
        return gone(at, before);
    const now = standingOf(at.facts, c.programme, c.tier.id, at.today);
    const changes = changesBetween(before, now);
    if (changes.length === 0)
        return [];
    const verdict = changes.find(({ kind }) => kind === 'verdict');
    return [
        say('result', [
            heading(at.say('rulesTitle', { where: whereOf(c.programme) })),
            talk(at.say('rulesWhy', { version })),
            talk(verdict
                ? at.say('rulesVerdict', { before: verdictTitle(before.verdict, c), now: verdictTitle(now.verdict, c) })
                : at.say('rulesSame', { now: verdictTitle(now.verdict, c) })),
            ...part('rulesPoints', changes.flatMap((change) => (change.kind === 'point' ? pointItem(change, c) : [])), at),
            ...part('rulesPapers', changes.flatMap((change) => (change.kind === 'paper' ? paperChanged(change, c) : [])), at),
            ...pages(at, ['check', 'documents', 'news']),
        ]),
    ];
}
/** What was chosen is not there any more: said, so that nobody wonders about being asked again. */
function gone(at, before) {
    const programme = [...at.content.knowledge.programmes.values()].find(({ id }) => id === before.programme);
    // Somewhere else by now, of their own will: what was judged there is of the past.
    if (at.programme && at.programme.id !== before.programme)
        return [];
    if (programme?.tiers.some(({ id }) => id === before.tier))
        return [];
    return [say('talk', [talk(at.say('rulesGone'))])];
}
const part = (title, list, at) => list.length > 0 ? [heading(at.say(title)), items(list)] : [];
const marks = {
    met: 'markMet',
    'met-by-relaxation': 'markRelaxed',
    'not-met': 'markNotMet',
    unknown: 'markUnknown',
};
function pointItem({ id, name, before, now }, c) {
    const { at, programme, tier } = c;
    if (now === undefined)
        return [{ title: name, mark: 'not-needed', lines: [{ text: at.say('rulesPointGone') }] }];
    const finding = assess(at.facts, programme, tier.id, at.today).findings.find(({ criterion }) => criterion.id === id);
    if (!finding)
        return [];
    const item = findingItem(finding, c);
    const was = before === undefined ? at.say('rulesPointNew') : at.say('rulesWas', { before: at.say(marks[before]) });
    return [{ ...item, lines: [{ text: was }, ...item.lines] }];
}
function paperChanged({ id, name, before, now }, c) {
    const { at, programme, tier } = c;
    if (now === undefined)
        return [{ title: name, mark: 'not-needed', lines: [{ text: at.say('rulesPaperGone') }] }];
    const line = checklist(at.facts, programme, tier.id, at.today).find(({ paper }) => paper.id === id);
    if (!line)
        return [];
    const item = paperItem(line, c, paperKey(programme.id, line.paper.id));
    const was = before === undefined
        ? at.say('rulesPaperNew')
        : before.needed !== now.needed
            ? at.say('rulesWas', { before: at.say(needed[before.needed]) })
            : at.say('rulesWas', { before: before.form ?? before.name });
    return [{ ...item, lines: [{ text: was }, ...item.lines] }];
}
const needed = {
    yes: 'rulesNeeded',
    no: 'markNotNeeded',
    perhaps: 'rulesPerhaps',
    later: 'rulesLater',
};
/** Pages to look at from here. */
function pages(at, values) {
    const some = menuNode(at).filter(({ value }) => values.includes(value));
    return [
        items(some.map(({ label, value }) => ({
            title: label,
            lines: [],
            choice: { label, means: { kind: 'answer', fact: menuFact, value } },
        }))),
    ];
}
//# sourceMappingURL=rules-changed.js.map