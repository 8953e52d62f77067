import { Article } from '../../knowledge/article.js';
import { placeOf, sourceOf } from '../../knowledge/source.js';
const fewestPhrasings = 8;
const longestTitle = 120;
/** Takes out of a text what names the trader, as far as we know it. */
export function withoutNames(text, { name, email }) {
    const names = [...(name ? [name, ...name.split(/\s+/).filter((part) => part.length >= 3)] : [])].sort((a, b) => b.length - a.length);
    // The address first: a name is often part of it.
    const unaddressed = email ? text.replaceAll(new RegExp(escaped(email), 'gi'), '[e-mail]') : text;
    return names.reduce((rest, it) => rest.replace(whole(it), '[name]'), unaddressed);
}
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (text) => new RegExp(`(?<![\\p{L}\\d])${escaped(text)}(?![\\p{L}\\d])`, 'giu');
/** A title made of a question, until an editor writes a better one. */
export const titleFrom = (question) => question.length <= longestTitle ? question : `${question.slice(0, longestTitle - 1).trimEnd()}…`;
/** Everything that keeps a draft from being an article like those in the repository; empty when nothing does. */
export function lacks(draft, { programmes, topics, sources }) {
    const { title, phrasings, text, programme, cites, confidence } = draft;
    const found = [];
    const lack = (field, what) => void found.push({ field, what });
    if (title.length < 5)
        lack('title', 'The title is the question in its plainest form, at least 5 letters.');
    const ways = new Set(phrasings.map((it) => it.toLowerCase())).size;
    if (ways < fewestPhrasings)
        lack('phrasings', `${fewestPhrasings - ways} more ways to ask it: hurried, in other words, with and without the country.`);
    if (text.trim().length < 3)
        lack('text', 'The answer is empty.');
    if (programme !== null && !programmes.has(programme))
        lack('programme', `There is no programme "${programme}".`);
    for (const topic of draft.topics)
        if (!topics.some(({ id }) => id === topic))
            lack('topics', `There is no topic "${topic}".`);
    if (cites.length === 0)
        lack('cites', 'Where does it stand? At least one source, with the place in it.');
    for (const cite of cites) {
        if (!sources.has(sourceOf(cite)))
            lack('cites', `There is no source "${sourceOf(cite)}".`);
        if (!placeOf(cite))
            lack('cites', `Which place in "${sourceOf(cite)}"?`);
    }
    if (confidence === null)
        lack('confidence', 'How sure is it: high, medium or low?');
    const best = cites.map((cite) => sources.get(sourceOf(cite))?.kind);
    if (confidence === 'high' && !best.includes('official') && !best.includes('report'))
        lack('confidence', 'High needs an official text or the study report; what others say is medium at best.');
    for (const field of ['title', 'text'])
        if (isMasked(draft[field]))
            lack(field, placeholder);
    if (phrasings.some(isMasked))
        lack('phrasings', placeholder);
    if ([title, ...phrasings].some((it) => personal.test(it)))
        lack('phrasings', 'It holds what looks like an address or a number of a trader. Take it out.');
    return found;
}
/** An e-mail address, or a number as long as a phone's; numbers of circulars are shorter. */
const personal = /\S@\S|(?:\d[\s().-]*){7}/;
const placeholder = 'Something was taken out here, such as [name]. Write it so that it holds for everybody.';
const isMasked = (text) => /\[(?:name|e-mail|number|link)\]/.test(text);
/** The draft as an article; only what lacks nothing can be one. */
export const articleOf = (draft, id) => Article.parse({
    id,
    title: draft.title,
    phrasings: [...draft.phrasings],
    ...(draft.programme === null ? {} : { programme: draft.programme }),
    text: draft.text,
    cites: [...draft.cites],
    confidence: draft.confidence,
    topics: draft.topics,
});
/** Approved drafts as the articles that are served: those the content does not have, whose sources it still has. */
export const servable = (drafts, knowledge) => drafts.flatMap((draft) => draft.article === null ||
    knowledge.articles.some(({ id }) => id === draft.article) ||
    lacks(draft, knowledge).length > 0
    ? []
    : [articleOf(draft, draft.article)]);
/** An id as authors write them: the programme, and the telling words of the title. */
export function idFor({ programme, title }) {
    const words = title
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[a-z0-9]+/g);
    const telling = (words ?? []).filter((word) => !filler.has(word) && word !== programme).slice(0, 5);
    return [programme ?? 'general', ...(telling.length > 0 ? telling : ['answer'])].join('-');
}
const filler = new Set('a an the of to in on at for from by with is are was be do does did can could may must i we you it they our my your and or what which who how when where why'.split(' '));
//# sourceMappingURL=draft.js.map