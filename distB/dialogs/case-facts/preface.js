import { readKey } from '../../knowledge/keys.js';
import { checklist, isWanted, nextPaper } from '../../knowledge/papers.js';
import { readiness } from '../../knowledge/readiness.js';
import { numbersAsked, published, worthFact } from '../../knowledge/worth.js';
import { chosen } from '../content.js';
import { walk } from '../path.js';
import { focusFact } from '../question.js';
import { talk } from '../say.js';
import { paperLines } from '../views/paper-item.js';
import { checkOf } from './check.js';
/** What we reckon with for reading and answering one question. */
const secondsEach = 20;
export const minutesFor = (questions) => Math.max(1, Math.ceil((questions * secondsEach) / 60));
/** What stands above a question about the case: where in the row it is, and what it is about. */
export function preface(id, at) {
    const key = readKey(id);
    const c = chosen(at);
    switch (key?.kind) {
        case 'check': {
            const question = checkOf(key, at);
            if (!question)
                return [];
            const row = inInterview(at, 'self-check') && c ? checkRow(c) : undefined;
            const name = question.criterion.name;
            if (!row)
                return [talk(name)];
            const start = row.answered === 0 && at.facts[focusFact] === undefined;
            return [
                ...(start ? [talk(at.say('checkStart', { count: row.all, minutes: minutesFor(row.all) }))] : []),
                talk(at.say('checkPlace', { name, number: row.answered + 1, all: row.all })),
            ];
        }
        case 'paper': {
            const line = c?.programme.id === key.programme && key.about === 'status'
                ? checklist(at.facts, c.programme, c.tier.id, at.today).find((l) => l.paper.id === key.paper)
                : undefined;
            return line && c ? paperLines(line, c).map((said) => ({ kind: 'line', line: said })) : [];
        }
        case 'worth': {
            if (!c || !inInterview(at, 'worth'))
                return [];
            const { answered, all } = worthRow(c);
            if (key.name === 'fewerInspections' && !published(at.facts, c.programme, c.tier.id, 'inspections'))
                return [talk(at.say('worthNoFigure'))];
            return answered === 0 ? [talk(at.say('worthStart', { count: all }))] : [];
        }
        case 'step':
        case undefined:
            return [];
    }
}
/** How far the interview about the case is; nothing outside of one. */
export function caseProgress(at) {
    const c = chosen(at);
    const node = walk(at).at(-1)?.node;
    if (!c || node?.kind !== 'interview')
        return undefined;
    const row = () => {
        switch (node.about) {
            case 'self-check':
                return checkRow(c);
            case 'papers':
                return paperRow(c);
            case 'worth':
                return worthRow(c);
            case 'size':
            case 'tier':
                return undefined;
        }
    };
    const it = row();
    return it && { answered: it.answered, least: it.all - it.answered, most: it.all - it.answered };
}
const inInterview = (at, about) => {
    const node = walk(at).at(-1)?.node;
    return node?.kind === 'interview' && node.about === about;
};
function checkRow({ at, programme, tier }) {
    const focus = at.facts[focusFact];
    const asked = readiness(at.facts, programme, tier.id, at.today)
        .criteria.filter((c) => focus === undefined || c.criterion.id === focus)
        .flatMap((c) => c.points.filter((p) => p.asked));
    return { answered: asked.filter((p) => p.standing.kind !== 'open').length, all: asked.length };
}
function paperRow({ at, programme, tier }) {
    const lines = checklist(at.facts, programme, tier.id, at.today).filter(isWanted);
    return { answered: nextPaper(lines) ? lines.filter((l) => l.told).length : lines.length, all: lines.length };
}
function worthRow({ at, programme, tier }) {
    const numbers = numbersAsked(at.facts, programme, tier.id);
    const told = numbers.filter((name) => at.facts[worthFact(programme, tier.id, name)] !== undefined);
    return { answered: told.length, all: numbers.length };
}
//# sourceMappingURL=preface.js.map