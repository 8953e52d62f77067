import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CriterionId, EntryId } from '../../knowledge/ids.js';
import type { Paper, Programme } from '../../knowledge/programme.js';
import { changed } from '../case-file/sample.js';
import { hears, Place, quiet, saidIn, tell, toVerdict } from './place.js';

let place: Place;
beforeEach(async () => {
  place = await Place.open('2026-11-24T09:30:00.000Z');
});
afterEach(() => place.close());

const title = 'Our rules in India changed, and so did your case';

const another = (p: Programme): Paper => ({
  ...(p.documents[0] as Paper),
  id: 'made-up' as EntryId,
  name: 'Made-up certificate',
  relaxed: [],
});
/** Three years in business for everybody, small or not; and one more paper. */
const stricter = changed('india', (p) => ({
  ...p,
  criteria: p.criteria.map((c) =>
    c.id === ('years-in-business' as CriterionId)
      ? { ...c, relaxed: [], standard: { ...c.standard, text: 'Three full financial years, for every firm.' } }
      : c,
  ),
  documents: [...p.documents, another(p)],
}));
const onlyAnotherWord = changed('india', (p) => ({ ...p, name: `${p.name}.` }));

test('at the next visit a trader hears once what changed and why, and the verdict is another one', async () => {
  const line = await place.begin();
  expect(await tell(line, ...toVerdict)).toContain('You look ready for T1 in India.');
  place.serve(stricter);
  await quiet();
  expect((await saidIn(line)).join()).not.toContain(title);

  await place.visit(line);
  await hears(line, title);
  const words = (await saidIn(line)).find((text) => text.includes(title)) ?? '';
  expect(words).toContain('Before: You look ready for T1 in India.');
  expect(words).toContain('Now: Not ready yet for T1 in India.');
  expect(words).toContain('Three full financial years, for every firm. [');
  expect(words).toContain('Before: Met through an easier rule.');
  expect(words).toContain('Made-up certificate');
  expect(words).toContain('This paper is new.');
  expect(words).toMatch(/content version [0-9a-f]{12}/);
  expect(words).toMatch(/\nSources:\n\[1\] /);

  await place.visit(line);
  await tell(line, 'menu', 'check');
  await place.restart('2026-11-25T09:30:00.000Z', stricter);
  await place.visit(line);
  await quiet();
  expect((await saidIn(place.again(line))).filter((text) => text.includes(title))).toHaveLength(1);
});

test('whoever just goes on writing hears of it before the answer', async () => {
  const line = await place.begin();
  await tell(line, ...toVerdict);
  await place.restart('2026-12-24T09:30:00.000Z', stricter);
  const answer = await tell(place.again(line), 'Papers we need');
  expect(answer).toContain('Made-up certificate');
  const said = await saidIn(place.again(line));
  const at = said.findIndex((text) => text.includes(title));
  expect(at).toBeGreaterThan(0);
  expect(said.findIndex((text) => text.includes('papers ready'))).toBeGreaterThan(at);
});

test('with reminders on it is told at once, and without a visit', async () => {
  const wished = await place.begin();
  await tell(wished, ...toVerdict, 'remind me');
  const silent = await place.begin();
  await tell(silent, ...toVerdict);
  place.serve(stricter);
  expect(await hears(wished, title)).toBe(1);
  expect((await saidIn(silent)).join()).not.toContain(title);
  await place.restart('2026-11-24T10:00:00.000Z', stricter);
  await quiet();
  expect((await saidIn(place.again(wished))).filter((text) => text.includes(title))).toHaveLength(1);
});

test('a change of the pack that changes nothing for this trader is not spoken of', async () => {
  const line = await place.begin();
  await tell(line, ...toVerdict, 'remind me');
  const elsewhere = await place.begin();
  await tell(elsewhere, 'korea', 'We export');
  const before = (await saidIn(line)).length;
  place.serve(onlyAnotherWord);
  await place.visit(line);
  await place.visit(elsewhere);
  await quiet();
  expect(await saidIn(line)).toHaveLength(before);
  place.serve(stricter);
  await place.visit(elsewhere);
  await quiet();
  expect((await saidIn(elsewhere)).join()).not.toContain('changed, and so did');
});

test('rules that come back bring the verdict back, which is told as well', async () => {
  const line = await place.begin();
  await tell(line, ...toVerdict);
  place.serve(stricter);
  await place.visit(line);
  await hears(line, title);
  place.serve(changed('india', (p) => p));
  await place.visit(line);
  await hears(line, 'Now: You look ready for T1 in India.');
});

test('a level that is gone is said, and asked for again', async () => {
  const line = await place.begin();
  await tell(line, ...toVerdict);
  place.serve(changed('india', (p) => ({ ...p, tiers: p.tiers.filter(({ id }) => id !== 't1') })));
  await place.visit(line);
  await hears(line, 'the level you had chosen is not there any more');
  expect((await saidIn(line)).at(-1)).toContain('Which level do you want to look at?');
});
