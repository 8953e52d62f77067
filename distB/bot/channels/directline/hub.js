export function createHub() {
    const listeners = new Map();
    const each = (conversation, tell) => {
        for (const listener of [...(listeners.get(conversation) ?? [])])
            tell(listener);
    };
    return {
        wake: (conversation, news = []) => each(conversation, (listener) => listener.wake(news)),
        typing: (conversation, from = 'assistant') => each(conversation, (listener) => listener.typing(from)),
        isOpen: (conversation) => listeners.has(conversation),
        listen(conversation, listener) {
            const here = listeners.get(conversation) ?? new Set();
            listeners.set(conversation, here.add(listener));
            return () => {
                here.delete(listener);
                if (here.size === 0 && listeners.get(conversation) === here)
                    listeners.delete(conversation);
            };
        },
    };
}
//# sourceMappingURL=hub.js.map