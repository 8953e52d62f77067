import { exits } from '../../dialogs/tree.js';
import { factsOf } from '../../knowledge/condition.js';
import { content, knowledge } from './content.js';

/**
 * `npm run knowledge:graph [-- <programme>]`: the trees, or the criteria of one programme, as a Mermaid diagram made from
 * the same data the engine runs. Paste it into any Markdown page, or into a Mermaid viewer.
 */
const [slug] = process.argv.slice(2);
const quoted = (text: string): string => `"${text.replaceAll('"', "'")}"`;
const name = (id: string): string => id.replaceAll('-', '_');

console.log(slug === undefined ? trees() : criteria(slug));

function trees(): string {
  const lines = ['flowchart TD'];
  for (const [id, node] of content.tree) {
    lines.push(`  ${name(id)}[${quoted(`${id}: ${node.kind}`)}]`);
    for (const exit of new Set(exits(node))) lines.push(`  ${name(id)} --> ${name(exit)}`);
  }
  return lines.join('\n');
}

function criteria(id: string): string {
  const programme = [...knowledge.programmes.values()].find((p) => p.id === id);
  if (!programme)
    throw new Error(`There is no programme "${id}". There are: ${[...knowledge.programmes.keys()].join(', ')}.`);
  const lines = ['flowchart LR'];
  for (const tier of programme.tiers) {
    lines.push(`  tier_${name(tier.id)}([${quoted(tier.name)}])`);
    for (const criterion of programme.criteria.filter((c) => !c.tiers || c.tiers.includes(tier.id)))
      lines.push(`  tier_${name(tier.id)} --> ${name(criterion.id)}`);
  }
  for (const criterion of programme.criteria) {
    lines.push(`  ${name(criterion.id)}[${quoted(criterion.name)}]`);
    for (const fact of new Set(criterion.standard.must.flatMap(factsOf)))
      lines.push(`  ${name(criterion.id)} --> fact_${fact}{{${quoted(fact)}}}`);
    for (const relaxation of criterion.relaxed)
      lines.push(
        `  ${name(criterion.id)} -. easier .-> ${name(criterion.id)}_${name(relaxation.id)}(${quoted(relaxation.text)})`,
      );
  }
  return lines.join('\n');
}
