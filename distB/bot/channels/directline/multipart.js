import { Refusal } from '../../http/errors.js';
const most = 21;
const longestHead = 8 * 1024;
const blank = Buffer.from('\r\n\r\n');
/**
 * The parts of a multipart body that is already in memory (4 MB at most). Written here because the platform's own parser
 * wants a Content-Disposition in each part, and Direct Line's activity part has none.
 */
export function parseMultipart(body, boundary) {
    const delimiter = Buffer.from(`\r\n--${boundary}`);
    // The first delimiter has no line break before it; with one in front all are alike.
    const text = Buffer.concat([Buffer.from('\r\n'), body]);
    const parts = [];
    let at = text.indexOf(delimiter);
    while (at >= 0) {
        const start = at + delimiter.length;
        if (text.subarray(start, start + 2).equals(Buffer.from('--')))
            return parts;
        const end = text.indexOf(delimiter, start);
        if (end < 0 || parts.length === most)
            break;
        parts.push(parsePart(text.subarray(start, end)));
        at = end;
    }
    throw new Refusal(400, 'BadArgument', `The multipart body is broken off or has more than ${most} parts.`);
}
/** From the line break that ends the delimiter up to the one that begins the next. */
function parsePart(text) {
    const headEnd = text.indexOf(blank);
    if (headEnd < 0 || headEnd > longestHead)
        throw new Refusal(400, 'BadArgument', 'A part has no end to its headers.');
    const headers = new Map(text
        .subarray(0, headEnd)
        .toString('utf8')
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
    const disposition = headers.get('content-disposition') ?? '';
    return {
        name: parameter(disposition, 'name'),
        filename: parameter(disposition, 'filename'),
        type: (headers.get('content-type') ?? 'text/plain').toLowerCase(),
        bytes: text.subarray(headEnd + blank.length),
    };
}
/** A parameter of a header, quoted or not. Browsers write a quote inside a file name as %22. */
export function parameter(header, name) {
    const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header);
    const value = found?.[1]?.replace(/\\(["\\])/g, '$1') ?? found?.[2];
    return value?.replace(/%22/g, '"');
}
//# sourceMappingURL=multipart.js.map