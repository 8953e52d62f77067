import { isAbsolute, join, relative } from 'node:path';
import { BrokenContent } from '../knowledge/content-file.js';
import { readConfig } from './config.js';
import { quickContent } from './content.js';
import { exportOverlay } from './growth/export.js';
import { root } from './root.js';
import { stopWith } from './stop-with.js';
import { openStore } from './store/open.js';
/**
 * `npm run knowledge:export-overlay`, or with `-- <folder>`: writes what editors approved at the desk as content files for the
 * repository. An article that is in the content is no longer served from the database.
 */
try {
    const config = readConfig(process.env, root);
    const store = await openStore(config.databaseUrl, { durable: config.durable });
    const asked = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
    const folder = asked === undefined ? join(root, 'knowledge/articles') : isAbsolute(asked) ? asked : join(process.cwd(), asked);
    const { files, articles } = await exportOverlay(store, quickContent(root), folder);
    await store.close();
    for (const file of files)
        console.log(relative(process.cwd(), file));
    console.log(articles.length === 0
        ? 'Nothing new is approved.'
        : `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}: ${articles.join(', ')}`);
    if (asked === undefined && files.length > 0)
        quickContent(root);
}
catch (error) {
    if (error instanceof BrokenContent)
        console.error('What was written does not fit the other content.');
    stopWith(error);
}
//# sourceMappingURL=export-overlay.js.map