import { stated } from '../say.js';
import { dayInWords } from '../words.js';
const reasonKeys = {
    'not-our-case': 'paperNotOurCase',
    'office-said-so': 'paperOfficeSaidSo',
    'in-another-paper': 'paperInAnother',
};
/** Form, purpose, where to get it, who issues it, how it reads for small firms. */
export function paperLines({ paper, form, says, maybe, needed }, { at }) {
    return [
        ...(form ? [{ text: at.say('documentsForm', { form }), from: says }] : []),
        stated(says),
        ...(needed === 'no' ? [{ text: at.say('documentsNotNeeded') }] : []),
        ...maybe.map((v) => stated(v, at.say('documentsSmall', { text: v.form ? `${v.form}. ${v.text}` : v.text }))),
        ...(paper.where && needed !== 'no'
            ? [{ text: at.say('documentsWhere', { where: paper.where }), from: paper }]
            : []),
        ...(paper.issuer ? [{ text: at.say('documentsIssuer', { issuer: paper.issuer }), from: paper }] : []),
        ...(needed === 'later' ? [{ text: at.say('paperLater') }] : []),
        ...(needed === 'perhaps' ? [{ text: at.say('documentsConditional') }] : []),
    ];
}
/** One line of the checklist with how far it is, and its own button. */
export function paperItem(line, chosen, key) {
    const { at } = chosen;
    return {
        title: line.paper.name,
        mark: paperMark(line),
        lines: [...paperLines(line, chosen), ...paperState(line, chosen)],
        choice: line.needed === 'no'
            ? undefined
            : {
                label: at.say('paperStatus', { name: line.paper.name }),
                means: { kind: 'command', command: 'change', about: key },
            },
    };
}
/** Why it is not needed, and until when it is valid. */
export function paperState({ because, expiry }, { at }) {
    const on = expiry.kind === 'not-told' ? '' : dayInWords(expiry.on);
    const validity = () => {
        switch (expiry.kind) {
            case 'not-told':
                return [];
            case 'valid':
                return [{ text: at.say('paperValid', { date: on }) }];
            case 'soon':
                return [{ text: at.say('paperSoon', { date: on, days: expiry.days }) }];
            case 'expired':
                return [{ text: at.say('paperExpired', { date: on }) }];
        }
    };
    return [
        ...(because ? [{ text: at.say('paperBecause', { reason: at.say(reasonKeys[because]) }) }] : []),
        ...validity(),
    ];
}
export function paperMark({ needed, status, expiry }) {
    if (needed === 'no')
        return 'not-needed';
    if (status === 'open')
        return undefined;
    return status === 'have' && expiry.kind === 'expired' ? 'expired' : status;
}
//# sourceMappingURL=paper-item.js.map