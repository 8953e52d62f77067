import { groupAlike } from '../knowledge/search/alike.js';
import { readConfig } from './config.js';
import { root } from './root.js';
import { stopWith } from './stop-with.js';
import { openStore } from './store/open.js';
/** Newest questions looked at; older ones have been seen, or have come again. */
const newest = 2000;
const examplesShown = 4;
/** `npm run knowledge:unanswered`: what traders asked in vain, alike ones together, so that an editor sees what to write next. */
try {
    const config = readConfig(process.env, root);
    const store = await openStore(config.databaseUrl, { durable: config.durable });
    const questions = (await store.unanswered(newest)).filter(({ text }) => text !== '');
    for (const group of groupAlike(questions, ({ text }) => text))
        console.log(inWords(group));
    for (const [entry, words] of grouped(await store.comments(newest)))
        console.log(`${entry}: ${words.join('; ')}`);
    console.log(questions.length === 0 ? 'Nothing was asked in vain.' : `${questions.length} questions.`);
    await store.close();
}
catch (error) {
    stopWith(error);
}
/** What was said of each entry, each word once with how often. */
function grouped(comments) {
    const of = new Map();
    for (const { entries, text } of comments) {
        const entry = entries[0] ?? '';
        of.set(entry, [...(of.get(entry) ?? []), text]);
    }
    return new Map([...of].map(([entry, texts]) => [
        entry,
        [...new Set(texts)].map((text) => `${texts.filter((other) => other === text).length} x ${text}`),
    ]));
}
function inWords(group) {
    const programmes = [...new Set(group.map(({ programme }) => programme ?? 'no country'))].join(', ');
    const refused = group.filter(({ kind }) => kind === 'refused').length;
    const entries = [...new Set(group.flatMap((one) => one.entries))].slice(0, 3).join(', ');
    const texts = [...new Set(group.map(({ text }) => text))].slice(0, examplesShown).map((text) => `    ${text}`);
    const last = group[0]?.at.slice(0, 10) ?? '';
    return [
        `${group.length} x (${refused} refused, ${group.length - refused} not helped), ${programmes}, last ${last}`,
        ...texts,
        ...(entries ? [`    nearest: ${entries}`] : []),
        '',
    ].join('\n');
}
//# sourceMappingURL=unanswered.js.map