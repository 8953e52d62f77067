import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrokenContent, parseContent } from '../knowledge/content-file.js';
import { loadKnowledge } from '../knowledge/load.js';
import { Search } from '../knowledge/search/search.js';
import { checkSmallTalk, checkTree } from './check.js';
import { DeskTexts } from './desk-texts.js';
import { NoticeTexts } from './notice-texts.js';
import { SmallTalkFile } from './small-talk.js';
import { CaseTexts, DialogueTexts } from './texts.js';
import { TreeFile } from './tree.js';
/**
 * Reads and checks everything a conversation is made of: knowledge/ and dialogs/ under `root`.
 * @throws {BrokenContent} with every complaint at once.
 */
export function loadContent(root, known, keep) {
    const complaints = [];
    const read = (file, schema) => {
        const parsed = parseContent(file, readFileSync(join(root, file), 'utf8'), schema, known);
        if ('value' in parsed)
            return parsed.value;
        complaints.push(...parsed.complaints);
        return undefined;
    };
    const tree = new Map();
    for (const name of readdirSync(join(root, 'dialogs/trees')).sort()) {
        const file = `dialogs/trees/${name}`;
        for (const [id, node] of Object.entries(read(file, TreeFile) ?? {})) {
            if (tree.has(id))
                complaints.push({ file, what: `node "${id}" stands twice. Node ids are unique over all files.` });
            tree.set(id, node);
        }
    }
    const dialogue = read('dialogs/text/en/dialogue.yaml', DialogueTexts);
    const ofCase = read('dialogs/text/en/case.yaml', CaseTexts);
    const texts = dialogue && ofCase && { ...dialogue, ...ofCase };
    const deskTexts = read('dialogs/text/en/desk.yaml', DeskTexts);
    const noticeTexts = read('dialogs/text/en/notices.yaml', NoticeTexts);
    const smallTalk = read('dialogs/text/en/small-talk.yaml', SmallTalkFile);
    const knowledge = collect(complaints, () => loadKnowledge(join(root, 'knowledge'), known));
    if (smallTalk)
        complaints.push(...checkSmallTalk(smallTalk));
    if (knowledge && texts && complaints.length === 0)
        complaints.push(...checkTree(tree, texts, knowledge));
    if (!knowledge || !texts || !deskTexts || !noticeTexts || !smallTalk || complaints.length > 0)
        throw new BrokenContent(complaints);
    let search;
    const made = () => (search ??= new Search(knowledge, smallTalk, keep));
    return { knowledge, tree, texts, deskTexts, noticeTexts, smallTalk, search: made };
}
/** Adds a part's complaints to the others, so that an author sees all of them at once. */
function collect(complaints, load) {
    try {
        return load();
    }
    catch (error) {
        if (!(error instanceof BrokenContent))
            throw error;
        complaints.push(...error.complaints);
        return undefined;
    }
}
//# sourceMappingURL=load.js.map