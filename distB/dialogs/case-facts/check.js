import { checkQuestion } from '../../knowledge/readiness.js';
/** A question of the self-check, as long as the content has it; also one of another programme, whose answers are kept. */
export function checkOf(key, at) {
    const programme = at.content.knowledge.programmes.get(key.programme);
    const criterion = programme?.criteria.find((c) => c.id === key.criterion);
    const tier = programme === at.programme ? at.tier?.id : undefined;
    return programme && criterion && checkQuestion(at.facts, programme, criterion, key.question, tier);
}
export function checkFact(key, at) {
    const question = checkOf(key, at);
    if (!question)
        return undefined;
    return {
        kind: 'degree',
        id: question.key,
        label: question.criterion.name,
        ask: askOf(question, at),
        also: [],
    };
}
/** The question in words. An easier rule often says only what differs, so the standard one stands with it. */
export function askOf({ ask }, at) {
    if (ask.kind === 'written')
        return ask.text;
    return ask.easier
        ? at.say('checkAskEasier', { easier: ask.easier.text, standard: ask.statement.text })
        : at.say('checkAsk', { text: ask.statement.text });
}
//# sourceMappingURL=check.js.map