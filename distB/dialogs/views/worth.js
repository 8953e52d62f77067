import { concerns } from '../../knowledge/programme.js';
import { worthFact, worthIt } from '../../knowledge/worth.js';
import { worthLabel } from '../case-facts/worth.js';
import { whereOf } from '../content.js';
import { questionFor } from '../question.js';
import { heading, items, say, stated, talk } from '../say.js';
import { numberInWords, valueInWords } from '../words.js';
import { forTrader } from './varied.js';
const verdictKeys = {
    'worth-it': 'worthYes',
    'could-go-either-way': 'worthEither',
    'not-worth-it': 'worthNo',
    'cannot-tell': 'worthCannotTell',
};
/** Costs and benefits by the trader's own numbers, each assumption with where it comes from and a way to change it. */
export function worthView(chosen) {
    const { at, programme, tier } = chosen;
    const it = worthIt(at.facts, programme, tier.id);
    const money = (value) => amountInWords(value, programme.currency, at);
    const rest = programme.benefits.filter((b) => concerns(b, tier.id, at.role) && b.effects.length === 0);
    return [
        say('result', [
            heading(at.say('worthTitle', { tier: tier.name, where: whereOf(programme) })),
            talk(at.say(verdictKeys[it.verdict])),
            talk(at.say('worthYours')),
            ...resultLines(it, at, money).map((text) => talk(text)),
            heading(at.say('worthAssumptions')),
            items(it.assumptions.map((a) => assumptionItem(a, chosen))),
            ...(rest.length > 0
                ? [
                    heading(at.say('worthNotInMoney')),
                    items(rest.map((b) => ({ title: b.name, lines: [stated(forTrader(b, chosen))] }))),
                ]
                : []),
        ]),
    ];
}
function resultLines(it, at, money) {
    const range = ({ low, high }, words) => words(low) === words(high) ? words(low) : at.say('range', { low: words(low), high: words(high) });
    const rounded = (value) => numberInWords(Math.round(value * 10) / 10);
    return [
        at.say('worthSaved', {
            money: range(it.saved.money, money),
            inspections: range(it.saved.inspections, rounded),
            days: range(it.saved.days, rounded),
        }),
        ...(it.freed.high > 0 ? [at.say('worthFreed', { money: range(it.freed, money) })] : []),
        it.once === undefined ? at.say('worthCostUnknown') : at.say('worthCost', { money: money(it.once) }),
        ...(it.net ? [at.say('worthNet', { money: range(it.net, money), years: it.years })] : []),
        ...breakEven(it, at),
    ];
}
/** A longer time says nothing any more. */
const longestMonths = 120;
function breakEven({ breakEven: even, needed, years }, at) {
    if (!even)
        return [];
    const months = (value) => numberInWords(Math.ceil(value));
    const soon = (value) => value !== undefined && value <= longestMonths;
    const when = !soon(even.soonest)
        ? at.say('worthNever')
        : !soon(even.latest)
            ? at.say('worthFromSoonest', { months: months(even.soonest) })
            : at.say('worthBreakEven', { soonest: months(even.soonest), latest: months(even.latest) });
    return [
        when,
        ...(needed === undefined || needed <= 0
            ? []
            : [at.say('worthNeeded', { count: numberInWords(Math.ceil(needed * 10) / 10), years })]),
    ];
}
function assumptionItem({ name, basis, value }, chosen) {
    const { at, programme, tier } = chosen;
    const id = name === 'guaranteeCut' ? undefined : worthFact(programme, tier.id, name);
    const fact = id === undefined ? undefined : questionFor(id, at);
    const label = name === 'guaranteeCut' ? at.say('worthGuaranteeCut') : at.say(worthLabel(name));
    const one = (v) => fact?.kind === 'number'
        ? valueInWords(fact, v, at)
        : fact?.kind === 'money'
            ? valueInWords(fact, { amount: v, currency: fact.currency }, at)
            : `${numberInWords(v)}%`;
    const said = value === undefined
        ? at.say('worthUnknown')
        : value.low === value.high
            ? one(value.low)
            : at.say('range', { low: one(value.low), high: one(value.high) });
    const from = () => {
        switch (basis.kind) {
            case 'told':
                return { text: at.say('worthTold') };
            case 'guess':
                return { text: at.say('worthGuess') };
            case 'assumed':
                return { text: at.say('worthAssumed') };
            case 'unknown':
                return { text: at.say(name === 'guaranteeCut' ? 'worthNoFigureGuarantee' : 'worthCountsAsNothing') };
            case 'published': {
                const statement = forTrader(basis.benefit, chosen);
                return stated(statement, at.say('worthPublished', { text: statement.text }));
            }
        }
    };
    return {
        title: `${label}: ${said}`,
        lines: [from()],
        choice: id === undefined
            ? undefined
            : {
                label: at.say('answersChange', { label }),
                means: { kind: 'command', command: 'change', about: id },
            },
    };
}
/** "INR 40,000", or the number alone where nobody said in what money; a loss has its sign. */
export function amountInWords(value, currency, at) {
    const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
    const text = numberInWords(Math.abs(rounded));
    const sign = rounded < 0 ? '−' : '';
    return currency === undefined ? `${sign}${text} ${at.say('unitMoney')}` : `${sign}${currency} ${text}`;
}
//# sourceMappingURL=worth.js.map