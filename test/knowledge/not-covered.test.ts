import { describe, expect, test } from 'vitest';
import { SmallTalk } from '../../dialogs/small-talk.js';
import { readCommand } from '../../dialogs/understand/command.js';
import { plain } from '../../dialogs/understand/plain.js';
import { isDontKnow, readYesNo } from '../../dialogs/understand/yes-no.js';
import { checkKnowledge } from '../../knowledge/check.js';
import { NotCovered } from '../../knowledge/not-covered.js';
import { OutOfScope } from '../../knowledge/out-of-scope.js';
import { content, knowledge } from '../support/content.js';

const { articles, notCovered, outOfScope } = knowledge;
const { smallTalk } = content;

const entry = {
  id: 'not-covered-weather',
  title: 'What will the weather be?',
  phrasings: Array.from({ length: 12 }, (_, i) => `weather number ${i}`),
  text: 'I do not know the weather. Please look out of the window.',
};
const accepts = (change: object): boolean => NotCovered.safeParse({ ...entry, ...change }).success;

describe('an entry that is not covered', () => {
  test('needs no source, and may have one with its confidence', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ cites: ['study-report#Overview'], confidence: 'high' })).toBe(true);
  });

  test.each<[string, object]>([
    ['an id without its prefix', { id: 'weather' }],
    ['cites without confidence', { cites: ['study-report'] }],
    ['confidence without cites', { confidence: 'high' }],
    ['an empty list of cites', { cites: [], confidence: 'high' }],
    ['fewer than twelve phrasings', { phrasings: entry.phrasings.slice(1) }],
    ['a title too short to be a question', { title: 'Rain' }],
    ['an unknown key', { kind: 'not-covered' }],
  ])('is refused with %s', (_, change) => expect(accepts(change)).toBe(false));

  test('is refused when it cites a source that does not exist, or stands twice', () => {
    const cites = NotCovered.parse({ ...entry, cites: ['no-such-source'], confidence: 'low' });
    const complaints = checkKnowledge({
      facts: [],
      sources: [],
      programmes: [],
      articles: [],
      topics: [],
      notCovered: [cites, cites],
    }).map((complaint) => complaint.what);
    expect(complaints).toContainEqual(expect.stringContaining('"not-covered-weather" cites "no-such-source"'));
    expect(complaints).toContainEqual(expect.stringContaining('"not-covered-weather" stands twice'));
  });
});

test('small talk is refused with too few phrasings', () => {
  const talk = { id: 'greeting', phrasings: smallTalk[0]?.phrasings, reply: 'Hello, and welcome.' };
  expect(SmallTalk.safeParse(talk).success).toBe(true);
  expect(SmallTalk.safeParse({ ...talk, phrasings: ['hello'] }).success).toBe(false);
});

test('what is out of scope is refused when it is short or stands twice', () => {
  expect(OutOfScope.safeParse(outOfScope).success).toBe(true);
  expect(OutOfScope.safeParse(outOfScope.slice(0, 219)).success).toBe(false);
  expect(OutOfScope.safeParse([...outOfScope, outOfScope[0]?.toUpperCase()]).success).toBe(false);
});

test('an id stands once over articles, near topics and small talk', () => {
  const ids = [...articles, ...notCovered, ...smallTalk].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('a phrasing of a near topic or of small talk leads to one place only', () => {
  const owners = new Map<string, string[]>();
  const own = (text: string, id: string) => owners.set(plain(text), [...(owners.get(plain(text)) ?? []), id]);
  for (const { id, phrasings } of [...notCovered, ...smallTalk]) for (const phrasing of phrasings) own(phrasing, id);
  // Articles of different programmes share questions, so they are only asked whether they have one of these.
  for (const { id, title, phrasings } of articles)
    for (const text of [title, ...phrasings]) if (owners.has(plain(text))) own(text, id);
  for (const text of outOfScope) own(text, 'out-of-scope');
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test('what is already a command, a yes or a no is nobody’s phrasing', () => {
  const phrasings = [...notCovered, ...smallTalk].flatMap((e) => e.phrasings);
  expect(phrasings.filter((p) => readCommand(p) || readYesNo(p) !== undefined || isDontKnow(p))).toEqual([]);
});
