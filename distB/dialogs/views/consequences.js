import { criteriaFor, relaxationsAt } from '../../knowledge/assess.js';
import { factsOf } from '../../knowledge/condition.js';
import { readKey } from '../../knowledge/keys.js';
import { Case, chosen } from '../content.js';
import { fitting } from '../path.js';
import { isWayFact, programmeFact, questionFor } from '../question.js';
import { talk } from '../say.js';
/** What hangs on an answer, said before it is changed: answers that would be dropped, and points that would be judged anew. */
export function consequences(id, at) {
    if (readKey(id))
        return [];
    const fact = questionFor(id, at);
    const lost = fact ? lostAnswers(fact, at) : [];
    const anew = judgedAnew(id, at);
    return [
        ...(id === programmeFact && at.programme ? [talk(at.say('changeProgramme', { place: at.programme.economy }))] : []),
        ...(lost.length > 0 ? [talk(at.say('changeLoses', { names: lost.join('; ') }))] : []),
        ...(anew.length > 0 ? [talk(at.say('changeJudges', { names: anew.join('; ') }))] : []),
    ];
}
/** Answers that fit no longer after at least one other value. */
function lostAnswers(fact, at) {
    const others = fact.kind === 'choice' ? fact.options.map((o) => o.value).filter((v) => v !== at.facts[fact.id]) : [];
    const lost = others.flatMap((value) => {
        const changed = at.answers.map((a) => (a.fact === fact.id ? { ...a, value } : a));
        const kept = new Set(fitting(new Case(at.content, changed, at.today)).answers.map((a) => a.fact));
        return at.answers.filter((a) => !kept.has(a.fact) && !isWayFact(a.fact)).map((a) => a.fact);
    });
    return [...new Set(lost)].flatMap((id) => questionFor(id, at)?.label ?? []);
}
/** Criteria whose rule, or whose easier rule, looks at this fact. */
function judgedAnew(id, at) {
    const c = chosen(at);
    if (!c)
        return [];
    const asks = (conditions) => conditions.some((k) => factsOf(k).some((f) => f === id));
    const size = asks(c.programme.msme.ways.flatMap((way) => way.when));
    return criteriaFor(c.programme, c.tier.id, at.facts)
        .filter((criterion) => {
        const relaxed = relaxationsAt(criterion, c.tier.id);
        return (asks(criterion.standard.must) || relaxed.some((r) => asks(r.must) || (r.when === 'msme' ? size : asks(r.when))));
    })
        .map((criterion) => criterion.name);
}
//# sourceMappingURL=consequences.js.map