import { indexBytes } from './content.js';
import { root } from './root.js';
import { stopWith } from './stop-with.js';
/**
 * Last step of `npm run build`: checks the content and keeps what it says, and the search index, beside the compiled program.
 * With `--print` the index goes to whoever started this, also where nothing can be written.
 */
try {
    const index = indexBytes(root);
    if (process.argv.includes('--print'))
        process.stdout.write(index);
}
catch (error) {
    stopWith(error);
}
//# sourceMappingURL=compile-content.js.map