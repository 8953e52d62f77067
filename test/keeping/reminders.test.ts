import { afterEach, beforeEach, expect, test } from 'vitest';
import { hears, Place, quiet, saidIn, tell } from './place.js';

let place: Place;
beforeEach(async () => {
  place = await Place.open('2026-11-24T09:30:00.000Z');
});
afterEach(() => place.close());

const india = ['india', 'We export', 'Yes', 'T1'];
const reminder = 'A reminder';

test('a paper that runs out is called to mind on its day, once, also after restarts; nobody who did not wish it is written to', async () => {
  const line = await place.begin();
  await tell(line, ...india, 'got the udyam certificate', '3 May 2027');
  const silent = await place.begin();
  await tell(silent, ...india, 'got the udyam certificate', '3 May 2027');
  const on = await tell(line, 'remind me');
  expect(on).toContain('Reminders are on');
  expect(on).toContain('4 March 2027: Udyam (MSME) certificate, valid until 3 May 2027');

  await place.restart('2027-03-03T23:00:00.000Z');
  await quiet();
  const before = (await saidIn(place.again(line))).filter((text) => text.includes('Runs out soon'));
  expect(before).toEqual([]);

  await place.restart('2027-03-04T09:30:01.000Z');
  expect(await hears(place.again(line), 'Runs out soon: on 3 May 2027, in 60 days.')).toBe(1);
  const said = await saidIn(place.again(line));
  expect(said.find((text) => text.includes('Runs out soon'))).toContain(reminder);
  // The open question stands below it, so that nobody is left without something to tap.
  expect(said.at(-1)).toMatch(/What would you like to know|What next/);

  for (const day of ['2027-03-05', '2027-03-20']) await place.restart(`${day}T10:00:00.000Z`);
  await quiet();
  expect((await saidIn(place.again(line))).filter((text) => text.includes('Runs out soon'))).toHaveLength(1);

  await place.restart('2027-05-05T10:00:00.000Z');
  expect(await hears(place.again(line), 'Ran out on 3 May 2027.')).toBe(1);
  expect((await saidIn(place.again(silent))).join()).not.toMatch(/reminder|Ran out/);
});

test('a step of the plan is called to mind with what to do, and comes no more once it is done', async () => {
  const line = await place.begin();
  const on = await tell(line, ...india, 'remind me of dates');
  const [, day] = /(\d+ \w+ 202\d): Collect the papers/.exec(on) ?? [];
  expect(day).toBe('22 December 2026');
  await place.restart('2026-12-23T10:00:00.000Z');
  await hears(place.again(line), 'Collect the papers still missing');
  const [said = ''] = (await saidIn(place.again(line))).filter((text) => text.includes(reminder));
  expect(said).toContain('Who: your firm.');
  // Told something, the trader goes on from that day: the next reminder is counted from there.
  await tell(place.again(line), 'got the udyam certificate', '3 May 2029');
  const count = (await saidIn(place.again(line))).filter((text) => text.includes(reminder)).length;
  await place.restart('2027-01-10T10:00:00.000Z');
  await quiet();
  expect((await saidIn(place.again(line))).filter((text) => text.includes(reminder))).toHaveLength(count);
  await place.restart('2027-01-21T10:00:00.000Z');
  await expect
    .poll(async () => (await saidIn(place.again(line))).filter((text) => text.includes(reminder)).length)
    .toBe(count + 1);
});

test('“stop reminders” ends them for good, and so does “delete my data”', async () => {
  const stopped = await place.begin();
  await tell(stopped, ...india, 'remind me');
  expect(await tell(stopped, 'stop reminders')).toContain('Reminders are off.');
  const erased = await place.begin();
  await tell(erased, ...india, 'remind me', 'delete my data');
  await erased.say('Yes, delete everything');
  await hears(erased, 'Deleted for good');
  await place.restart('2027-12-01T10:00:00.000Z');
  await quiet();
  for (const line of [stopped, erased])
    expect((await saidIn(place.again(line))).filter((text) => text.includes(reminder))).toEqual([]);
  expect(await tell(place.again(stopped), 'stop reminders')).toContain('Reminders were not on.');
});

test('two instances that look at the same moment say it once', async () => {
  const line = await place.begin();
  await tell(line, ...india, 'got the udyam certificate', '3 May 2027', 'remind me');
  await place.stop();
  const places = [];
  for (let i = 0; i < 3; i++) places.push(await Place.open('2027-03-05T10:00:00.000Z', place.databaseUrl));
  const [first] = places;
  if (!first) throw new Error('no instance');
  await hears(first.again(line), 'Runs out soon');
  await quiet();
  expect((await saidIn(first.again(line))).filter((text) => text.includes('Runs out soon'))).toHaveLength(1);
  for (const it of places) await it.close();
  await place.start();
});

test('with a case that went to another device its reminders went too', async () => {
  const line = await place.begin();
  const told = await tell(line, ...india, 'got the udyam certificate', '3 May 2027', 'remind me', 'get a code');
  const [code = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(told) ?? [];
  const office = await place.begin();
  await tell(office, code);
  await place.restart('2027-03-05T10:00:00.000Z');
  expect(await hears(place.again(office), 'Runs out soon')).toBe(1);
  expect((await saidIn(place.again(line))).join()).not.toContain('Runs out soon');
});
