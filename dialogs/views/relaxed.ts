import { applies, assess, type Finding } from '../../knowledge/assess.js';
import type { Chosen } from '../content.js';
import { whereOf } from '../content.js';
import { type Comparison, heading, items, type Say, say, stated, talk, told } from '../say.js';
import { toldInWords } from '../words.js';
import { gapBlocks } from './open-points.js';
import { markOf } from './verdict.js';

/** Standard and easier rules side by side, on the trader's own answers. */
export function relaxedView(chosen: Chosen): readonly Say[] {
  const { at, programme, tier } = chosen;
  const { findings, msme } = assess(at.facts, programme, tier.id, at.today);
  const [varied, same] = [
    findings.filter((f) => f.relaxations.length > 0),
    findings.filter((f) => f.relaxations.length === 0),
  ];
  const size =
    programme.msme.ways.length === 0
      ? undefined
      : ({ holds: 'relaxedSmall', fails: 'relaxedNotSmall', unknown: 'relaxedSizeUnknown' } as const)[msme.kind];
  const helped = findings.filter((f) => f.criterion.ways.length > 0);
  return [
    say('result', [
      heading(at.say('relaxedTitle', { tier: tier.name, where: whereOf(programme) })),
      told({ ...programme.msme, text: at.say('forSmall', { label: programme.msme.label }) }),
      ...(size ? [talk(at.say(size))] : []),
      ...(varied.length > 0
        ? [{ kind: 'comparison' as const, rows: varied.map((f) => row(f, chosen)) }]
        : [talk(at.say('relaxedNone'))]),
      ...(same.length > 0
        ? [talk(at.say('otherCriteria', { names: same.map((f) => f.criterion.name.toLowerCase()).join(', ') }))]
        : []),
      heading(at.say('sizeTitle')),
      ...programme.msme.definition.map((statement) => told(statement)),
      ...(helped.length > 0
        ? [
            heading(at.say('waysTitle')),
            items(
              helped.map(({ criterion }) => ({
                title: criterion.name,
                lines: criterion.ways.map((way) =>
                  stated(way, way.ours ? at.say('suggestion', { text: way.text }) : way.text),
                ),
              })),
            ),
          ]
        : []),
      ...gapBlocks('relaxed', chosen),
    ]),
  ];
}

function row(finding: Finding, { at, programme }: Chosen): Comparison {
  const { criterion, relaxations } = finding;
  const yours = toldInWords([...criterion.standard.must, ...relaxations.flatMap((r) => r.must)], at);
  const usable = relaxations.some((r) => applies(r.when, programme, at.facts).kind === 'holds');
  const remark = () => {
    if (finding.kind === 'met-by-relaxation') return at.say('relaxedSaves');
    if (finding.kind === 'met' && usable) return at.say('relaxedNoNeed');
    return undefined;
  };
  return {
    title: criterion.name,
    mark: markOf(finding),
    standard: stated(criterion.standard),
    relaxed: relaxations.map((r) => stated(r)),
    yours: yours || at.say('yoursEmpty'),
    remark: remark(),
  };
}
