import { createHash } from 'node:crypto';
const known = new WeakMap();
/** Which state of a programme's rules this is: the same pack gives the same letters, and any change other ones. */
export function contentVersion({ knowledge }, programme) {
    const version = known.get(programme) ??
        createHash('sha256')
            .update(JSON.stringify([programme, [...knowledge.facts.values()]]))
            .digest('hex')
            .slice(0, 12);
    known.set(programme, version);
    return version;
}
//# sourceMappingURL=version.js.map