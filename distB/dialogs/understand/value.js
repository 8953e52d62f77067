import { fits } from '../../knowledge/fact.js';
import { readChoice } from './choice.js';
import { readDate } from './date.js';
import { readDegree } from './degree.js';
import { readNumber } from './number.js';
import { isDontKnow, readYesNo } from './yes-no.js';
const misfit = (it) => ({ kind: 'misfit', misfit: it });
/** Reads what a trader typed as an answer to one fact. */
export function readValue(text, fact) {
    if (isDontKnow(text))
        return { kind: 'value', value: null, literal: false };
    switch (fact.kind) {
        case 'number': {
            const read = readNumber(text);
            if (read.kind === 'range')
                return misfit({ kind: 'range' });
            if (read.kind === 'none')
                return misfit({ kind: 'not-a-number' });
            // "8 yrs" is no number of documents.
            if (read.unit === 'year' && !/year|month/.test(fact.unit))
                return misfit({ kind: 'other-unit' });
            const inYears = read.unit === 'month' && fact.unit.includes('year');
            const value = inYears ? Math.floor((read.value / 12) * 100) / 100 : read.value;
            if (value < fact.min)
                return misfit({ kind: 'too-small' });
            if (value > fact.max)
                return misfit({ kind: 'too-large' });
            if (!fits(fact, value))
                return inYears ? { kind: 'value', value: Math.floor(value), literal: false } : misfit({ kind: 'not-whole' });
            return { kind: 'value', value, literal: read.bare };
        }
        case 'money': {
            const read = readNumber(text);
            if (read.kind === 'range')
                return misfit({ kind: 'range' });
            if (read.kind === 'none' || read.value < 0)
                return misfit({ kind: 'not-money' });
            if (read.currency !== undefined && read.currency !== fact.currency)
                return misfit({ kind: 'other-currency' });
            const value = { amount: read.value, currency: fact.currency };
            return fits(fact, value) ? { kind: 'value', value, literal: false } : misfit({ kind: 'too-large' });
        }
        case 'yes-no': {
            const read = readYesNo(text);
            return read === undefined ? misfit({ kind: 'not-yes-no' }) : { kind: 'value', value: read, literal: true };
        }
        case 'degree': {
            const read = readDegree(text);
            return read === undefined ? misfit({ kind: 'not-degree' }) : { kind: 'value', value: read, literal: true };
        }
        case 'date': {
            const read = readDate(text);
            if (read.kind === 'date')
                return { kind: 'value', value: read.day, literal: read.literal };
            return misfit({ kind: read.kind === 'two-ways' ? 'date-two-ways' : 'not-a-date' });
        }
        case 'choice': {
            const read = readChoice(text, fact.options);
            switch (read.kind) {
                case 'one':
                    return { kind: 'value', value: read.value, literal: !read.guessed };
                case 'several':
                    return misfit({ kind: 'several-options', values: read.values });
                case 'none':
                    return misfit({ kind: 'not-an-option' });
            }
        }
    }
}
//# sourceMappingURL=value.js.map