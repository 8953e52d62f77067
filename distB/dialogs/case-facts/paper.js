import { paperKey } from '../../knowledge/keys.js';
import { paperReasons, paperStatuses } from '../../knowledge/papers.js';
export const paperOf = (key, at) => at.content.knowledge.programmes.get(key.programme)?.documents.find((paper) => paper.id === key.paper);
const statusKeys = {
    have: 'paperHave',
    working: 'paperWorking',
    missing: 'paperMissing',
    'not-needed': 'paperNotNeeded',
};
const reasonKeys = {
    'not-our-case': 'paperNotOurCase',
    'office-said-so': 'paperOfficeSaidSo',
    'in-another-paper': 'paperInAnother',
};
/** How far a paper is, until when it is valid, or why it is not needed. */
export function paperFact(key, at) {
    const paper = paperOf(key, at);
    if (!paper)
        return undefined;
    const id = paperKey(key.programme, key.paper, key.about);
    const option = (value, label) => ({ value, label, also: [] });
    switch (key.about) {
        case 'status':
            return {
                kind: 'choice',
                id,
                label: paper.name,
                ask: at.say('paperAsk', { name: paper.name }),
                options: paperStatuses.map((status) => option(status, at.say(statusKeys[status]))),
                also: [],
            };
        case 'expires':
            return {
                kind: 'date',
                id,
                label: at.say('paperExpiryLabel', { name: paper.name }),
                ask: at.say('paperExpiryAsk', { name: paper.name }),
                hint: at.say('dateHint'),
                also: [],
            };
        case 'because':
            return {
                kind: 'choice',
                id,
                label: at.say('paperBecauseLabel', { name: paper.name }),
                ask: at.say('paperBecauseAsk', { name: paper.name }),
                options: paperReasons.map((reason) => option(reason, at.say(reasonKeys[reason]))),
                also: [],
            };
    }
}
/** What is asked after the status: the date of a paper that runs out, the reason for one that is not needed. */
export function paperFollowUp(key, at) {
    if (key.about !== 'status')
        return undefined;
    const told = at.facts[paperKey(key.programme, key.paper)];
    const next = (about) => {
        const id = paperKey(key.programme, key.paper, about);
        return at.facts[id] === undefined ? id : undefined;
    };
    if (told === 'have' && paperOf(key, at)?.expires)
        return next('expires');
    return told === 'not-needed' ? next('because') : undefined;
}
//# sourceMappingURL=paper.js.map