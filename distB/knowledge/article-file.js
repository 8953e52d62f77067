import { stringify } from 'yaml';
/** Articles as a file of knowledge/articles, in the order of its fields and with an empty line between two. */
export function articlesAsFile(articles) {
    return articles
        .map(({ id, title, phrasings, keywords, programme, tiers, text, cites, confidence, tags, topics }) => stringify([
        {
            id,
            title,
            phrasings,
            ...(keywords.length > 0 ? { keywords } : {}),
            ...(programme === undefined ? {} : { programme }),
            ...(tiers === undefined ? {} : { tiers }),
            text,
            cites,
            confidence,
            ...(tags.length > 0 ? { tags } : {}),
            ...(topics.length > 0 ? { topics } : {}),
        },
    ], { lineWidth: 0 }))
        .join('\n');
}
//# sourceMappingURL=article-file.js.map