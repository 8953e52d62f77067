import { placeOf, sourceOf } from './source.js';
/** @throws when the source does not exist, which the content check rules out. */
export function citation(knowledge, cite) {
    const source = knowledge.sources.get(sourceOf(cite));
    if (!source)
        throw new Error(`no source for citation "${cite}"`);
    const place = placeOf(cite);
    return place === undefined ? { source } : { source, place };
}
//# sourceMappingURL=knowledge.js.map