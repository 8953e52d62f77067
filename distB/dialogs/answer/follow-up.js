import { roles } from '../../knowledge/programme.js';
import { plain } from '../understand/plain.js';
const sources = new Set('source|sources|show source|show sources|where does it say that|where is that written|who says that|says who|proof|reference|references|which law|link|links|why|why is that|how do you know'.split('|'));
const more = new Set('more|tell me more|more details|details|go on|and|what else|anything else|more please|related'.split('|'));
/** Words around what is new in "and what about for T2?". */
const around = /^(and|or|but|ok|so|what|about|how|hows|is|it|the|same|for|in|at|with|if|we|were|are|i|am|a|an|then|there|also|to|our|my)$/;
/** Recognises a message that only makes sense after what was asked before; `undefined` when it stands by itself. */
export function followUp(said, asked, at) {
    const text = plain(said).replace(/\?+$/, '').trim();
    if (text === '' || text.length > 80)
        return undefined;
    if (asked.entry !== undefined && sources.has(text))
        return { kind: 'sources' };
    if (asked.entry !== undefined && more.has(text))
        return { kind: 'more' };
    const { programmes, only } = at.content.search().named(said);
    const programme = programmes[0];
    if (only && programme !== undefined)
        return { kind: 'place', programme };
    if (asked.entry === undefined)
        return undefined;
    const rest = text.split(' ').filter((word) => !around.test(word));
    const whole = rest.join(' ');
    if (whole === '' || whole === text)
        return undefined;
    const about = at.content.knowledge.programmes.get((asked.programme ?? at.programme?.id));
    const tier = about?.tiers.find((t) => plain(t.name) === whole || t.id === whole.replaceAll(' ', '-'));
    if (tier)
        return { kind: 'tier', tier: tier.id };
    const role = roleNamed(singular(rest).join('-'));
    return role && { kind: 'role', role };
}
/** The role of these words, or the only one that ends with them: a "broker" is a customs broker. */
function roleNamed(words) {
    const named = roles.filter((role) => role === words);
    const ending = roles.filter((role) => role !== 'importer-exporter' && role.endsWith(`-${words}`));
    const [role, another] = named.length > 0 ? named : ending;
    return another === undefined && role !== 'other' ? role : undefined;
}
/** The question again for somebody in another role: "what do exporters gain?" with "importer" instead. */
export function inRole(text, role) {
    const words = text.split(/\s+/).filter((word) => {
        const name = roleNamed(singular([plain(word).replace(/\?$/, '')]).join(''));
        return name === undefined || name === role;
    });
    return `${words.join(' ')} ${role.replaceAll('-', ' ')}`;
}
const singular = (words) => words.map((word) => word.replace(/(?<=[a-z]{3})s$/, ''));
//# sourceMappingURL=follow-up.js.map