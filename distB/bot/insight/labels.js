import { Case } from '../../dialogs/content.js';
import { programmeFact, questionFor } from '../../dialogs/question.js';
/** A question in the words traders read; its id where the content does not ask it any more. */
export function labelOf(question, programme, content, day) {
    const at = new Case(content, programme === null ? [] : [{ fact: programmeFact, value: programme }], day);
    try {
        return questionFor(question, at)?.ask ?? question;
    }
    catch {
        return question;
    }
}
//# sourceMappingURL=labels.js.map