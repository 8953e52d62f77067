import { describe, expect, test } from 'vitest';
import { followUp, inRole } from '../../dialogs/answer/follow-up.js';
import { Case } from '../../dialogs/content.js';
import type { Asked } from '../../dialogs/memory.js';
import { content } from '../support/content.js';

const at = new Case(content, [{ fact: 'programme', value: 'india' }], '2026-11-24');
const asked: Asked = { text: 'how long does it take', entry: 'india-how-long', programme: 'india' };
const following = (said: string, before: Asked = asked) => followUp(said, before, at);

test.each([
  ['source?', { kind: 'sources' }],
  ['who says that', { kind: 'sources' }],
  ['why?', { kind: 'sources' }],
  ['more', { kind: 'more' }],
  ['tell me more', { kind: 'more' }],
  ['and in japan?', { kind: 'place', programme: 'japan' }],
  ['what about the EU', { kind: 'place', programme: 'eu' }],
  ['and for T2?', { kind: 'tier', tier: 't2' }],
  ['and if we are exporters?', { kind: 'role', role: 'exporter' }],
  ['and for brokers?', { kind: 'role', role: 'customs-broker' }],
])('"%s" leans on what was asked', (said, follow) => expect(following(said)).toEqual(follow));

test.each(['how long does it take in japan', 'what does it cost', '', '?', 'and', 'x'.repeat(500), 'T2 needs cameras'])(
  '"%s" stands by itself or says nothing new',
  (said) => expect(following(said)?.kind ?? 'none').toMatch(/^(none|more)$/),
);

describe('after a refusal', () => {
  const refused: Asked = { text: 'zebra' };
  test('there is no source and no more', () => {
    expect(following('source?', refused)).toBeUndefined();
    expect(following('more', refused)).toBeUndefined();
  });
});

test('the question again for another role', () => {
  expect(inRole('what do exporters gain?', 'importer')).toBe('what do gain? importer');
});
