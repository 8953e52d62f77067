import { questionFor } from '../question.js';
import { plain } from './plain.js';
import { readValue } from './value.js';
const starts = /^(what|whats|which|wich|who|whom|whose|where|when|why|how|hwo|can|could|may|must|do|does|did|is|are|am|will|would|should|shall|have|has|any|isnt|arent|dont|doesnt|tell me|explain|i want to know|we want to know|i need to know|please tell|pls tell|help me understand)\b/;
/** A question somewhere inside: "we only do 12 shipments a year, can we still apply". */
const inside = /\b(can|could|may|must|do|does|is|are|will|would|should) (i|we|you|it|they|there|my|our|this|that|customs|the)\b|\bhow (much|many|long|do|does|can|big|old)\b|\bwhat (is|are|if|does|do|happens)\b|\bis (it|this|that|there)\b|\bwhich (one|is|are|level|tier|type|grade|category)\b|\b(difference|versus|vs)\b|\bi (want|need|like) to know\b/;
/** Fewer words than this can hardly ask anything that is not a name or a value. */
const fewest = 2;
/** A few words we never heard of are a slip rather than a question. */
const fewWords = 4;
const sentence = 5;
/** From here up a text we know an answer to is hardly a clumsy choice. */
const quiteSure = 0.85;
/**
 * Whether a text asks something rather than answers the open question. `surely`: it has the form of a question and we know
 * an answer; `likely`: it has not, and we know one well; `perhaps`: take it as one if it fits nothing else; `no`: it is too
 * short, or we never heard of anything like it.
 */
export function isQuestion(said, { at, open }) {
    const text = plain(said);
    const words = text.split(' ').length;
    const formed = hasQuestionForm(said);
    // What is said at a question for a number or a yes is mostly a clumsy answer, and deserves the help for that.
    const kind = open === undefined ? undefined : questionFor(open, at)?.kind;
    const plainValue = kind !== undefined && kind !== 'choice';
    if (text === '' || (words < fewest && !formed))
        return plainValue ? 'no' : 'perhaps';
    const found = at.content.search().find(said, at.programme?.id);
    // A whole sentence that asks is a question even if we are unsure of the answer; "how?" and "is it 12?" may not be.
    const fits = formed && (found.kind === 'answer' || (found.kind === 'did-you-mean' && words >= sentence));
    if (fits && !answersExactly(said, open, at))
        return 'surely';
    const states = found.kind === 'answer' && found.hits[0]?.entry.kind !== 'extra';
    if (states && found.confidence >= quiteSure && !plainValue)
        return 'likely';
    if (formed || found.kind === 'answer')
        return 'perhaps';
    return plainValue || (found.kind === 'none' && words < fewWords) ? 'no' : 'perhaps';
}
/** Whether it is put like a question, whatever it asks. */
export function hasQuestionForm(said) {
    const text = plain(said);
    return /\?\s*$/.test(said.trim()) || starts.test(text) || inside.test(text);
}
/** A value and nothing around it is an answer, whatever else it could ask: "is it yes?" is rare, "do not know" is not. */
function answersExactly(said, open, at) {
    const fact = open === undefined ? undefined : questionFor(open, at);
    if (!fact)
        return false;
    const read = readValue(said, fact);
    return read.kind === 'value' && (read.literal ? plain(said).split(' ').length <= 3 : read.value === null);
}
//# sourceMappingURL=question.js.map