import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
/** The folder of the program: where package.json, knowledge/ and dialogs/ stand, compiled or not. */
export const root = up(dirname(fileURLToPath(import.meta.url)));
function up(folder) {
    return existsSync(join(folder, 'package.json')) ? folder : up(dirname(folder));
}
//# sourceMappingURL=root.js.map