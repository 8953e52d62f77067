import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './content.js';

/** `npm run knowledge:new-programme -- <slug> "<Economy>"`: the nine files of a pack, sound from the start, to fill in. */
const [slug = '', economy = slug] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
  throw new Error(
    'Name the folder in lower-case words joined by hyphens: npm run knowledge:new-programme -- new-land "New Land"',
  );
const folder = join(root, 'knowledge/programmes', slug);
if (existsSync(folder)) throw new Error(`knowledge/programmes/${slug} exists already; nothing was changed.`);

const law = `${slug}-law`;
const fact = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const said = (text: string, indent = '  ') =>
  `${indent}text: ${text}\n${indent}cites: [${law}]\n${indent}confidence: low\n`;

const files: Readonly<Record<string, string>> = {
  'sources.yaml': `- id: ${law}\n  title: Write the title of the law or page\n  issuer: Write who published it\n  kind: official\n  checked: ${new Date().toISOString().slice(0, 10)}\n`,
  'programme.yaml': `id: ${slug}\neconomy: ${JSON.stringify(economy)}\nnames: [${JSON.stringify(economy.toLowerCase())}]\nname: Write the programme's own name\nauthority: Write the authority's name\nabout:\n  - ${said('Write what the programme is.', '    ').trimStart()}msme:\n  label: a firm that is small by this programme's rules\n  cites: [${law}]\n  confidence: low\n  # One entry for each way to count as small; all its conditions must hold.\n  ways:\n    - when: [{ fact: staff, mustBe: at-most, value: 49 }]\n  definition:\n    - ${said('Write what counts as small.', '      ').trimStart()}tiers:\n  - id: aeo\n    name: AEO\n    roles: [importer, exporter, importer-exporter, manufacturer]\n${said('Write one line on this level.', '    ')}otherRoles:\n${said('Write what to tell everybody else, and whom to ask.')}contact:\n  office: Write the office's name\n  details: []\n  howToFind:\n    - ${said('Write how to find the right person.', '      ').trimStart()}`,
  'facts.yaml': `- id: ${fact}Years\n  kind: number\n  label: Years in this trade\n  ask: For how many full years have you traded across the border?\n  unit: years\n  min: 0\n  max: 300\n`,
  'criteria.yaml': `- id: track-record\n  name: Enough years of trade\n  standard:\n    must: [{ fact: ${fact}Years, mustBe: at-least, value: 3 }]\n${said('Write the standard rule.', '    ')}  relaxed:\n    - id: small-firms\n      when: msme\n      must: [{ fact: ${fact}Years, mustBe: at-least, value: 2 }]\n${said('Write the easier rule.', '      ')}  remedy:\n    ours: true\n${said('Write what to do when it is not met.', '    ')}`,
  'documents.yaml': `- id: application\n  name: Application form\n${said('Write what it is for.')}`,
  'steps.yaml': `- id: apply\n  name: Apply\n${said('Write what to do.')}`,
  'benefits.yaml': `- id: faster-release\n  name: Faster release\n${said('Write what the firm gains.')}`,
  'figures.yaml': '[]\n',
  'open-points.yaml': `gaps:\n  - id: fee\n    about: a fee\n    shownWith: steps\n    text: Write what is not published.\n    ask: write who would know\nconflicts: []\n`,
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
const persona = (name: string, years: number, staff: number, verdict: string) =>
  `- name: ${name}\n  tier: aeo\n  facts: { role: importer, staff: ${staff}, ${fact}Years: ${years} }\n  verdict: ${verdict}\n  findings: {}\n`;
writeFileSync(
  join(root, 'test/personas', `${slug}.yaml`),
  // With low confidence nothing is decided yet: raise it where the text of the law was seen, and these will tell.
  [
    persona('Three years are enough', 3, 80, 'likely'),
    persona('Two years in a large firm', 2, 80, 'likely'),
    persona('Two years in a small firm', 2, 9, 'likely'),
    persona('One year', 1, 9, 'likely'),
    persona('Exactly the size limit', 2, 49, 'likely'),
    persona('Just above it', 3, 50, 'likely'),
  ].join('\n'),
);
console.log(
  `knowledge/programmes/${slug}/ and test/personas/${slug}.yaml are there. Replace each "Write …", then: npm run knowledge:check && npm test`,
);
