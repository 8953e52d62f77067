import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesAsFile } from '../../knowledge/article-file.js';
import { servable } from './draft.js';
/**
 * Writes what editors approved, and the content does not have yet, as files of knowledge/articles: one for each programme, so
 * that no file of an author is touched. What earlier exports wrote stays above it.
 */
export async function exportOverlay(store, { knowledge }, folder) {
    const articles = servable(await store.approvedDrafts(), knowledge);
    const groups = new Map();
    for (const article of articles) {
        const name = article.programme ?? 'general';
        groups.set(name, [...(groups.get(name) ?? []), article]);
    }
    if (groups.size > 0)
        mkdirSync(folder, { recursive: true });
    const files = [...groups].map(([name, group]) => {
        const file = join(folder, `desk-${name}.yaml`);
        const before = existsSync(file) ? `${readFileSync(file, 'utf8').trimEnd()}\n\n` : '';
        writeFileSync(file, before + articlesAsFile(group));
        return file;
    });
    return { files, articles: articles.map(({ id }) => id) };
}
//# sourceMappingURL=export.js.map