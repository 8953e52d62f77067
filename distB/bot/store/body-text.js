import { Made } from '../../knowledge/made.js';
const texts = new Made();
/** A body as JSON: written down, and sent on a stream a moment later. A body never changes. */
export function bodyText(body) {
    const known = texts.get(body);
    if (known !== undefined)
        return known;
    const text = JSON.stringify(body);
    texts.set(body, text);
    return text;
}
//# sourceMappingURL=body-text.js.map