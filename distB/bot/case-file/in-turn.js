import { Case } from '../../dialogs/content.js';
import { say, talk } from '../../dialogs/say.js';
import { takeAwaySay } from '../../dialogs/take-away.js';
import { newCaseLink } from './links.js';
/** The link a turn asked for, and the words that tell it. Nothing is written here. */
export function takenAway({ requests }, place, content, now) {
    const request = requests.find((it) => it.kind === 'take-away');
    if (!request)
        return { says: [], links: [] };
    if (!place)
        return { says: [say('talk', [talk(content.texts.takeAwayNoPage)])], links: [] };
    const { link, addresses } = newCaseLink(request.answers, { address: place.address(), days: place.days, now });
    return { says: [takeAwaySay(new Case(content, request.answers, link.day), addresses)], links: [link] };
}
//# sourceMappingURL=in-turn.js.map