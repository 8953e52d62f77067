import { concerns, roles } from '../knowledge/programme.js';
import { fill } from './texts.js';
/** What one trader has told us, as far as it still fits the content. */
export class Case {
    content;
    answers;
    today;
    facts;
    constructor(content, answers, 
    /** ISO day. */
    today) {
        this.content = content;
        this.answers = answers;
        this.today = today;
        this.facts = Object.fromEntries(answers.map(({ fact, value }) => [fact, value]));
    }
    say(key, values) {
        return fill(this.content.texts[key], values);
    }
    get programme() {
        const id = this.facts.programme;
        return typeof id === 'string' ? this.content.knowledge.programmes.get(id) : undefined;
    }
    get role() {
        return roles.find((role) => role === this.facts.role);
    }
    /** The chosen tier; where the trader's role has only one, that one. */
    get tier() {
        const tiers = this.tiers();
        return tiers.length === 1 ? tiers[0] : tiers.find((tier) => tier.id === this.facts.tier);
    }
    /** The tiers that take this trader's role. */
    tiers() {
        const { role } = this;
        this.#tiers ??= this.programme?.tiers.filter((tier) => concerns({ roles: tier.roles }, tier.id, role)) ?? [];
        return this.#tiers;
    }
    #tiers;
    /** The same case with one fact taken back. */
    without(fact) {
        if (this.facts[fact] === undefined)
            return this;
        return new Case(this.content, this.answers.filter((a) => a.fact !== fact), this.today);
    }
    knowledgeFact(id) {
        return this.content.knowledge.facts.get(id);
    }
}
export function chosen(at) {
    const { programme, tier } = at;
    return programme && tier ? { at, programme, tier } : undefined;
}
/** "in India", "in the European Union". */
export const whereOf = ({ where, economy }) => where ?? `in ${economy}`;
//# sourceMappingURL=content.js.map