import { readCommand } from '../../dialogs/understand/command.js';
const longest = 2000;
/** What a trader wants, in their own words: the last thing of theirs that reads like a question and not like an answer. */
export function questionIn(activities) {
    const said = activities
        .filter(({ from }) => from === 'trader')
        .flatMap(({ body }) => (body.type === 'message' && typeof body.text === 'string' ? [body.text.trim()] : []));
    return (said.findLast(asksSomething) ?? '').slice(0, longest);
}
const asksSomething = (text) => {
    // "I want to talk to a person" says nothing of what about.
    if (readCommand(text) && !/\b(?:about|because|regarding|concerning|how|which|what|when)\b/i.test(text))
        return false;
    const words = text.split(/\s+/).filter(Boolean);
    return (words.length >= 4 &&
        (text.includes('?') ||
            words.length >= 6 ||
            /^(how|what|when|where|which|who|why|can|do|does|is|are|must|need)\b/i.test(text)));
};
//# sourceMappingURL=question.js.map