/** What comes of some work, whether it fails or not. */
export async function outcomeOf(work) {
    try {
        return { kind: 'value', value: await work() };
    }
    catch (error) {
        return { kind: 'error', error };
    }
}
//# sourceMappingURL=messages.js.map