import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Article } from './article.js';
import { checkKnowledge } from './check.js';
import { BrokenContent, parseContent } from './content-file.js';
import { Fact } from './fact.js';
import { NotCovered } from './not-covered.js';
import { OutOfScope } from './out-of-scope.js';
import { Benefit, Criterion, Figure, Identity, OpenPoints, Paper, Step } from './programme.js';
import { Source } from './source.js';
import { Topic } from './topic.js';
/**
 * Reads and checks everything under `folder` (the repository's knowledge/).
 * @throws {BrokenContent} with every complaint at once.
 */
export function loadKnowledge(folder, known) {
    const complaints = [];
    const root = join(folder, '..');
    const read = (path, schema) => {
        const file = relative(root, path);
        if (!existsSync(path)) {
            complaints.push({ file, what: 'this file is missing. Copy it from another programme and fill it in.' });
            return undefined;
        }
        const parsed = parseContent(file, readFileSync(path, 'utf8'), schema, known);
        if ('value' in parsed)
            return parsed.value;
        complaints.push(...parsed.complaints);
        return undefined;
    };
    const list = (path, schema) => read(path, z.array(schema)) ?? [];
    const facts = list(join(folder, 'facts.yaml'), Fact);
    const sources = list(join(folder, 'sources.yaml'), Source);
    const programmes = [];
    for (const slug of foldersIn(join(folder, 'programmes'))) {
        const at = (name) => join(folder, 'programmes', slug, name);
        facts.push(...list(at('facts.yaml'), Fact));
        sources.push(...list(at('sources.yaml'), Source));
        const identity = read(at('programme.yaml'), Identity);
        const criteria = list(at('criteria.yaml'), Criterion);
        const documents = list(at('documents.yaml'), Paper);
        const steps = list(at('steps.yaml'), Step);
        const benefits = list(at('benefits.yaml'), Benefit);
        const figures = list(at('figures.yaml'), Figure);
        const open = read(at('open-points.yaml'), OpenPoints);
        if (identity && identity.id !== slug)
            complaints.push({
                file: relative(root, at('programme.yaml')),
                what: `id is "${identity.id}" but the folder is "${slug}". Make them the same.`,
            });
        if (identity && open)
            programmes.push({ ...identity, ...open, criteria, documents, steps, benefits, figures });
    }
    const articles = filesIn(join(folder, 'articles')).flatMap((path) => list(path, Article));
    const topics = list(join(folder, 'topics.yaml'), Topic);
    const notCovered = list(join(folder, 'not-covered.yaml'), NotCovered);
    const outOfScope = read(join(folder, 'out-of-scope.yaml'), OutOfScope) ?? [];
    if (complaints.length > 0)
        throw new BrokenContent(complaints);
    const knowledge = {
        programmes: new Map(programmes.map((p) => [p.id, p])),
        facts: new Map(facts.map((f) => [f.id, f])),
        sources: new Map(sources.map((s) => [s.id, s])),
        articles,
        topics,
        notCovered,
        outOfScope,
    };
    complaints.push(...checkKnowledge({ facts, sources, programmes, articles, topics, notCovered }));
    if (complaints.length > 0)
        throw new BrokenContent(complaints);
    return knowledge;
}
const foldersIn = (path) => readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const filesIn = (path) => existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(path, name))
    : [];
//# sourceMappingURL=load.js.map