import { citesOf } from '../../dialogs/say.js';
import { citation } from '../../knowledge/knowledge.js';
/** Numbers the citations of one message. */
export class Notes {
    content;
    #cites;
    list;
    constructor(say, content) {
        this.content = content;
        this.#cites = citesOf(say);
        this.list = this.#cites.map((cite, i) => {
            const { source, place } = citation(content.knowledge, cite);
            const text = [
                place ? `${source.title}, ${place}` : source.title,
                source.issued ? `${source.issuer}, ${source.issued}` : source.issuer,
                content.texts[kindKeys[source.kind]],
                content.texts.checkedOn.replace('{date}', source.checked),
            ].join('. ');
            return { number: i + 1, text, link: source.link };
        });
    }
    /** A line with its source numbers, and the advice to check where the source is unclear. */
    mark(line) {
        if (!line.from)
            return line.text;
        const numbers = line.from.cites.map((cite) => `[${this.#cites.indexOf(cite) + 1}]`).join('');
        const doubt = line.from.confidence === 'low' && !line.text.includes(this.content.texts.checkOffice)
            ? `${/[.!?:]$/.test(line.text) ? '' : '.'} ${this.content.texts.checkOffice}`
            : '';
        return `${line.text}${doubt} ${numbers}`;
    }
}
const kindKeys = { report: 'sourceReport', official: 'sourceOfficial', secondary: 'sourceSecondary' };
//# sourceMappingURL=sources.js.map