import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { content } from '../support/content.js';
import { measure } from './measure.js';
import { measureSet } from './public-set.js';
import { refit } from './refit.js';
import { confusions, figureLines, lostFollowUps, tableBy } from './report.js';
import { readSets } from './sets.js';

/**
 * `npm run eval`: how well questions find their answers. `-- --fit` fits the confidence anew, `-- --set FILE` measures a
 * public set beside plain fuse.js, `-- --keep` writes the figures into baseline.json, which the tests hold the next change to.
 */
const options = process.argv.slice(2);
const set = options[options.indexOf('--set') + 1];
if (options.includes('--set') && set !== undefined) {
  console.log(measureSet(set));
} else {
  const { figures, asked, followed } = measure(content, readSets());
  if (options.includes('--fit')) console.log(refit(asked));
  else {
    const golden = asked.filter((it) => it.set === 'golden');
    console.log(figureLines(figures));
    console.log(`\nAt 1 / 3 by kind\n${tableBy(golden, (it) => (it.set === 'golden' ? it.question.kind : ''))}`);
    console.log(`\nBy author\n${tableBy(golden, (it) => it.author)}`);
    console.log(
      `\nBy programme of the conversation\n${tableBy(golden, (it) => (it.set === 'golden' && it.question.programme) || 'none')}`,
    );
    console.log(`\nTaken for one another\n${confusions(asked)}`);
    console.log(`\nExchanges lost\n${lostFollowUps(followed)}`);
  }
  if (options.includes('--keep'))
    writeFileSync(join(import.meta.dirname, 'baseline.json'), `${JSON.stringify(figures, null, 2)}\n`);
}
