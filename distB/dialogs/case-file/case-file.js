import { assess } from '../../knowledge/assess.js';
import { checklist } from '../../knowledge/papers.js';
import { plan } from '../../knowledge/plan.js';
import { readiness } from '../../knowledge/readiness.js';
import { whereOf } from '../content.js';
import { readinessPicture } from '../picture/readiness.js';
import { isWayFact, questionFor } from '../question.js';
import { answersView } from '../views/answers.js';
import { documentsView } from '../views/documents.js';
import { planView } from '../views/plan.js';
import { contactView } from '../views/programme.js';
import { readinessView } from '../views/readiness.js';
import { verdictView } from '../views/verdict.js';
import { dayInWords, valueInWords } from '../words.js';
export const partIds = ['verdict', 'answers', 'self-check', 'papers', 'plan', 'contact'];
/** Pure: the same case, day and content always make the same file. */
export function caseFile(chosen, content) {
    const { at, programme, tier } = chosen;
    const guidance = at.say('verdictGuidance');
    const part = (id, says, picture) => ({
        id,
        blocks: says.flatMap(({ blocks }) => blocks).filter((block) => !onScreenOnly(block)),
        picture,
    });
    return {
        chosen,
        title: at.say('fileTitle', { tier: tier.name, where: whereOf(programme) }),
        day: at.today,
        content,
        about: [at.say('fileMade', { date: dayInWords(at.today), content }), guidance, at.say('filePersonal')],
        guidance,
        parts: [
            part('verdict', verdictView(chosen)),
            part('answers', [answersView(at)]),
            part('self-check', readinessView(chosen), readinessPicture(chosen)),
            part('papers', documentsView(chosen)),
            part('plan', planView(chosen)),
            part('contact', contactView(chosen)),
        ],
        answers: at.answers.flatMap(({ fact: id, value }) => {
            const fact = isWayFact(id) ? undefined : questionFor(id, at);
            return fact ? [{ fact: id, label: fact.label, value, words: valueInWords(fact, value, at) }] : [];
        }),
        assessment: assess(at.facts, programme, tier.id, at.today),
        readiness: readiness(at.facts, programme, tier.id, at.today),
        papers: checklist(at.facts, programme, tier.id, at.today),
        plan: plan(at.facts, programme, tier.id, at.today),
    };
}
const onScreenOnly = (block) => block.kind === 'links' || block.kind === 'picture' || (block.kind === 'line' && block.onScreen === true);
//# sourceMappingURL=case-file.js.map