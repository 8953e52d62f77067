/** Returns what to call at each wish to read the content again. Wishes that come while it is read lead to one more reading. */
export function reloader({ load, serve, taken, refused }) {
    let state = 'idle';
    const run = async () => {
        try {
            serve(await load());
            taken();
        }
        catch (error) {
            refused(error instanceof Error ? error.message : String(error));
        }
        const again = state === 'reading-then-again';
        state = again ? 'reading' : 'idle';
        if (again)
            await run();
    };
    return () => {
        if (state !== 'idle') {
            state = 'reading-then-again';
            return;
        }
        state = 'reading';
        void run();
    };
}
//# sourceMappingURL=reload.js.map