import { readKey } from '../knowledge/keys.js';
import { caseFact } from './case-facts/case-fact.js';
/** The facts whose possible answers come from the content itself and not from facts.yaml. */
export const programmeFact = 'programme';
export const tierFact = 'tier';
export const menuFact = 'menu';
/** Which tier or programme to compare with. */
export const compareFact = 'compareWith';
/** The one criterion the self-check looks at; absent: all of them. */
export const focusFact = 'focus';
/** Stands for "which programme? I am not sure". */
export const notSure = 'not-sure';
/** Questions that depend on the content alone, made once for each content: they are asked for many times in a turn. */
const made = new WeakMap();
function ofContent(at) {
    const known = made.get(at.content) ?? { programmes: programmes(at), menu: menu(at) };
    made.set(at.content, known);
    return known;
}
/** A fact as it is asked now: the answers to programme, tier and menu depend on the content and the case. */
export function questionFor(id, at) {
    switch (id) {
        case programmeFact:
            return ofContent(at).programmes;
        case tierFact:
            return choice(id, at.say('tierQuestion'), 'Level', at.tiers().map((tier) => ({ value: tier.id, label: tier.name, also: [] })), ['tier', 'level']);
        case menuFact:
            return ofContent(at).menu;
        case compareFact:
            return choice(id, at.say('compareQuestion'), at.say('compareLabel'), comparable(at), ['comparison']);
        case focusFact:
            return choice(id, at.say('focusQuestion'), at.say('focusLabel'), (at.programme?.criteria ?? []).map((c) => ({ value: c.id, label: c.name, also: [] })), []);
        default:
            return readKey(id) ? caseFact(id, at) : at.knowledgeFact(id);
    }
}
/** The tiers of this programme, then the other programmes. */
function comparable(at) {
    const { programme } = at;
    if (!programme)
        return [];
    const others = ofContent(at).programmes;
    return [
        ...at.tiers().map((t) => ({ value: tierOption(programme.id, t.id), label: t.name, also: [] })),
        ...(others?.kind === 'choice' ? others.options.filter((o) => o.value !== programme.id && o.value !== notSure) : []),
    ];
}
export const tierOption = (programme, tier) => `${programme}--${tier}`;
/** What was chosen to compare with, unless the trader stands there by now. */
export const comparedWith = (at) => {
    const value = at.facts[compareFact];
    return typeof value === 'string' && !isOwnTier(value, at) ? value : undefined;
};
export const isOwnTier = (option, { programme, tier }) => programme !== undefined && tier !== undefined && option === tierOption(programme.id, tier.id);
/** Facts that lead the way and tell nothing about the firm. */
export const isWayFact = (id) => id === menuFact || id === compareFact || id === focusFact;
/** The entries of the menu, listed or not. */
export const menuNode = (at) => [...at.content.tree.values()].find((node) => node.kind === 'menu')?.options ?? [];
const menu = (at) => choice(menuFact, at.say('menuQuestion'), 'Menu', optionsOf(menuNode(at)), []);
const optionsOf = (options) => options.map(({ value, label, also }) => ({ value, label, also }));
function programmes(at) {
    const options = [...at.content.knowledge.programmes.values()]
        .sort((a, b) => Number(!a.flag) - Number(!b.flag) || a.economy.localeCompare(b.economy))
        .map((p) => ({
        value: p.id,
        label: p.economy,
        also: [...p.names, ...p.standsFor, ...(p.flag ? [flagOf(p.flag)] : [])],
    }));
    options.push({
        value: notSure,
        label: at.say('programmeNotSure'),
        also: ['not sure', 'unsure'],
    });
    return choice(programmeFact, at.say('programmeQuestion'), 'Country', options, [
        'country',
        'programme',
        'program',
        'economy',
    ]);
}
function choice(id, ask, label, options, also) {
    return options.length > 0 ? { kind: 'choice', id: id, label, ask, options, also } : undefined;
}
/** Two letters of a country as its flag. */
export const flagOf = (code) => [...code].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join('');
//# sourceMappingURL=question.js.map