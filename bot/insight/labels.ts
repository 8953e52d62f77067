import { Case, type Content } from '../../dialogs/content.js';
import { programmeFact, questionFor } from '../../dialogs/question.js';

/** A question in the words traders read; its id where the content does not ask it any more. */
export function labelOf(question: string, programme: string | null, content: Content, day: string): string {
  const at = new Case(content, programme === null ? [] : [{ fact: programmeFact, value: programme }], day);
  try {
    return questionFor(question, at)?.ask ?? question;
  } catch {
    return question;
  }
}
