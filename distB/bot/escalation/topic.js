export const noTopic = 'general';
/** What a request is about: by what the question would find, otherwise by the page of the programme the trader was on. */
export function topicOf(question, at) {
    const { topics } = at.content.knowledge;
    return (asked(question, at) ??
        topics.find((topic) => topic.shows !== undefined && topic.shows === at.facts.menu)?.id ??
        noTopic);
}
function asked(question, at) {
    if (question.trim() === '')
        return undefined;
    const { kind, hits } = at.content.search().find(question, at.programme?.id);
    const entry = kind === 'none' ? undefined : hits[0]?.entry;
    return entry?.kind === 'topic' ? entry.topic.id : entry?.kind === 'article' ? entry.article.topics[0] : undefined;
}
//# sourceMappingURL=topic.js.map