import { StoreUnavailable } from './unavailable.js';
/**
 * Which database a URL means.
 * @throws {StoreUnavailable}
 */
export function locate(url) {
    if (/^file:./.test(url))
        return { kind: 'sqlite', path: url.replace(/^file:(\/\/(?=\/))?/, '') };
    if (/^postgres(ql)?:\/\//.test(url))
        return { kind: 'postgres', url };
    throw new StoreUnavailable('DATABASE_URL names no database. Write file:./data/fairway.db or postgres://user:password@host/database.');
}
/** Where a PostgreSQL server is, in words that hold no part of a password. */
export function inWords(url) {
    const plain = /^[a-z]+:\/\/(?:[^@:/?#]*(?::[^@:/?#]*)?@)?((?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?(?:\/[\w-]*)?)(?:\?[^@#]*)?$/i.exec(url);
    return plain?.[1] ? `PostgreSQL at ${plain[1]}` : 'PostgreSQL, percent-encode @ : / ? #';
}
//# sourceMappingURL=place.js.map