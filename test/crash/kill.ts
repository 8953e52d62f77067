import { Random } from '../support/random.js';
import { storm } from './storm.js';

/** `npm run crash`: 200 deaths of the server under load. `npm run crash -- <kills> <seed>` for other ones. */
const kills = Number(process.argv[2] ?? 200);
const random = new Random(Number(process.argv[3] ?? Date.now() % 1_000_000));
console.log(`${kills} kills, seed ${random.seed}`);
const outcome = await storm(random, {
  kills,
  each: (kill) => {
    if (kill % 20 === 0) console.log(`  ${kill}`);
  },
});
for (const complaint of outcome.complaints) console.log(complaint);
console.log(`${outcome.accepted} messages accepted, ${outcome.complaints.length} complaints`);
process.exitCode = outcome.complaints.length > 0 ? 1 : 0;
