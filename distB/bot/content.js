import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { loadContent } from '../dialogs/load.js';
import { packIndex, unpackIndex } from './index-file.js';
const Remembered = z.record(z.string(), z.unknown());
/**
 * Loads the content as loadContent does. Parsing megabytes of YAML and making the search index take longer than anything
 * else at a start, so what each text says, and the index of all of them, are kept beside the compiled program, by the hash
 * of the texts; everything is still checked every time.
 * @throws {BrokenContent}
 */
export const quickContent = (root) => load(root).content;
/**
 * Loads the content with its index. Where that is not kept yet, another process makes it: it takes seconds, in which this
 * one goes on answering, and memory that the other gives back by ending.
 * @throws {BrokenContent}
 */
export async function contentWithIndex(root) {
    const { content, keeper } = load(root);
    if (!keeper.get())
        keeper.take(await indexMadeElsewhere());
    content.search();
    return content;
}
/** What prints the index, as bytes, of the content it finds. */
const maker = join(import.meta.dirname, 'compile-content.js');
/** Far more than any index, and little enough to hold. */
const largestIndex = 512 * 1024 * 1024;
const indexMadeElsewhere = () => new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: largestIndex, env: {} };
    const child = execFile(process.execPath, [maker, '--print'], options, (error, stdout, stderr) => {
        process.off('exit', end);
        if (error)
            reject(new Error(`The search index could not be made. ${stderr.toString()}`));
        else
            resolve(stdout);
    });
    const end = () => void child.kill('SIGKILL');
    process.once('exit', end);
});
/** The index of a content as bytes. */
export function indexBytes(root) {
    const { content, keeper } = load(root);
    content.search();
    return keeper.bytes();
}
function load(root) {
    const file = join(root, 'dist/content.json');
    const before = read(file);
    const now = {};
    const seen = createHash('sha256').update(searchCode());
    let changed = false;
    const known = {
        get: (text) => {
            const key = hash(text);
            seen.update(key);
            const value = before[key];
            if (value !== undefined)
                now[key] = value;
            return value;
        },
        set: (text, value) => {
            now[hash(text)] = value;
            changed = true;
        },
    };
    const keeper = new Keeper(join(root, indexFile), () => seen.copy().digest('base64url'));
    const content = loadContent(root, known, keeper);
    if (changed)
        write(file, JSON.stringify(now));
    return { content, keeper };
}
const hash = (text) => createHash('sha256').update(text).digest('base64url');
/** The program run from its sources keeps its own, because its code is written differently. */
const indexFile = extname(import.meta.filename) === '.ts' ? 'dist/search-source.bin' : 'dist/search.bin';
/** The index is also made of the program that makes it: an edited weight must not meet an old index. */
function searchCode() {
    const folder = join(import.meta.dirname, '../knowledge/search');
    return readdirSync(folder)
        .filter((name) => /\.[jt]s$/.test(name))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n');
}
/** Keeps the index in one file: the key of what it was made from, and the index itself. Only this program writes there. */
class Keeper {
    file;
    key;
    #packed;
    constructor(file, key) {
        this.file = file;
        this.key = key;
    }
    get() {
        try {
            const packed = this.#packed ?? readFileSync(this.file);
            const kept = unpackIndex(packed);
            if (kept.key !== this.key())
                return undefined;
            this.#packed = packed;
            return kept.index;
        }
        catch {
            return undefined;
        }
    }
    set(index) {
        this.#packed = packIndex({ key: this.key(), index });
        write(this.file, this.#packed);
    }
    /** Takes an index that another process made; that of other content would find the wrong answers. */
    take(packed) {
        this.#packed = packed;
        if (!this.get())
            throw new Error('The content changed while it was being read. Please try again.');
    }
    bytes() {
        return this.#packed ?? readFileSync(this.file);
    }
}
function read(file) {
    try {
        return Remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
    }
    catch {
        return {};
    }
}
function write(file, text) {
    try {
        // Aside first: another process must never read half a file.
        const aside = `${file}.${process.pid}`;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(aside, text);
        renameSync(aside, file);
    }
    catch {
        // A read-only source tree: the next start makes it again, which only takes longer.
    }
}
//# sourceMappingURL=content.js.map