import { whereOf } from '../content.js';
import { flagOf } from '../question.js';
import { heading, items, say, stated, talk, told } from '../say.js';
import { gapBlocks } from './open-points.js';
import { forTier, forTrader } from './varied.js';
/** The first thing a trader reads about a programme: what it is, who runs it. */
export function programmeView({ at, programme }) {
    const title = at.say('programmeIntro', { economy: programme.economy, name: programme.name });
    return [
        say('talk', [
            heading(programme.flag ? `${flagOf(programme.flag)} ${title}` : title),
            ...programme.about.slice(0, 1).map((s) => told(s)),
            told({ ...programme.msme, text: at.say('forSmall', { label: programme.msme.label }) }),
        ]),
    ];
}
/** All we know of the programme as a whole, and what has been counted. */
export function aboutView({ at, programme }) {
    const { about, figures } = programme;
    return [
        say('result', [
            heading(at.say('aboutTitle', { name: programme.name })),
            ...about.map((s) => told(s)),
            ...(figures.length > 0
                ? [
                    heading(at.say('figuresTitle')),
                    ...figures.map((f) => told(f, at.say('figureOf', { year: f.year.replace('-', ' to '), text: f.text }))),
                ]
                : []),
        ]),
    ];
}
/** What to tell a trader whose role no tier takes. */
export const otherRolesView = ({ programme }) => [say('result', [told(programme.otherRoles)])];
export function benefitsView(chosen) {
    const { at, programme, tier } = chosen;
    const benefits = forTier(programme.benefits, chosen);
    return [
        say('result', [
            heading(at.say('benefitsTitle', { tier: tier.name, where: whereOf(programme) })),
            benefits.length > 0
                ? items(benefits.map((b) => ({ title: b.name, lines: [stated(forTrader(b, chosen))] })))
                : talk(at.say('benefitsNone')),
            ...gapBlocks('benefits', chosen),
        ]),
    ];
}
export function supportView({ at, programme }) {
    return [
        say('result', [
            heading(at.say('supportTitle', { where: whereOf(programme) })),
            ...(programme.support.length > 0 ? programme.support.map((s) => told(s)) : [talk(at.say('supportNone'))]),
            ...gapBlocks('support', { at, programme }),
        ]),
    ];
}
/** The contact point as published, each detail with its doubt. */
export function contactBlocks({ at, programme }) {
    const { office, details, howToFind } = programme.contact;
    return [
        heading(at.say('contactTitle', { office })),
        ...(details.length > 0
            ? details.map((d) => told({ ...d, text: d.doubt ? `${d.value}\n${at.say('contactDoubt', { doubt: d.doubt })}` : d.value }))
            : [talk(at.say('contactNone'))]),
        ...howToFind.map((s) => told(s)),
        ...gapBlocks('contact', { at, programme }),
    ];
}
export const contactView = (it) => [say('result', contactBlocks(it))];
export function newsView({ at, programme }) {
    return [
        say('result', [
            heading(at.say('newsTitle')),
            ...(programme.news.length > 0
                ? programme.news.map((n) => told(n, at.say('newsSince', { since: n.since, text: n.text })))
                : [talk(at.say('newsNone'))]),
        ]),
    ];
}
//# sourceMappingURL=programme.js.map