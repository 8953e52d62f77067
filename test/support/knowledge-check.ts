import { loadContent } from '../../dialogs/load.js';

/** `npm run knowledge:check`: every complaint about the content at once, or how much there is. */
try {
  const { knowledge, tree } = loadContent(process.cwd());
  console.log(
    `Content is sound: ${knowledge.programmes.size} programmes, ${knowledge.facts.size} facts, ${knowledge.sources.size} sources, ${knowledge.articles.length} articles, ${tree.size} nodes.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
