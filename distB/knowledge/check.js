import { factsOf, misfit } from './condition.js';
import { wholeRule } from './keys.js';
import { concerns } from './programme.js';
import { sourceOf } from './source.js';
/** What no schema can see: ids that resolve, citations that exist, conditions that fit their fact. */
export function checkKnowledge({ facts, sources, programmes, articles, topics, notCovered }) {
    const complaints = [
        ...twice('knowledge', 'fact', facts),
        ...twice('knowledge', 'source', sources),
        ...twice('knowledge/articles', 'article', articles),
        ...twice('knowledge/not-covered.yaml', 'entry', notCovered),
    ];
    complaints.push(...twice('knowledge/topics.yaml', 'topic', topics));
    const factById = new Map(facts.map((f) => [f.id, f]));
    const sourceIds = new Set(sources.map((s) => s.id));
    const cited = new Set();
    for (const programme of programmes) {
        const folder = `knowledge/programmes/${programme.id}`;
        const complain = (file, what) => complaints.push({ file: `${folder}/${file}`, what });
        for (const { file, cites, where } of citesIn(programme)) {
            cited.add(sourceOf(cites));
            if (!sourceIds.has(sourceOf(cites)))
                complain(file, `${where} cites "${sourceOf(cites)}", which no sources.yaml has. Add it or correct the id.`);
        }
        for (const name of [
            'criteria',
            'documents',
            'steps',
            'benefits',
            'figures',
            'gaps',
            'conflicts',
            'support',
        ]) {
            complaints.push(...twice(`${folder}/${name}`, 'entry', programme[name]));
        }
        complaints.push(...twice(`${folder}/programme.yaml`, 'tier', programme.tiers));
        const tierIds = new Set(programme.tiers.map((t) => t.id));
        for (const { file, where, tiers } of scopesIn(programme)) {
            for (const tier of tiers)
                if (!tierIds.has(tier))
                    complain(file, `${where} names tier "${tier}", which programme.yaml does not have.`);
        }
        for (const tier of programme.tiers) {
            if (!programme.criteria.some((c) => !c.tiers || c.tiers.includes(tier.id)))
                complain('criteria.yaml', `no criterion is for tier "${tier.id}".`);
        }
        for (const criterion of programme.criteria) {
            complaints.push(...twice(`${folder}/criteria.yaml`, `question of "${criterion.id}"`, criterion.selfCheck));
            if (criterion.selfCheck.filter((q) => q.rule).length > 1)
                complain('criteria.yaml', `"${criterion.id}" has more than one question with "rule". One asks for the rule itself.`);
            if (criterion.selfCheck.some((q) => q.id === wholeRule))
                complain('criteria.yaml', `"${criterion.id}" names a question "${wholeRule}", which stands for the rule itself. Choose another id.`);
        }
        for (const tier of programme.tiers) {
            const longest = Math.max(...tier.roles.map((role) => questionsAt(programme, tier.id, role)));
            if (longest > mostQuestions)
                complain('criteria.yaml', `the self-check of tier "${tier.id}" has ${longest} questions. Ask at most ${mostQuestions}, so that it takes 15 minutes.`);
        }
        for (const benefit of programme.benefits) {
            if (benefit.effects.some((e) => e.from > e.to))
                complain('benefits.yaml', `"${benefit.id}" has an effect whose "from" is above its "to".`);
        }
        for (const { file, where, condition } of conditionsIn(programme)) {
            for (const id of factsOf(condition)) {
                const fact = factById.get(id);
                if (!fact)
                    complain(file, `${where} asks for fact "${id}", which no facts.yaml has.`);
                else if (!('rule' in condition)) {
                    const wrong = misfit(condition, fact);
                    if (wrong)
                        complain(file, `${where}: ${wrong}.`);
                }
            }
        }
    }
    const topicIds = new Set(topics.map((t) => t.id));
    const programmeIds = new Set(programmes.map((p) => p.id));
    for (const article of articles) {
        const file = 'knowledge/articles';
        if (article.programme && !programmeIds.has(article.programme))
            complaints.push({
                file,
                what: `article "${article.id}" names programme "${article.programme}", which does not exist.`,
            });
        for (const topic of article.topics)
            if (!topicIds.has(topic))
                complaints.push({
                    file,
                    what: `article "${article.id}" names topic "${topic}", which topics.yaml does not have.`,
                });
        citing(file, `article "${article.id}"`, article.cites);
    }
    for (const entry of notCovered)
        citing('knowledge/not-covered.yaml', `entry "${entry.id}"`, entry.cites ?? []);
    for (const source of sources) {
        if (!cited.has(source.id))
            complaints.push({ file: 'sources.yaml', what: `source "${source.id}" is cited nowhere. Cite it or remove it.` });
    }
    return complaints;
    function citing(file, who, cites) {
        for (const cite of cites) {
            cited.add(sourceOf(cite));
            if (!sourceIds.has(sourceOf(cite)))
                complaints.push({ file, what: `${who} cites "${sourceOf(cite)}", which no sources.yaml has.` });
        }
    }
}
/** A question takes about twenty seconds. */
export const mostQuestions = 45;
/** The most questions the self-check of a tier can have for a role. */
export const questionsAt = (programme, tier, role) => programme.criteria
    .filter((c) => concerns(c, tier, role))
    .reduce((sum, c) => sum + Math.max(1, c.selfCheck.filter((q) => concerns(q, tier, role)).length), 0);
function twice(file, what, entries) {
    const seen = new Set();
    return entries.flatMap(({ id }) => seen.size === seen.add(id).size ? [{ file, what: `${what} "${id}" stands twice. Ids are unique.` }] : []);
}
const files = [
    'criteria',
    'documents',
    'steps',
    'benefits',
    'figures',
    'support',
    'tiers',
    'about',
    'msme',
    'otherRoles',
    'contact',
    'news',
    'gaps',
    'conflicts',
];
const inProgrammeFile = new Set(['support', 'tiers', 'about', 'msme', 'otherRoles', 'contact', 'news']);
const fileOf = (part) => inProgrammeFile.has(part)
    ? 'programme.yaml'
    : part === 'gaps' || part === 'conflicts'
        ? 'open-points.yaml'
        : `${part}.yaml`;
/** Every value under a key of this name, anywhere in a programme, with the entry it stands in. */
function* under(programme, key) {
    for (const part of files) {
        const entries = programme[part];
        for (const entry of Array.isArray(entries) ? entries : [entries]) {
            const id = typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : part;
            for (const value of deep(entry, key))
                yield { file: fileOf(part), where: `"${id}"`, value };
        }
    }
}
function* deep(node, key) {
    if (Array.isArray(node))
        for (const item of node)
            yield* deep(item, key);
    else if (typeof node === 'object' && node !== null) {
        for (const [name, value] of Object.entries(node)) {
            if (name === key)
                yield value;
            yield* deep(value, key);
        }
    }
}
function* citesIn(programme) {
    for (const { file, where, value } of under(programme, 'cites'))
        for (const cites of value)
            yield { file, where, cites };
}
function* scopesIn(programme) {
    for (const { file, where, value } of under(programme, 'tiers'))
        if (value !== undefined)
            yield { file, where, tiers: value };
}
function* conditionsIn(programme) {
    for (const key of ['when', 'must']) {
        for (const { file, where, value } of under(programme, key)) {
            if (Array.isArray(value))
                for (const condition of value)
                    yield { file, where, condition };
        }
    }
}
//# sourceMappingURL=check.js.map