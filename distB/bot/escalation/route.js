/** The team that takes a case: the one most closely made for it, and in doubt the one that stands first. Pure. */
export function route(desks, about) {
    const takers = desks.teams.filter((team) => takes(team, about));
    const best = mostClosely(takers);
    if (best)
        return { team: best, why: reasonsFor(best, about) };
    // An answer in another language, or from a colleague, beats none.
    const speechless = mostClosely(desks.teams.filter((team) => takes({ ...team, languages: [] }, about)));
    if (speechless && speechless.languages.length > 0)
        return {
            team: speechless,
            why: [
                `no team answers this in "${about.language}"`,
                ...reasonsFor(speechless, about).filter((w) => !/language/.test(w)),
            ],
        };
    return { team: desks.fallback, why: ['no team is made for this, so it goes to the fallback'] };
}
const fits = (list, value) => list.length === 0 || (value !== null && list.includes(value));
const takes = (team, { programme, language, topic }) => fits(team.programmes, programme) && fits(team.languages, language) && fits(team.topics, topic);
/** A programme says most about who can help, then the language, then the topic. */
const closeness = ({ programmes, languages, topics }) => (programmes.length > 0 ? 4 : 0) + (languages.length > 0 ? 2 : 0) + (topics.length > 0 ? 1 : 0);
const mostClosely = (teams) => teams.reduce((best, team) => (!best || closeness(team) > closeness(best) ? team : best), undefined);
function reasonsFor({ programmes, languages, topics }, { programme, language, topic }) {
    const why = [
        ...(programmes.length > 0 ? [`it answers for the programme "${programme}"`] : []),
        ...(languages.length > 0 ? [`it answers in the language "${language}"`] : []),
        ...(topics.length > 0 ? [`it answers on the topic "${topic}"`] : []),
    ];
    return why.length > 0 ? why : ['it takes every programme, language and topic'];
}
//# sourceMappingURL=route.js.map