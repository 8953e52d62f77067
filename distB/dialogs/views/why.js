import { criteriaFor, relaxationsAt } from '../../knowledge/assess.js';
import { factsOf } from '../../knowledge/condition.js';
import { readKey } from '../../knowledge/keys.js';
import { checkOf } from '../case-facts/check.js';
import { paperOf } from '../case-facts/paper.js';
import { chosen } from '../content.js';
import { heading, items, say, stated, talk, told } from '../say.js';
/** Why a question is asked: the criteria that hang on its answer, with their sources. */
export function whyView(fact, at) {
    const key = readKey(fact);
    if (key)
        return whyCase(key, at);
    const c = chosen(at);
    const programme = at.programme;
    const criteria = c ? criteriaFor(c.programme, c.tier.id, at.facts) : (programme?.criteria ?? []);
    const using = criteria.flatMap((criterion) => {
        const relaxed = c ? relaxationsAt(criterion, c.tier.id) : criterion.relaxed;
        const ways = programme?.msme.ways.flatMap((w) => w.when) ?? [];
        const asks = (conditions) => conditions.some((k) => factsOf(k).some((f) => f === fact));
        const easier = relaxed.filter((r) => asks([...(r.when === 'msme' ? ways : r.when), ...r.must]));
        return asks(criterion.standard.must) || easier.length > 0 ? [{ criterion, easier }] : [];
    });
    return say('result', [
        heading(at.say('whyTitle')),
        ...(using.length > 0
            ? [
                items(using.map(({ criterion, easier }) => ({
                    title: criterion.name,
                    lines: [
                        stated(criterion.standard, at.say('standardRule', { text: criterion.standard.text })),
                        ...easier.map((r) => stated(r, at.say('relaxedRule', { text: r.text }))),
                    ],
                }))),
            ]
            : [talk(at.say('whyPlain'))]),
    ]);
}
/** Why a question about the case is asked. */
function whyCase(key, at) {
    switch (key.kind) {
        case 'check': {
            const question = checkOf(key, at);
            if (!question)
                break;
            const { criterion, why } = question;
            const c = chosen(at);
            const easier = c ? relaxationsAt(criterion, c.tier.id) : criterion.relaxed;
            return say('result', [
                heading(at.say('whyTitle')),
                told(why),
                items([
                    {
                        title: criterion.name,
                        lines: [
                            stated(criterion.standard, at.say('standardRule', { text: criterion.standard.text })),
                            ...easier.map((r) => stated(r, at.say('relaxedRule', { text: r.text }))),
                            ...criterion.ways.map((way) => stated(way, at.say(way.ours ? 'suggestion' : 'simpleWay', { text: way.text }))),
                        ],
                    },
                ]),
            ]);
        }
        case 'paper': {
            const paper = paperOf(key, at);
            if (!paper)
                break;
            return say('result', [heading(at.say('whyTitle')), told(paper)]);
        }
        case 'worth':
            return say('talk', [talk(at.say('worthWhy'))]);
        case 'step':
            break;
    }
    return say('talk', [talk(at.say('whyPlain'))]);
}
//# sourceMappingURL=why.js.map