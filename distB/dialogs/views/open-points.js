import { heading, items, say, stated, talk } from '../say.js';
/** What our sources do not say, shown on the page where a trader would look for it. */
export function gapBlocks(page, { at, programme }) {
    const gaps = programme.gaps.filter((gap) => gap.shownWith === page);
    return gaps.length > 0 ? [heading(at.say('gapsTitle')), items(gaps.map((gap) => gapItem(gap, at)))] : [];
}
const gapItem = (gap, at) => ({
    title: capital(gap.about),
    lines: [{ text: gap.text }, { text: at.say('gapsAsk', { ask: gap.ask }) }],
});
/** All of it: what our sources do not say, and where they disagree. */
export function openPointsView({ at, programme }) {
    const { gaps, conflicts } = programme;
    const disputed = conflicts.map((conflict) => ({
        title: capital(conflict.about),
        lines: [
            ...conflict.readings.map((reading) => stated(reading)),
            { text: at.say('conflictsWeGoBy', { text: conflict.weGoBy }) },
        ],
    }));
    return [
        say('result', [
            ...(gaps.length > 0 ? [heading(at.say('gapsTitle')), items(gaps.map((gap) => gapItem(gap, at)))] : []),
            ...(disputed.length > 0 ? [heading(at.say('conflictsTitle')), items(disputed)] : []),
            ...(gaps.length + disputed.length === 0 ? [talk(at.say('openPointsNone'))] : []),
        ]),
    ];
}
/** An author writes a topic as it stands inside a sentence. */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
//# sourceMappingURL=open-points.js.map