import { answersOf, caseOf } from '../case-of.js';
import { besideOf } from '../say.js';
import { here } from '../stand.js';
import { remind } from './reminders.js';
import { rulesChanged } from './rules-changed.js';
/**
 * What the assistant says of its own accord: that other rules changed the case, and what is due. `between`: the trader has
 * just written, and what they answered stays open; otherwise the open question is put again. Pure; without says there is
 * nothing to tell.
 */
export function unasked(content, before, date, { judged, due, between }) {
    const at = caseOf(content, before, date);
    const changed = judged ? rulesChanged(at, judged.before, judged.version) : [];
    const reminded = due ? remind(at, before) : { says: [], memory: before };
    const news = [...changed, ...reminded.says];
    if (news.length === 0 || between)
        return { memory: reminded.memory, says: news, requests: [] };
    const memory = { ...reminded.memory, answers: answersOf(at), greeted: true };
    const again = here(at, memory, 'briefly');
    const { beside: _, ...kept } = memory;
    const beside = [...(before.beside ?? []), ...news.flatMap(besideOf)];
    return {
        memory: { ...kept, offered: [...(again.at(-1)?.choices ?? [])], ...(beside.length > 0 ? { beside } : {}) },
        says: [...news, ...again],
        requests: [],
    };
}
//# sourceMappingURL=unasked.js.map