import { placeOf, sourceOf } from '../../knowledge/source.js';
const mostSources = 100;
/** A citation with its source, as far as there is one. */
function citeView(cite, { sources }) {
    const source = sources.get(sourceOf(cite));
    return {
        id: sourceOf(cite),
        title: source?.title ?? null,
        issuer: source?.issuer ?? null,
        kind: source?.kind ?? null,
        link: source?.link ?? null,
        place: placeOf(cite) ?? null,
        checked: source?.checked ?? null,
    };
}
const economyOf = (programme, { programmes }) => [...programmes.values()].find(({ id }) => id === programme)?.economy ?? null;
export function draftView(draft, { knowledge }) {
    // Whose case it came from is for those who see that case.
    const { conversation: _, ticket: __, told: ___, cites, check, ...rest } = draft;
    return {
        ...rest,
        economy: economyOf(draft.programme, knowledge),
        cites: cites.map((cite) => citeView(cite, knowledge)),
        // What a check found of another version says nothing of this one.
        check: check?.version === draft.version || draft.status === 'approved' ? check : null,
        /** Whether it is answered from here: not before it is approved, and not once the files have it. */
        served: draft.article !== null && draft.status === 'approved' && servedIn(draft.article, knowledge),
    };
}
const servedIn = (article, { articles }) => articles.some(({ id }) => id === article);
export function articleView(article, { knowledge }) {
    const { id, title, text, confidence, programme, cites } = article;
    return {
        id,
        title,
        programme: programme ?? null,
        economy: economyOf(programme, knowledge),
        text,
        confidence,
        cites: cites.map((cite) => citeView(cite, knowledge)),
    };
}
/** Sources to cite: those of a programme first, then the common ones; only those with all the words. */
export function sourceView({ knowledge }, q, programme) {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const own = new Set(citedIn([...knowledge.programmes.values()].find(({ id }) => id === programme)));
    const holds = ({ id, title, issuer }) => {
        const text = `${id} ${title} ${issuer}`.toLowerCase();
        return words.every((word) => text.includes(word));
    };
    return [...knowledge.sources.values()]
        .filter(holds)
        .sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)) || a.title.localeCompare(b.title))
        .slice(0, mostSources)
        .map(({ id, title, issuer, kind, link, issued, checked }) => ({
        id,
        title,
        issuer,
        kind,
        link: link ?? null,
        issued: issued ?? null,
        checked,
        ofProgramme: own.has(id),
    }));
}
/** Every source a programme's pack leans on. */
function citedIn(programme) {
    const found = [];
    const look = (value) => {
        if (typeof value !== 'object' || value === null)
            return;
        for (const [key, part] of Object.entries(value))
            if (key === 'cites' && Array.isArray(part))
                found.push(...part.map((cite) => sourceOf(String(cite))));
            else
                look(part);
    };
    look(programme);
    return found;
}
//# sourceMappingURL=draft-views.js.map