import { readConfig } from './config.js';
import { checkChain } from './desk/check-chain.js';
import { root } from './root.js';
import { stopWith } from './stop-with.js';
import { openStore } from './store/open.js';
/** `npm run desk:audit`: is the audit as it was written? With `-- 812:<hash>`, an end printed earlier, also whether it still goes that way. */
try {
    const given = /^(\d+):([0-9a-f]{64})$/.exec(process.argv.at(-1) ?? '');
    const known = given ? { sequence: Number(given[1]), hash: given[2] ?? '' } : undefined;
    const store = await openStore(readConfig(process.env, root).databaseUrl);
    const verdict = await checkChain(store, known).finally(() => store.close());
    if (verdict.kind === 'broken') {
        process.stdout.write(`The audit is BROKEN at entry ${verdict.sequence}: ${verdict.why}.\n`);
        process.exitCode = 2;
    }
    else {
        const { entries, first, last, hash } = verdict;
        process.stdout.write(entries === 0
            ? 'The audit is empty.\n'
            : `The audit is whole: ${entries} entries, ${first} to ${last}.\nIts end, to be kept elsewhere and given next time: ${last}:${hash}\n`);
    }
}
catch (error) {
    stopWith(error);
}
//# sourceMappingURL=audit.js.map