import { howTo, items, say, talk } from '../say.js';
import { here } from '../stand.js';
import { withRemark } from '../take.js';
import { mask } from './mask.js';
const labels = {
    clear: 'commentClear',
    complete: 'commentComplete',
    quick: 'commentQuick',
    hard: 'commentHard',
    missing: 'commentMissing',
    wrong: 'commentWrong',
    long: 'commentLong',
};
const fitting = { yes: ['clear', 'complete', 'quick'], no: ['hard', 'missing', 'wrong', 'long'] };
const bare = (choices) => items(choices.map((choice) => ({ title: choice.label, lines: [], choice })));
/** "Was this helpful?", for an answer, a verdict or a result of the self-check. */
export const helpfulBlocks = (entry, at) => [
    howTo(at.say('answerHelpful')),
    bare([
        { label: at.say('helpfulYes'), means: { kind: 'rate', entry, helpful: true } },
        { label: at.say('helpfulNo'), means: { kind: 'rate', entry, helpful: false } },
    ]),
];
/** What a verdict, or a result of the self-check, is called where its feedback is kept. */
export const resultEntry = (of, { programme, tier }) => `${of}:${programme.id}:${tier.id}`;
/** Whether there is such a result: a tap may say anything. */
export function isResultEntry(entry, at) {
    const [of, id, level, ...more] = entry.split(':');
    if ((of !== 'verdict' && of !== 'self-check') || more.length > 0)
        return false;
    const programme = [...at.content.knowledge.programmes.values()].find((p) => p.id === id);
    return programme?.tiers.some((tier) => tier.id === level) === true;
}
/** The feedback question below a result on the screen; on paper it makes no sense. */
export function withHelpful(says, of, c) {
    const last = says.at(-1);
    if (!last)
        return says;
    return [...says.slice(0, -1), { ...last, blocks: [...last.blocks, ...helpfulBlocks(resultEntry(of, c), c.at)] }];
}
/** Asks why, in a word or in words of their own; nobody has to say. */
export const whyBlocks = (entry, helpful, at) => [
    talk(at.say('whyAsk')),
    bare(fitting[helpful ? 'yes' : 'no'].map((why) => ({
        label: at.say(labels[why]),
        means: { kind: 'comment', entry, why },
    }))),
];
/** Why, by a tap or in the trader's own words, kept with the entry it is about. */
export function comment(at, memory, { entry, ...told }) {
    const known = isResultEntry(entry, at) || at.content.search().entry(entry) !== undefined;
    const text = 'why' in told ? at.say(labels[told.why]) : mask(told.text);
    return {
        memory,
        says: withRemark(say('talk', [talk(at.say('whyThanks'))]), here(at, memory, 'briefly')),
        requests: known ? [{ kind: 'comment', entry, text, programme: programmeOf(entry, at) }] : [],
    };
}
const programmeOf = (entry, at) => isResultEntry(entry, at) ? (entry.split(':')[1] ?? null) : (at.programme?.id ?? null);
/** The next question is no remark on the last answer. */
const asksSomething = /\?\s*$|^\s*(?:who|what|when|where|why|which|how|can|could|do|does|did|is|are|am|was|may|must|should|shall|will|would|have|has|need)\b/i;
/** Their own words on why: always after "because", and what means nothing else right after we asked. */
export function readComment(said, asked) {
    if (asked === undefined)
        return undefined;
    const [, because] = /^\s*(?:because|bcs|bcos|cause|coz|cuz)\b[\s,:]*(\S.*)$/is.exec(said) ?? [];
    if (because !== undefined)
        return { entry: asked, text: because.trim(), sure: true };
    return /\p{L}/u.test(said) && !asksSomething.test(said)
        ? { entry: asked, text: said.trim(), sure: false }
        : undefined;
}
//# sourceMappingURL=comment.js.map