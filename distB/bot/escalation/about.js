import { Case } from '../../dialogs/content.js';
import { programmeFact, questionFor } from '../../dialogs/question.js';
import { hasWords, plain } from '../../dialogs/understand/plain.js';
import { topicOf } from './topic.js';
/** What a few words say of a case, to try routing out: "india, hi, which papers do we need". */
export function aboutOf(text, content, desks) {
    const at = new Case(content, [], '2026-01-01');
    const said = plain(text.replaceAll(',', ' '));
    const programmes = questionFor(programmeFact, at);
    const named = programmes?.kind === 'choice'
        ? programmes.options.find(({ label, also }) => [label, ...also].some((name) => hasWords(said, plain(name))))
        : undefined;
    const programme = named && content.knowledge.programmes.has(named.value) ? named.value : null;
    const languages = [...new Set(desks.teams.flatMap((team) => team.languages))];
    const language = text.split(/[\s,]+/).find((word) => languages.includes(word.toLowerCase())) ?? 'en';
    const topics = content.knowledge.topics.map(({ id }) => String(id));
    const topic = topics.find((id) => text.split(/[\s,]+/).includes(id)) ?? topicOf(text, at);
    return { programme, language: language.toLowerCase(), topic };
}
//# sourceMappingURL=about.js.map