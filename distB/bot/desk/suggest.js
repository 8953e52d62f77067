import { citation } from '../../knowledge/knowledge.js';
/** What the knowledge base would answer to a question: for an officer, who judges better than a threshold what fits. */
export function suggest(content, question, programme) {
    if (question.trim() === '')
        return [];
    const known = [...content.knowledge.programmes.keys()].find((id) => id === programme);
    return content
        .search()
        .find(question, known)
        .hits.flatMap(({ entry, score }) => {
        if (entry.kind !== 'article')
            return [];
        const { id, title, text, confidence, cites } = entry.article;
        const sources = cites.map((cite) => {
            const { source, place } = citation(content.knowledge, cite);
            const { id, title, issuer, kind, link, checked } = source;
            return { id, title, issuer, kind, link: link ?? null, place: place ?? null, checked };
        });
        return [{ id, title, score, answer: { text, confidence, cites: sources } }];
    });
}
//# sourceMappingURL=suggest.js.map