import { paperMark } from '../../dialogs/views/paper-item.js';
import { planEntryWords } from '../../dialogs/views/plan.js';
import { verdictTitle } from '../../dialogs/views/verdict.js';
import { markInWords } from '../render/text.js';
/** Goes up when a program that read the old data could not read the new. */
export const dataVersion = 1;
export const schemaPath = `/schema/case-file-${dataVersion}.json`;
/** The case file for programs, and in `parts` the very words of the page. */
export function dataOf(file, page, schema) {
    const { chosen, assessment, readiness, papers, plan } = file;
    const { programme, tier, at } = chosen;
    return {
        $schema: schema,
        format: 'fairway-case-file',
        version: dataVersion,
        title: file.title,
        day: file.day,
        content: file.content,
        about: [...file.about],
        programme: { id: programme.id, economy: programme.economy, name: programme.name },
        tier: { id: tier.id, name: tier.name },
        verdict: {
            kind: assessment.verdict,
            words: verdictTitle(assessment.verdict, chosen),
            findings: assessment.findings.map((finding) => ({
                criterion: finding.criterion.id,
                name: finding.criterion.name,
                kind: finding.kind,
                through: finding.kind === 'met-by-relaxation' ? finding.relaxation.id : null,
                counts: !finding.advisory,
            })),
        },
        answers: file.answers.map(({ fact, label, value, words }) => ({ fact, label, value, words })),
        selfCheck: {
            score: readiness.score.now,
            atMost: readiness.score.atMost,
            answered: readiness.answered,
            questions: readiness.questions,
            picture: page.parts.find(({ id }) => id === 'self-check')?.picture?.alt ?? '',
            criteria: readiness.criteria.map((c) => ({
                criterion: c.criterion.id,
                name: c.criterion.name,
                grade: c.grade,
                share: Math.floor(c.share * 100 + 1e-9),
                counts: c.counted,
            })),
        },
        papers: papers.map((line) => {
            const mark = paperMark(line);
            return {
                paper: line.paper.id,
                name: line.paper.name,
                form: line.form ?? null,
                needed: line.needed,
                status: line.status,
                words: mark ? markInWords(mark, at.content.texts) : at.say('paperOpen'),
                validUntil: line.expiry.kind === 'not-told' ? null : line.expiry.on,
            };
        }),
        plan: plan.entries.map((entry) => ({
            id: entry.id,
            kind: entry.kind,
            title: planEntryWords(entry, chosen).title,
            by: entry.by ?? null,
            from: entry.span?.from ?? null,
            to: entry.span?.to ?? null,
        })),
        parts: page.parts.map(({ id, blocks }) => ({ id, blocks: blocks.map(blockData) })),
        sources: page.sources.map(({ number, text, link }) => ({ number, text, link: link ?? null })),
    };
}
function blockData(block) {
    switch (block.kind) {
        case 'heading':
        case 'paragraph':
            return { kind: block.kind, text: block.text };
        case 'list':
            return {
                kind: block.kind,
                entries: block.entries.map(({ title, mark, lines }) => ({ title, mark: mark ?? null, lines: [...lines] })),
            };
    }
}
//# sourceMappingURL=data.js.map