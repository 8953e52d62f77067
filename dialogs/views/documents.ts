import { applies } from '../../knowledge/assess.js';
import type { Paper } from '../../knowledge/programme.js';
import { concerns } from '../../knowledge/programme.js';
import type { Chosen } from '../content.js';
import { whereOf } from '../content.js';
import { heading, type Item, items, type Line, type Say, say, stated, told } from '../say.js';
import { gapBlocks } from './open-points.js';
import { forTier } from './varied.js';

/** The papers for this tier, role and size. */
export function documentsView(chosen: Chosen): readonly Say[] {
  const { at, programme, tier } = chosen;
  const papers = forTier(programme.documents, chosen).filter(
    (paper) => !paper.when || applies(paper.when, programme, at.facts).kind !== 'fails',
  );
  return [
    say('result', [
      heading(at.say('documentsTitle', { tier: tier.name, where: whereOf(programme) })),
      papers.length > 0
        ? items(
            papers.map((paper) => item(paper, chosen)),
            1,
          )
        : told(programme.contact.howToFind[0] ?? programme.otherRoles),
      ...gapBlocks('documents', chosen),
    ]),
  ];
}

function item(paper: Paper, { at, programme, tier }: Chosen): Item {
  const variants = paper.relaxed.filter((v) => concerns(v, tier.id, at.role));
  const standing = (when: Paper['relaxed'][number]['when']) => applies(when, programme, at.facts).kind;
  const mine = variants.find((v) => standing(v.when) === 'holds');
  const maybe = mine ? [] : variants.filter((v) => standing(v.when) === 'unknown');
  const form = mine ? mine.form : paper.form;
  const lines: Line[] = [
    ...(form ? [{ text: at.say('documentsForm', { form }), from: mine ?? paper }] : []),
    stated(mine ?? paper),
    ...(mine?.needed === false ? [{ text: at.say('documentsNotNeeded') }] : []),
    ...maybe.map((v) => stated(v, at.say('documentsSmall', { text: v.form ? `${v.form}. ${v.text}` : v.text }))),
    ...(paper.where && mine?.needed !== false
      ? [{ text: at.say('documentsWhere', { where: paper.where }), from: paper }]
      : []),
    ...(paper.issuer ? [{ text: at.say('documentsIssuer', { issuer: paper.issuer }), from: paper }] : []),
    ...(paper.when && applies(paper.when, programme, at.facts).kind === 'unknown'
      ? [{ text: at.say('documentsConditional') }]
      : []),
  ];
  return { title: paper.name, lines };
}
