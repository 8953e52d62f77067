import { Standing } from '../../knowledge/standing.js';
import { contentVersion } from '../case-file/version.js';
/** Names the rules of one programme: they are other ones whenever the name is. */
export function rulesOf(content, programme) {
    const pack = [...content.knowledge.programmes.values()].find(({ id }) => id === programme);
    return pack && `${pack.id}@${contentVersion(content, pack)}`;
}
export const allRules = (content) => [...content.knowledge.programmes.keys()].flatMap((id) => rulesOf(content, id) ?? []);
/** A case judged by other rules than those of now, and how. */
export function judgedBefore(content, { standing, judgedBy }) {
    // Nearly always by those of now: then what was judged need not be read.
    const [judgedIn = ''] = judgedBy?.split('@') ?? [];
    if (standing === null || (judgedBy !== null && rulesOf(content, judgedIn) === judgedBy))
        return undefined;
    const before = readStanding(standing);
    if (!before)
        return undefined;
    const rules = rulesOf(content, before.programme);
    return rules === judgedBy ? undefined : { before, version: rules?.split('@')[1] ?? '' };
}
/** What another version of the program wrote in another shape counts as never judged. */
export function readStanding(text) {
    try {
        return Standing.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=judged.js.map