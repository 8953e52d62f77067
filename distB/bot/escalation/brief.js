import { caseOf } from '../../dialogs/case-of.js';
import { chosen, whereOf } from '../../dialogs/content.js';
import { menuFact, programmeFact, questionFor, tierFact } from '../../dialogs/question.js';
import { fill } from '../../dialogs/texts.js';
import { toldInWords, valueInWords } from '../../dialogs/words.js';
import { applies, assess } from '../../knowledge/assess.js';
import { citation } from '../../knowledge/knowledge.js';
import { concerns } from '../../knowledge/programme.js';
const mostSaid = 20;
const longestSaid = 500;
/** The brief of a ticket, from what its conversation remembers now. */
export function caseBrief(content, memory, ticket, transcript, now) {
    const at = caseOf(content, memory, now.toISOString().slice(0, 10));
    const { programme, tier } = at;
    const used = new Map();
    const cited = (cite) => {
        const known = used.get(cite);
        if (known)
            return known;
        const { source, place } = citation(content.knowledge, cite);
        const { id, title, issuer, kind, link, checked } = source;
        const made = { id, title, issuer, kind, link: link ?? null, place: place ?? null, checked };
        used.set(cite, made);
        return made;
    };
    const stated = ({ text, confidence, cites }) => ({ text, confidence, cites: cites.map(cited) });
    const verdict = verdictOf(at, stated);
    const papers = chosen(at)?.programme.documents ?? [];
    return {
        who: {
            name: ticket.traderName,
            channel: ticket.channel,
            email: ticket.email,
            role: inWords('role', at),
            since: transcript[0]?.at ?? ticket.openedAt,
        },
        wants: { question: ticket.question, reason: ticket.reason, askedAt: ticket.openedAt },
        programme: programme
            ? {
                id: programme.id,
                economy: programme.economy,
                name: programme.name,
                tier: tier ? { id: tier.id, name: tier.name } : null,
            }
            : null,
        answers: at.answers
            .filter(({ fact }) => ![menuFact, programmeFact, tierFact].includes(fact))
            .flatMap(({ fact }) => {
            const value = inWords(fact, at);
            const label = questionFor(fact, at)?.label;
            return value !== null && label !== undefined ? [{ fact, label, value }] : [];
        }),
        verdict,
        gaps: (programme?.gaps ?? []).map(({ about, text, ask }) => ({ about, text, ask })),
        conflicts: (programme?.conflicts ?? []).map(({ about, readings, weGoBy }) => ({
            about,
            readings: readings.map(stated),
            weGoBy,
        })),
        documents: papers.flatMap((paper) => document(paper, at, stated)),
        said: transcript
            .filter(({ from, body }) => from === 'assistant' && body.type === 'message' && typeof body.text === 'string')
            .slice(-mostSaid)
            .map(({ at, body }) => ({ at, text: shortened(String(body.text)) })),
        contact: programme
            ? {
                office: programme.contact.office,
                details: programme.contact.details.map(({ kind, value, doubt }) => ({ kind, value, doubt: doubt ?? null })),
            }
            : null,
        sources: [...used.values()],
        now: true,
    };
}
function inWords(id, at) {
    const fact = questionFor(id, at);
    const value = at.facts[id];
    return fact && value !== undefined ? valueInWords(fact, value, at) : null;
}
function verdictOf(at, stated) {
    const c = chosen(at);
    if (!c)
        return null;
    const { verdict, findings } = assess(at.facts, c.programme, c.tier.id, at.today);
    const titles = { likely: 'verdictLikely', 'not-yet': 'verdictNotYet', 'cannot-tell': 'verdictCannotTell' };
    return {
        kind: verdict,
        title: fill(at.content.texts[titles[verdict]], { tier: c.tier.name, where: whereOf(c.programme) }),
        findings: findings.map((finding) => ({
            criterion: finding.criterion.id,
            name: finding.criterion.name,
            kind: finding.kind,
            because: finding.kind === 'unknown' ? finding.because : null,
            standard: stated(finding.criterion.standard),
            relaxed: finding.relaxations.map(stated),
            through: finding.kind === 'met-by-relaxation' ? finding.relaxation.text : null,
            value: toldInWords([...finding.criterion.standard.must, ...finding.relaxations.flatMap((r) => r.must)], at),
            remedy: stated(finding.criterion.remedy),
            advisory: finding.advisory,
        })),
    };
}
function document(paper, at, stated) {
    const c = chosen(at);
    if (!c || !concerns(paper, c.tier.id, at.role))
        return [];
    const scope = paper.when ? applies(paper.when, c.programme, at.facts).kind : 'holds';
    if (scope === 'fails')
        return [];
    const variants = paper.relaxed.filter((variant) => concerns(variant, c.tier.id, at.role));
    const mine = variants.find((variant) => applies(variant.when, c.programme, at.facts).kind === 'holds');
    return [
        {
            name: paper.name,
            form: (mine ? mine.form : paper.form) ?? null,
            needed: mine?.needed === false ? 'no' : scope === 'unknown' ? 'perhaps' : 'yes',
            text: stated(mine ?? paper),
        },
    ];
}
const shortened = (text) => (text.length > longestSaid ? `${text.slice(0, longestSaid)}…` : text);
//# sourceMappingURL=brief.js.map