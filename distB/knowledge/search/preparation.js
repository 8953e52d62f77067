import { bestOf, softmax } from './best.js';
import { Grown } from './grown.js';
import { longest, unpacked } from './vectors.js';
/** How sharply likeness turns into probability. */
export const sharpness = 16;
/** An example that is told this nearly from its rivals teaches nothing more. */
export const learnt = 0.02;
/** Groups an example is told apart from, its own included. */
export const rivalsKept = 14;
/** Groups that seem near; they are compared exactly to find these. */
const looked = 28;
/** A rival that likeness alone leaves this little is none. */
const faint = 0.005;
/**
 * Contests made ready, one after the other in long arrays: small objects by the ten thousand would keep the garbage collector
 * busy longer than the learning itself.
 */
export class Tasks {
    /** For each task its rivals, its own group first: likeness to it, and where its places end. */
    likeness = new Grown(Float32Array);
    ends = new Grown(Int32Array);
    /** Where the rivals of each task end. */
    rivalEnds = new Grown(Int32Array);
    /** What the weights of each task are to be taken times. */
    scales = new Grown(Float32Array);
    /** Places in the postings, rival by rival, and what the feature weighs in the example. */
    places = new Grown(Int32Array);
    weights = new Grown(Uint8Array);
}
/** Contests of one example, at most: its group's, and its wider group's. */
const mostContests = 2;
/** What finding one group among the places of a feature costs, in places looked at one after the other. */
const lookUp = 8;
/** Finds what each example has to be told apart from, and the places where it can be. */
export class Preparation {
    postings;
    centroids;
    #cosines;
    /** What the cosines are before an example's own features count. */
    #usual;
    #tasks = new Tasks();
    #shares = new Float64Array(rivalsKept);
    /** For each group its rows while an example is at work: a byte for each contest, 0 where it is no rival. */
    #rowsOf;
    #longest;
    /** The vector of the example at work. */
    #vector;
    /** Of its features, where in it those stand that every group has a place for, and the others. */
    #everywhere;
    #somewhere;
    #everywhereCount = 0;
    #somewhereCount = 0;
    /** A row for each rival in each contest, of places and of weights, and how far it is filled. */
    #places;
    #weights;
    #filled = new Int32Array(rivalsKept * mostContests);
    constructor(postings, centroids) {
        this.postings = postings;
        this.centroids = centroids;
        this.#cosines = new Float32Array(postings.groups);
        this.#usual = new Float32Array(postings.groups);
        this.#rowsOf = new Int32Array(postings.groups);
        this.#longest = longest(postings.data.vectors);
        this.#vector = { features: new Int32Array(this.#longest), weights: new Float32Array(this.#longest) };
        this.#everywhere = new Int32Array(this.#longest);
        this.#somewhere = new Int32Array(this.#longest);
        this.#places = new Int32Array(this.#longest * this.#filled.length);
        this.#weights = new Uint8Array(this.#longest * this.#filled.length);
    }
    tasks(lessons) {
        this.#usual = this.#usualLikeness(lessons);
        for (const { example, ranges, contests } of lessons) {
            this.#unpack(example);
            this.#compare(ranges);
            const own = contests.slice(0, mostContests);
            const nearest = own.map(({ rivals }) => bestOf(this.#cosines, rivals, looked));
            this.#compareExactly(new Set([...own.map(({ group }) => group), ...nearest.flat()]));
            for (const { group } of own)
                this.#withoutItself(group);
            const hard = own.flatMap(({ group }, contest) => this.#rivals(group, nearest[contest] ?? []) ?? []);
            if (hard.length > 0)
                this.#add(example, hard, ranges);
        }
        return this.#tasks;
    }
    #unpack(example) {
        const { starts, groups, vectors } = this.postings.data;
        const length = unpacked(vectors, example, this.#vector);
        this.#everywhereCount = 0;
        this.#somewhereCount = 0;
        for (let k = 0; k < length; k += 1) {
            const feature = this.#vector.features[k];
            if (starts[feature + 1] - starts[feature] === groups) {
                this.#everywhere[this.#everywhereCount] = k;
                this.#everywhereCount += 1;
            }
            else {
                this.#somewhere[this.#somewhereCount] = k;
                this.#somewhereCount += 1;
            }
        }
    }
    /**
     * About how alike the example at work is to each group of these ranges, to find the nearest. The features that every group
     * has a place for are two thirds of all places and hardly tell which groups are near: they count as in the usual example.
     */
    #compare(ranges) {
        const out = this.#cosines;
        out.set(this.#usual);
        const centroids = this.centroids;
        const { starts, groupAt } = this.postings.data;
        for (let i = 0; i < this.#somewhereCount; i += 1) {
            const k = this.#somewhere[i];
            const feature = this.#vector.features[k];
            const weight = this.#vector.weights[k];
            const end = starts[feature + 1];
            let at = starts[feature];
            for (const { from, to } of ranges) {
                at = this.postings.firstFrom(from, at, end);
                const stop = this.postings.firstFrom(to, at, end);
                for (; at < stop; at += 1)
                    out[groupAt[at]] += weight * centroids[at];
            }
        }
    }
    /** Makes the likeness to some groups exact. */
    #compareExactly(groups) {
        const { starts } = this.postings.data;
        for (const group of groups) {
            let more = -this.#usual[group];
            for (let i = 0; i < this.#everywhereCount; i += 1) {
                const k = this.#everywhere[i];
                const start = starts[this.#vector.features[k]];
                more += this.#vector.weights[k] * this.centroids[start + group];
            }
            this.#cosines[group] += more;
        }
    }
    /** For each group, the likeness that the average example has to it by the features that every group has a place for. */
    #usualLikeness(lessons) {
        const { starts, groups } = this.postings.data;
        const average = new Float64Array(starts.length - 1);
        for (const { example } of lessons) {
            this.#unpack(example);
            for (let i = 0; i < this.#everywhereCount; i += 1) {
                const k = this.#everywhere[i];
                average[this.#vector.features[k]] += this.#vector.weights[k] / lessons.length;
            }
        }
        const usual = new Float32Array(groups);
        for (let feature = 0; feature < average.length; feature += 1) {
            const weight = average[feature];
            if (weight === 0)
                continue;
            const start = starts[feature];
            for (let group = 0; group < groups; group += 1)
                usual[group] += weight * this.centroids[start + group];
        }
        return usual;
    }
    /** Takes the example out of the group it belongs to, as if it had never been written. */
    #withoutItself(group) {
        const length = this.postings.data.lengths[group];
        const dot = this.#cosines[group] * length;
        const rest = Math.sqrt(Math.max(1e-9, length * length - 2 * dot + 1));
        this.#cosines[group] = (this.postings.data.members[group]?.length ?? 0) > 1 ? (dot - 1) / rest : 0;
    }
    /** Whom to tell the group from, itself first; `undefined` when likeness alone does. */
    #rivals(group, nearest) {
        const likest = nearest
            .filter((rival) => rival !== group)
            .sort((a, b) => this.#cosines[b] - this.#cosines[a]);
        const rivals = [group, ...likest].slice(0, rivalsKept);
        for (const [r, rival] of rivals.entries())
            this.#shares[r] = sharpness * this.#cosines[rival];
        softmax(this.#shares, rivals.length);
        if (1 - this.#shares[0] < learnt)
            return undefined;
        return [rivals.filter((_, r) => r === 0 || this.#shares[r] >= faint)];
    }
    #add(example, contests, ranges) {
        for (const [contest, rivals] of contests.entries())
            for (const [row, rival] of rivals.entries())
                this.#rowsOf[rival] |= (contest * rivalsKept + row + 1) << (8 * contest);
        this.#fill(example, contests, ranges);
        const tasks = this.#tasks;
        for (const [contest, rivals] of contests.entries()) {
            for (const [row, rival] of rivals.entries()) {
                const from = (contest * rivalsKept + row) * this.#longest;
                const to = from + this.#filled[contest * rivalsKept + row];
                tasks.places.add(this.#places, from, to);
                tasks.weights.add(this.#weights, from, to);
                tasks.likeness.push(sharpness * this.#cosines[rival]);
                tasks.ends.push(tasks.places.length);
                this.#rowsOf[rival] = 0;
            }
            tasks.rivalEnds.push(tasks.likeness.length);
            tasks.scales.push(this.postings.data.vectors.scales[example]);
        }
    }
    /** Collects, in one pass over the places of an example's features, those of each rival. */
    #fill(example, contests, ranges) {
        const { starts, groupAt, centroidAt, vectors } = this.postings.data;
        const scale = vectors.scales[example];
        const rivals = [...new Set(contests.flat())];
        const rowsOf = this.#rowsOf;
        this.#filled.fill(0);
        for (let i = 0; i < this.#everywhereCount; i += 1) {
            const k = this.#everywhere[i];
            const start = starts[this.#vector.features[k]];
            const weight = Math.round(this.#vector.weights[k] / scale);
            for (const group of rivals)
                if (centroidAt.codes[start + group] !== 0)
                    this.#put(rowsOf[group], start + group, weight);
        }
        for (let i = 0; i < this.#somewhereCount; i += 1) {
            const k = this.#somewhere[i];
            const feature = this.#vector.features[k];
            const weight = Math.round(this.#vector.weights[k] / scale);
            const start = starts[feature];
            const end = starts[feature + 1];
            // A dozen rivals are found sooner than hundreds of groups are looked through.
            if (end - start > rivals.length * lookUp) {
                for (const group of rivals) {
                    const at = this.postings.firstFrom(group, start, end);
                    if (at < end && groupAt[at] === group)
                        this.#put(rowsOf[group], at, weight);
                }
                continue;
            }
            let at = start;
            for (const { from, to } of ranges) {
                at = this.postings.firstFrom(from, at, end);
                for (; at < end; at += 1) {
                    const group = groupAt[at];
                    if (group >= to)
                        break;
                    if (rowsOf[group] !== 0)
                        this.#put(rowsOf[group], at, weight);
                }
            }
        }
    }
    /** Notes a place in the rows of its group. */
    #put(rowsOfGroup, place, weight) {
        for (let rows = rowsOfGroup; rows > 0; rows >>= 8) {
            const row = (rows & 255) - 1;
            if (row < 0)
                continue;
            const slot = row * this.#longest + this.#filled[row];
            this.#places[slot] = place;
            this.#weights[slot] = weight;
            this.#filled[row] += 1;
        }
    }
}
//# sourceMappingURL=preparation.js.map