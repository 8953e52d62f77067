import { Made } from './made.js';
/**
 * The same judgement, made once for what was told: one turn asks for it to find the way, to say it, to keep it and to count
 * it. Told facts never change; what is told anew is another object.
 */
export function remembered(judge) {
    const known = new Made();
    return (facts, programme, tier, today) => {
        const last = known.get(facts);
        if (last && last.of[0] === programme && last.of[1] === tier && last.of[2] === today)
            return last.result;
        const result = judge(facts, programme, tier, today);
        known.set(facts, { of: [programme, tier, today], result });
        return result;
    };
}
//# sourceMappingURL=remembered.js.map