import { mask } from './answer/mask.js';
import { helpings } from './helping.js';
import { items, say, talk } from './say.js';
import { here } from './stand.js';
import { withRemark } from './take.js';
import { fill } from './texts.js';
import { plain } from './understand/plain.js';
const helpingText = {
    yes: 'rateYes',
    partly: 'ratePartly',
    no: 'rateNo',
};
const whyText = {
    clear: 'whyClear',
    quick: 'whyQuick',
    friendly: 'whyFriendly',
    slow: 'whySlow',
    hard: 'whyHard',
    open: 'whyOpen',
    unfriendly: 'whyUnfriendly',
};
const fitting = {
    yes: ['clear', 'quick', 'friendly'],
    partly: ['slow', 'hard', 'open'],
    no: ['slow', 'hard', 'open', 'unfriendly'],
};
const helpingChoices = ({ deskTexts }, ticket) => helpings.map((helped) => ({ label: deskTexts[helpingText[helped]], means: { kind: 'rate-case', ticket, helped } }));
const whyChoices = ({ deskTexts }, ticket, helped) => fitting[helped].map((why) => ({ label: deskTexts[whyText[why]], means: { kind: 'why-case', ticket, why } }));
/** What can be said of a person now, also some messages after it was asked. */
export function ratingChoices(content, { rating }) {
    if (!rating || rating.why === true)
        return [];
    return rating.helped === undefined
        ? helpingChoices(content, rating.ticket)
        : whyChoices(content, rating.ticket, rating.helped);
}
const buttons = (choices) => items(choices.map((choice) => ({ title: choice.label, lines: [], choice })));
/** Asks how a person helped. Its buttons stand beside the open question, which goes on without an answer to this. */
export const askRating = (content, ticket) => say('talk', [talk(fill(content.deskTexts.rateCase, { ticket })), buttons(helpingChoices(content, ticket))]);
/** A trader's word on how a person helped. One word for each case, so that it is counted once. */
export function rateCase(place, ticket, helped) {
    const { at, memory } = place;
    const { deskTexts } = at.content;
    const { rating } = memory;
    if (rating?.ticket !== ticket || rating.helped !== undefined)
        return remark(place, deskTexts.rateKnown);
    const why = say('talk', [talk(deskTexts.rateThanks), buttons(whyChoices(at.content, ticket, helped))]);
    return {
        memory: { ...memory, rating: { ...rating, helped, asksWhy: true } },
        says: [why, ...here(at, memory, 'briefly')],
        requests: [{ kind: 'case-rated', ticket, programme: rating.programme ?? null, helped }],
    };
}
/** Why, by a button or in words of their own. */
export function whyCase(place, ticket, told) {
    const { at, memory } = place;
    const { deskTexts } = at.content;
    const { rating } = memory;
    if (rating?.ticket !== ticket || rating.helped === undefined || rating.why === true)
        return remark(place, deskTexts.rateKnown);
    const { asksWhy: _, ...kept } = rating;
    return {
        ...remark({ ...place, memory: { ...memory, rating: { ...kept, why: true } } }, deskTexts.rateDone),
        requests: [
            {
                kind: 'case-why',
                ticket,
                programme: rating.programme ?? null,
                why: 'why' in told ? told.why : 'other',
                text: 'text' in told ? mask(told.text) : '',
            },
        ],
    };
}
/** How people say it who do not tap: the first that fits counts. */
const helpingWords = [
    [
        /^(?:no )?(?:it |they |he |she )?(?:did not|didn't|didnt|never) help(?: \w+)?$|^(?:not|un) ?helpful$|^no help$/,
        'no',
    ],
    [
        /^(?:it )?help(?:ed|ful) (?:me |us )?(?:a little|a bit|little|some|partly|half)$|^(?:a little|a bit|partly)$/,
        'partly',
    ],
    [
        /^(?:yes |yep |thanks |thx )?(?:it |they |he |she |that )?(?:really |very |was |all )*help(?:ed|ful)(?: (?:me|us|a lot|much|lots))*$/,
        'yes',
    ],
];
/** A typed word on how the person helped, while that is asked. */
export function readHelping(said, rating) {
    if (!rating || rating.helped !== undefined)
        return undefined;
    const text = plain(said);
    const helped = helpingWords.find(([words]) => words.test(text))?.[1];
    return helped && { ticket: rating.ticket, helped };
}
/** Their own words on why: always after "because", and whatever else says nothing to us right after we asked. */
export function readWhy(said, rating) {
    if (rating?.helped === undefined || rating.why === true)
        return undefined;
    const [, because] = /^\s*(?:because|bcs|bcos|cause|coz|cuz)\b[\s,:]*(\S.*)$/is.exec(said) ?? [];
    if (because !== undefined)
        return { ticket: rating.ticket, text: because.trim(), sure: true };
    return rating.asksWhy === true && /\p{L}/u.test(said)
        ? { ticket: rating.ticket, text: said.trim(), sure: false }
        : undefined;
}
/** "Why" is only the last question for one message. */
export function whyLapses(memory, before) {
    if (memory.rating?.asksWhy !== true || before.rating?.asksWhy !== true)
        return memory;
    const { asksWhy: _, ...rating } = memory.rating;
    return { ...memory, rating };
}
const remark = ({ at, memory }, text) => ({
    memory,
    says: withRemark(say('talk', [talk(text)]), here(at, memory, 'briefly')),
    requests: [],
});
//# sourceMappingURL=case-rating.js.map