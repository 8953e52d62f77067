import { plain } from './plain.js';
import { readYesNo } from './yes-no.js';
const partly = /^(yes |no )?(but )?(we |i )?(only |just |do |have )*(partly|partially|partial|part|half|halfway|some|somewhat|a bit|a little|in part|not fully|not completely|not all|not everything|almost|nearly|mostly|more or less|sometimes|so so|working on it|in progress|parcialmente|en parte|em parte|en partie|teilweise|sebagian|部分|一部|일부)\b/u;
/** "yes", "partly", "no", in many words; `undefined` when it is none of them. */
export function readDegree(text) {
    const said = plain(text);
    if (partly.test(said) || /^(部分|一部|일부)/u.test(said))
        return 'partly';
    const read = readYesNo(said);
    if (read === undefined)
        return undefined;
    return /\b(but|except|only|partly|partially|not (fully|completely|all|everything))\b/.test(said)
        ? 'partly'
        : read
            ? 'yes'
            : 'no';
}
//# sourceMappingURL=degree.js.map