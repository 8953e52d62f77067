import { heading, say, told } from '../say.js';
/** What "faster", "cheaper" or "easier" asks of two programmes; what is compared where nothing is said. */
const yardsticks = [
    [/\b(fast|faster|fastest|quick|quicker|quickest|sooner|slower|time)\b/i, 'how-long'],
    [/\b(cheap|cheaper|cheapest|expensive|cost|costs|price|fee)\b/i, 'cost'],
    [/\b(easy|easier|easiest|simpler|simplest|lighter|harder|stricter)\b/i, 'easier-for-small'],
];
const usually = ['easier-for-small', 'how-long', 'cost'];
const comparing = /\b(compare|compared|comparison|difference|differ|versus|vs|which|better)\b/i;
/** "Japan or Korea, which is faster?": what each says on what is to be compared. `undefined` where nothing is compared. */
export function comparison(text, programmes, at) {
    const meant = yardsticks.filter(([words]) => words.test(text)).map(([, topic]) => topic);
    if (programmes.length < 2 || !comparing.test(text))
        return undefined;
    const topics = meant.length > 0 ? meant : usually;
    const blocks = programmes.flatMap((programme) => topics.flatMap((topic) => {
        const article = at.content.knowledge.articles.find((a) => a.programme === programme && a.topics.some((it) => it === topic));
        return article ? [...answerOf(article, programme, at)] : [];
    }));
    return blocks.length > 2 ? say('result', blocks) : undefined;
}
/**
 * One question about several programmes: each one's own answer, under its name. What the first answers decides the topic, so
 * that the others do not answer something else. `undefined` when only one has any.
 */
export function bothSay(text, programmes, topics, at) {
    const blocks = programmes.flatMap((programme) => {
        const own = at.content
            .search()
            .find(text, programme, 'here')
            .hits.flatMap(({ entry }) => entry.kind === 'article' && entry.article.programme === programme ? [entry.article] : []);
        const article = own.find((a) => a.topics.some((topic) => topics.includes(topic))) ??
            at.content.knowledge.articles.find((a) => a.programme === programme && a.topics.some((topic) => topics.includes(topic))) ??
            own[0];
        return article ? [...answerOf(article, programme, at)] : [];
    });
    return blocks.length > 2 ? say('result', blocks) : undefined;
}
function answerOf(article, programme, at) {
    const economy = at.content.knowledge.programmes.get(programme)?.economy ?? programme;
    return [heading(at.say('answerElsewhere', { economy, title: article.title })), told(article)];
}
//# sourceMappingURL=both.js.map