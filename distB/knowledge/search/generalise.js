/** How much of what was learnt about a feature holds for its other groups. Found like the weights of the features. */
const common = 7.5;
/**
 * What `weights` gained over `before` at a feature's places says something of the feature itself: what misled between some
 * groups is likely to mislead between others. So each feature is scaled in all its groups, along their centroids, as far as
 * the gains point that way. After a pass and not after each example, because then it costs next to nothing.
 */
export function generalise(weights, before, centroids, starts) {
    for (let feature = 0; feature + 1 < starts.length; feature += 1) {
        const end = starts[feature + 1];
        let pull = 0;
        for (let at = starts[feature]; at < end; at += 1)
            pull += (weights[at] - before[at]) * centroids[at];
        if (pull === 0)
            continue;
        for (let at = starts[feature]; at < end; at += 1)
            weights[at] += common * pull * centroids[at];
    }
}
//# sourceMappingURL=generalise.js.map