import { join } from 'node:path';
import { aboutOf } from '../../bot/escalation/about.js';
import { loadDesks } from '../../bot/escalation/desks.js';
import { route } from '../../bot/escalation/route.js';
import { BrokenContent } from '../../knowledge/content-file.js';
import { content, root } from './content.js';

/** `npm run desk:route -- "india, hi, which papers do we need"`: who would get such a case, and why. */
const words = process.argv.slice(2).join(' ');
if (words === '') {
  console.error('Say what the case is about: npm run desk:route -- "india, documents"');
  process.exit(1);
}
try {
  const desks = loadDesks(process.env.DESKS_FILE ?? join(root, 'bot/desk/desks.yaml'), content.knowledge);
  const about = aboutOf(words, content, desks);
  const { team, why } = route(desks, about);
  console.log(`programme ${about.programme ?? 'not named'}, language ${about.language}, topic ${about.topic}`);
  console.log(`→ ${team.name} (${team.id}), because ${why.join(', and ')}.`);
} catch (error) {
  if (!(error instanceof BrokenContent)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
