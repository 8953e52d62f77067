import { isNode, LineCounter, parseDocument } from 'yaml';
export const inWords = (complaint) => `${complaint.file}${complaint.line ? `:${complaint.line}` : ''}: ${complaint.what}`;
/** Content that cannot be used. Carries every complaint, so that an author mends a file once and not ten times. */
export class BrokenContent extends Error {
    complaints;
    constructor(complaints) {
        super(`The content has ${complaints.length} problem${complaints.length === 1 ? '' : 's'}:\n${complaints.map((c) => `  ${inWords(c)}`).join('\n')}`);
        this.complaints = complaints;
        this.name = 'BrokenContent';
    }
}
/** Reads one YAML text against its schema; complaints carry the line they are about. */
export function parseContent(file, text, schema, known) {
    const remembered = known?.get(text);
    if (remembered !== undefined) {
        const result = schema.safeParse(remembered);
        if (result.success)
            return { value: result.data };
        // Something is wrong with it after all: the full way below tells on which line.
    }
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    if (document.errors.length > 0) {
        return {
            complaints: document.errors.map((error) => ({
                file,
                line: lines.linePos(error.pos[0]).line,
                what: `not valid YAML: ${error.message}. Put a text with a colon or a comma in quotes.`,
            })),
        };
    }
    const value = document.toJS();
    const result = schema.safeParse(value);
    if (result.success) {
        known?.set(text, value);
        return { value: result.data };
    }
    return {
        complaints: result.error.issues.map((issue) => {
            const node = nearest(document.contents, issue.path);
            const where = issue.path.map(String).join('.');
            const complaint = { file, what: `${where ? `${where}: ` : ''}${cure(issue)}` };
            if (node?.range)
                complaint.line = lines.linePos(node.range[0]).line;
            return complaint;
        }),
    };
}
function cure(issue) {
    if (issue.code === 'unrecognized_keys')
        return `unknown key ${issue.keys.map((k) => `"${k}"`).join(', ')}. Remove it or correct its spelling.`;
    return issue.message;
}
/** The node a path points to, or the closest one above it that exists. */
function nearest(root, path) {
    let node = root;
    for (const key of path) {
        const step = typeof key === 'symbol' ? undefined : key;
        const next = node && 'get' in node ? node.get(step, true) : undefined;
        if (!isNode(next))
            return node;
        node = next;
    }
    return node;
}
//# sourceMappingURL=content-file.js.map