import { paperKey } from '../../knowledge/keys.js';
import { checklist } from '../../knowledge/papers.js';
import { chosen } from '../content.js';
import { readChoice } from './choice.js';
import { readDate } from './date.js';
import { plain } from './plain.js';
const subject = "(?:(?:i|we)(?:'ve| have| am| are)? |i'm |we're )?(?:just |now |already |finally )?";
const statuses = [
    {
        status: 'not-needed',
        says: new RegExp(`^${subject}(?:do not|don't|dont|need no|no need for|not need)(?: need)? (?<name>.+)$`, 'u'),
    },
    { status: 'not-needed', says: /^(?<name>.+?) (?:is |are )?not (?:needed|necessary|required)$/u },
    {
        status: 'working',
        says: new RegExp(`^${subject}(?:working on|preparing|writing|waiting for|applied for|ordered|asked for) (?<name>.+)$`, 'u'),
    },
    { status: 'working', says: /^(?<name>.+?) (?:is |are )?(?:in progress|on the way|in work|ordered)$/u },
    {
        status: 'missing',
        says: new RegExp(`^${subject}(?:missing|lost|lack|do not have|don't have|dont have|haven't got|have no|have not got) (?<name>.+)$`, 'u'),
    },
    { status: 'missing', says: /^(?<name>.+?) (?:is |are )?(?:missing|lost|gone)$/u },
    {
        status: 'have',
        says: new RegExp(`^${subject}(?:got|have|has|received|obtained|finished|collected|completed|hold) (?<name>.+)$`, 'u'),
    },
    { status: 'have', says: /^(?<name>.+?) (?:is |are )?(?:done|ready|there|finished|received|complete|here)$/u },
];
const expires = /^(?:my |our |the )?(?<name>.+?) (?:expires?|expiring|runs? out|is valid|are valid|valid|ends?|is good)(?: on| until| till| to| in| by)? (?<when>.+)$/u;
/**
 * "got the solvency certificate", "security plan is missing", "certificate expires 3 may 2027". Of several papers that
 * the words fit, the one told about last is meant; otherwise the trader chooses.
 */
export function readPaper(text, at) {
    const c = chosen(at);
    if (!c || text.length > 200 || /\?\s*$/.test(text))
        return undefined;
    const said = plain(text).replace(/ (?:now|today|already|finally|yet|please)$/, '');
    if (/^(?:do|does|did|is|are|can|should|must|what|which|how|when|where|who|why)\b/.test(said) &&
        !/^do(?:n't| not)\b/.test(said))
        return undefined;
    const lines = checklist(at.facts, c.programme, c.tier.id, at.today);
    const about = (name, fact) => {
        const found = papersNamed(name, lines);
        const only = found.length === 1 ? found[0] : latest(found, at, c.programme.id);
        if (only)
            return { kind: 'told', answer: fact(only) };
        if (found.length === 0)
            return undefined;
        return {
            kind: 'which',
            choices: found.map((line) => ({ label: line.paper.name, means: { kind: 'answer', ...fact(line) } })),
        };
    };
    const validity = said.match(expires);
    const day = validity?.groups?.when ? readDate(validity.groups.when) : undefined;
    if (validity?.groups?.name && day?.kind === 'date')
        return about(validity.groups.name, (line) => ({
            fact: paperKey(c.programme.id, line.paper.id, 'expires'),
            value: day.day,
        }));
    for (const { status, says } of statuses) {
        const name = said.match(says)?.groups?.name;
        const read = name === undefined
            ? undefined
            : about(name, (line) => ({ fact: paperKey(c.programme.id, line.paper.id), value: status }));
        if (read)
            return read;
    }
    return undefined;
}
/** Papers a name may mean: by the whole name or form, else those that hold all of its words. */
function papersNamed(name, lines) {
    const said = plain(name).replace(/^(?:the|a|an|my|our|all|new) /, '');
    const read = readChoice(said, lines.map((l) => ({ value: l.paper.id, label: l.paper.name, also: l.form ? [l.form] : [] })));
    if (read.kind === 'one' && !read.guessed)
        return lines.filter((l) => l.paper.id === read.value);
    const words = said.split(' ').filter((w) => w.length > 2);
    if (words.length === 0)
        return [];
    const holding = lines.filter((l) => {
        const has = new Set(plain(`${l.paper.name} ${l.form ?? ''}`).split(/[^\p{L}\p{N}]+/u));
        return words.every((w) => has.has(w) || has.has(w.replace(/s$/, '')));
    });
    if (holding.length > 0)
        return holding;
    return read.kind === 'one' ? lines.filter((l) => l.paper.id === read.value) : [];
}
/** The one of several that was told about last. */
function latest(found, at, programme) {
    const prefix = (line) => paperKey(programme, line.paper.id);
    const answer = at.answers.findLast((a) => found.some((l) => a.fact === prefix(l) || a.fact.startsWith(`${prefix(l)}:`)));
    return answer && found.find((l) => answer.fact === prefix(l) || answer.fact.startsWith(`${prefix(l)}:`));
}
//# sourceMappingURL=paper.js.map