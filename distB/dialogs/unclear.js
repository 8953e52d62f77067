import { offered } from './ask.js';
import { programmeFact, questionFor } from './question.js';
import { say, talk } from './say.js';
import { withRemark } from './take.js';
import { moneyInWords, valueInWords } from './words.js';
/** What would have fitted, then the question again; from the second time on with a person beside it. */
export function unclear(at, open, misfit, misses, again) {
    const fact = open === undefined ? undefined : questionFor(open, at);
    const text = fact ? reason(fact, misfit, at) : at.say('unclearRest');
    const lines = misses > 1 ? [text, at.say('unclearPerson')] : [text];
    const says = withRemark(say('talk', lines.map(talk)), again);
    const last = says.at(-1);
    if (!last)
        return says;
    const choices = [
        ...(misfit?.kind === 'several-options' && fact?.kind === 'choice' ? narrowed(fact, misfit.values) : last.choices),
    ];
    if (misses > 1 && !choices.some((c) => c.means.kind === 'command' && c.means.command === 'person'))
        choices.push(...personOffered('misses', at));
    return [...says.slice(0, -1), { ...last, choices }];
}
/** A button to a person that remembers why it stands there. */
export const personOffered = (reason, at) => offered('person', at).map((choice) => ({ ...choice, means: { kind: 'command', command: 'person', about: reason } }));
/** To somebody who is angry: a calm word and a person, above the open question. */
export function soothe(at, again) {
    const reply = at.content.smallTalk.find(({ id }) => id === 'abuse')?.reply ?? at.say('unclearPerson');
    const says = withRemark(say('talk', [talk(reply)]), again);
    const last = says.at(-1);
    if (!last)
        return says;
    const others = last.choices.filter(({ means }) => means.kind !== 'command' || means.command !== 'person');
    return [...says.slice(0, -1), { ...last, choices: [...others, ...personOffered('anger', at)] }];
}
/** A near miss at the open question, such as a range for a number: meant for us, and not for a person. */
export function isSlip(misfit) {
    switch (misfit?.kind) {
        case 'range':
        case 'too-small':
        case 'too-large':
        case 'not-whole':
        case 'other-unit':
        case 'other-currency':
        case 'several-options':
        case 'date-two-ways':
            return true;
        case 'not-a-number':
        case 'not-money':
        case 'not-yes-no':
        case 'not-degree':
        case 'not-a-date':
        case 'not-an-option':
        case undefined:
            return false;
    }
}
const narrowed = (fact, values) => fact.options
    .filter((o) => values.includes(o.value))
    .map((o) => ({ label: o.label, means: { kind: 'answer', fact: fact.id, value: o.value } }));
function reason(fact, misfit, at) {
    switch (misfit?.kind) {
        case 'not-a-number':
            return at.say('unclearNumber', { unit: fact.kind === 'number' ? fact.unit : '', example: example(fact) });
        case 'range':
            return at.say('unclearRange');
        case 'too-small':
            return at.say('unclearMin', { min: fact.kind === 'number' ? valueInWords(fact, fact.min, at) : '0' });
        case 'too-large':
            return at.say('unclearMax', {
                max: fact.kind === 'number'
                    ? valueInWords(fact, fact.max, at)
                    : fact.kind === 'money'
                        ? moneyInWords({ amount: fact.max, currency: fact.currency })
                        : '',
            });
        case 'not-whole':
            return at.say('unclearWhole', { example: example(fact) });
        case 'other-unit':
            return at.say('unclearUnit', { unit: fact.kind === 'number' ? fact.unit : '', example: example(fact) });
        case 'not-money':
            return at.say('unclearMoney', { currency: fact.kind === 'money' ? fact.currency : '', example: '1.5 million' });
        case 'other-currency':
            return at.say('unclearCurrency', { currency: fact.kind === 'money' ? fact.currency : '' });
        case 'not-yes-no':
            return at.say('unclearYesNo');
        case 'not-degree':
            return at.say('unclearDegree');
        case 'not-a-date':
            return at.say('unclearDate');
        case 'date-two-ways':
            return at.say('unclearDateTwoWays');
        case 'several-options':
            return at.say('unclearDidYouMean');
        case 'not-an-option':
        case undefined:
            return at.say(fact.id === programmeFact ? 'unclearProgramme' : 'unclearChoice');
    }
}
const example = (fact) => String(fact.kind === 'number' ? Math.min(fact.max, Math.max(fact.min, 12)) : 12);
//# sourceMappingURL=unclear.js.map