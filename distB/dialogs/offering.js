import { besideOf } from './say.js';
/** What can be tapped after these messages: the last one's choices by number too, all others by their label. */
export function offering(memory, says) {
    const last = says.at(-1);
    if (!last)
        return memory;
    const { beside: _, ...kept } = memory;
    const beside = says.flatMap((it) => [...(it === last ? [] : it.choices), ...besideOf(it)]);
    return { ...kept, offered: [...last.choices], ...(beside.length > 0 ? { beside } : {}) };
}
//# sourceMappingURL=offering.js.map