import { criteriaFor, relaxationsAt } from '../../knowledge/assess.js';
import { factsOf } from '../../knowledge/condition.js';
import { type Case, chosen } from '../content.js';
import { heading, items, type Say, say, stated, talk } from '../say.js';

/** Why a question is asked: the criteria that hang on its answer, with their sources. */
export function whyView(fact: string, at: Case): Say {
  const c = chosen(at);
  const programme = at.programme;
  const criteria = c ? criteriaFor(c.programme, c.tier.id, at.facts) : (programme?.criteria ?? []);
  const using = criteria.flatMap((criterion) => {
    const relaxed = c ? relaxationsAt(criterion, c.tier.id) : criterion.relaxed;
    const ways = programme?.msme.ways.flatMap((w) => w.when) ?? [];
    const asks = (conditions: Parameters<typeof factsOf>[0][]) =>
      conditions.some((k) => factsOf(k).some((f) => f === fact));
    const easier = relaxed.filter((r) => asks([...(r.when === 'msme' ? ways : r.when), ...r.must]));
    return asks(criterion.standard.must) || easier.length > 0 ? [{ criterion, easier }] : [];
  });
  return say('result', [
    heading(at.say('whyTitle')),
    ...(using.length > 0
      ? [
          items(
            using.map(({ criterion, easier }) => ({
              title: criterion.name,
              lines: [
                stated(criterion.standard, at.say('standardRule', { text: criterion.standard.text })),
                ...easier.map((r) => stated(r, at.say('relaxedRule', { text: r.text }))),
              ],
            })),
          ),
        ]
      : [talk(at.say('whyPlain'))]),
  ]);
}
