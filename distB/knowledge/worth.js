import { applies } from './assess.js';
import { worthKey } from './keys.js';
import { concerns } from './programme.js';
/** What the trader tells about the trade; the same for every tier. */
export const tradeNumbers = ['consignments', 'inspected', 'days', 'loss', 'guarantee', 'guaranteeCost'];
/** What the trader tells about getting this tier, and guesses about it. */
export const tierNumbers = ['hours', 'hourCost', 'spending', 'upkeep', 'years', 'fewerInspections'];
const isTradeNumber = (name) => tradeNumbers.some((n) => n === name);
/** Where the number is stored. */
export const worthFact = (programme, tier, name) => worthKey(programme.id, isTradeNumber(name) ? undefined : tier, name);
/** Used where neither a source nor the trader gives a number. Ours, and shown as such; the trader can change each. */
export const assumed = {
    /** Percent fewer inspections, where nothing is published and the trader has no guess. */
    fewerInspections: { from: 10, to: 50 },
    /** Years the sketch looks ahead. */
    years: 3,
    /** Money a year to keep the status. */
    upkeep: 0,
};
/** The next number worth asking for. A zero makes the questions that hang on it idle. */
export function nextNumber(facts, programme, tier) {
    return numbersAsked(facts, programme, tier).find((name) => facts[worthFact(programme, tier, name)] === undefined);
}
/** The numbers of this sketch, in the order they are asked. */
export function numbersAsked(facts, programme, tier) {
    const none = (name) => amount(facts[worthFact(programme, tier, name)]) === 0;
    const idle = none('consignments') || none('inspected');
    return [
        'consignments',
        ...(none('consignments') ? [] : ['inspected']),
        ...(idle ? [] : ['days', 'loss']),
        ...(idle || published(facts, programme, tier, 'inspections') ? [] : ['fewerInspections']),
        'guarantee',
        ...(none('guarantee') ? [] : ['guaranteeCost']),
        'hours',
        ...(none('hours') ? [] : ['hourCost']),
        'spending',
    ];
}
/** What this programme's published benefits say for this trader, in percent. */
export function published(facts, programme, tier, on) {
    for (const benefit of programme.benefits) {
        if (!concerns(benefit, tier, facts.role))
            continue;
        const effect = benefit.effects.find((e) => e.on === on && (e.when === undefined || applies(e.when, programme, facts).kind === 'holds'));
        if (effect)
            return { benefit, effect };
    }
    return undefined;
}
/** The sketch from what was told so far. Pure. */
export function worthIt(facts, programme, tier) {
    const value = (name) => amount(facts[worthFact(programme, tier, name)]);
    const cut = (on) => published(facts, programme, tier, on);
    const fewer = fewerInspections(value('fewerInspections'), cut('inspections'));
    const less = guaranteeCut(cut('guarantee'));
    const once = costOf(value('hours'), value('hourCost'), value('spending'));
    const years = value('years') ?? assumed.years;
    const upkeep = value('upkeep') ?? assumed.upkeep;
    const inspections = ((value('consignments') ?? 0) * (value('inspected') ?? 0)) / 100;
    const savedInspections = times(fewer.value, inspections / 100);
    const perInspection = value('loss') ?? 0;
    const guaranteeCost = value('guarantee') === 0 ? 0 : (value('guaranteeCost') ?? 0);
    const money = plus(times(savedInspections, perInspection), times(less.value, guaranteeCost / 100));
    const yearly = plus(money, { low: -upkeep, high: -upkeep });
    const net = once === undefined ? undefined : plus(times(yearly, years), { low: -once, high: -once });
    const told = (name, otherwise) => {
        const known = value(name);
        if (known !== undefined)
            return { name, basis: { kind: 'told' }, value: exactly(known) };
        return otherwise === undefined
            ? { name, basis: { kind: 'unknown' }, value: undefined }
            : { name, basis: { kind: 'assumed' }, value: exactly(otherwise) };
    };
    const asked = numbersAsked(facts, programme, tier).filter((name) => name !== 'fewerInspections');
    return {
        assumptions: [
            ...asked.map((name) => told(name)),
            ...(inspections > 0 ? [fewer] : []),
            ...(value('guarantee') === 0 ? [] : [less]),
            told('upkeep', assumed.upkeep),
            told('years', assumed.years),
        ],
        saved: { inspections: savedInspections, days: times(savedInspections, value('days') ?? 0), money },
        freed: times(less.value, (value('guarantee') ?? 0) / 100),
        once,
        upkeep,
        years,
        net,
        breakEven: once === undefined ? undefined : { soonest: monthsFor(once, yearly.high), latest: monthsFor(once, yearly.low) },
        needed: once === undefined || perInspection <= 0 || years <= 0 ? undefined : (once / years + upkeep) / perInspection,
        verdict: verdictOf(net),
    };
}
function verdictOf(net) {
    if (!net)
        return 'cannot-tell';
    if (net.high <= 0)
        return 'not-worth-it';
    return net.low > 0 ? 'worth-it' : 'could-go-either-way';
}
/** A published figure first; then the trader's guess, of which at least half has to come true; then our own range. */
function fewerInspections(guess, known) {
    const name = 'fewerInspections';
    if (guess !== undefined)
        return { name, basis: { kind: 'guess' }, value: { low: guess / 2, high: guess } };
    if (known)
        return {
            name,
            basis: { kind: 'published', benefit: known.benefit },
            value: { low: known.effect.from, high: known.effect.to },
        };
    const { from, to } = assumed.fewerInspections;
    return { name, basis: { kind: 'assumed' }, value: { low: from, high: to } };
}
/** Without a published figure a guarantee counts as unchanged. */
function guaranteeCut(known) {
    return known
        ? {
            name: 'guaranteeCut',
            basis: { kind: 'published', benefit: known.benefit },
            value: { low: known.effect.from, high: known.effect.to },
        }
        : { name: 'guaranteeCut', basis: { kind: 'unknown' }, value: exactly(0) };
}
function costOf(hours, hourCost, spending) {
    const work = hours === 0 ? 0 : hours === undefined || hourCost === undefined ? undefined : hours * hourCost;
    return work === undefined || spending === undefined ? undefined : work + spending;
}
const monthsFor = (once, yearly) => once === 0 ? (yearly >= 0 ? 0 : undefined) : yearly > 0 ? (once / yearly) * 12 : undefined;
const exactly = (value) => ({ low: value, high: value });
const times = ({ low, high }, by) => ({ low: low * by, high: high * by });
const plus = (a, b) => ({ low: a.low + b.low, high: a.high + b.high });
/** A number or an amount of money as a number; "I don't know" is none. */
export function amount(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'object' && value !== null ? value.amount : undefined;
}
//# sourceMappingURL=worth.js.map