import { describe, expect, test } from 'vitest';
import { ProgrammeId } from '../../../knowledge/ids.js';
import { content } from '../../support/content.js';
import { Conversation } from '../../support/conversation.js';
import { Random } from '../../support/random.js';

const search = content.search();
const india = ProgrammeId.parse('india');

const hostile: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', ' \t\n\r\u00a0\u2003 '],
  ['10,000 characters', 'how long does it take '.repeat(500)],
  ['10,000 letters without a space', 'a'.repeat(10_000)],
  ['one word 1,000 times', 'cost '.repeat(1_000)],
  ['misspelt words by the hundred', Array.from({ length: 300 }, (_, i) => `docum${i.toString(26)}nts`).join(' ')],
  ['emoji', '🙂👩‍👩‍👧‍👦🏴‍☠️🇮🇳'.repeat(50)],
  ['right to left', 'ما هي المستندات المطلوبة؟ \u202egnol woh\u202c'],
  ['zero-width characters', 'h\u200bo\u200cw\u200d \ufeffl\u2060ong'],
  ['marks upon marks', `a${'\u0301'.repeat(5_000)}`],
  ['a regex bomb', `${'a'.repeat(40)}!${'(a+)+$'.repeat(100)}`],
  ['an e-mail bomb', `${'a@'.repeat(3_000)}`],
  ['digits without end', '1'.repeat(9_000)],
  ['digits and letters without end', '1a'.repeat(4_000)],
  ['lone surrogates', '\ud800\udfff\udc00 how long \ud83d'],
  ['control characters', '\0\u0001\u001b[31m how long \u007f'],
  ['names every object has', '__proto__ constructor toString hasOwnProperty valueOf'],
  ['markup', '<script>alert(1)</script> $(7*7) {{7*7}} %s%s%n'],
  ['Chinese without end', '认证需要多长时间'.repeat(500)],
  ['Thai', 'ต้องใช้เวลานานเท่าไร'.repeat(100)],
];

describe.each(hostile)('%s', (_, text) => {
  test('is searched', () => {
    for (const programme of [undefined, india]) {
      const { confidence, hits } = search.find(text, programme);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const { score } of hits) expect(Number.isFinite(score)).toBe(true);
    }
  });

  test('is answered, at the start and in an interview', () => {
    expect(new Conversation().type(text).words).not.toBe('');
    const inside = new Conversation().answer('programme', 'india').type(text);
    expect(inside.words).not.toBe('');
    expect(inside.type('how long does it take?').words).not.toBe('');
  });
});

test('no text costs much more than a question', () => {
  const time = (text: string) => {
    const times = Array.from({ length: 15 }, () => {
      const begun = process.cpuUsage();
      search.find(text, india);
      const { user, system } = process.cpuUsage(begun);
      return user + system;
    });
    return times.sort((a, b) => a - b)[7] ?? 0;
  };
  const usual = time(
    'we are a small exporter of spices from kerala, how long does it take and which papers do you need',
  );
  // What is read is bounded, so the worst text costs what a long question does. Fifty times leaves room for a busy machine.
  for (const [name, text] of hostile) expect(time(text), name).toBeLessThan(Math.max(usual, 1_000) * 50);
});

test('no text throws', () => {
  const random = new Random(20_261_126);
  const alphabets = [
    [...'abcdefghijklmnopqrstuvwxyz '],
    [...'how long does it take cost india t1 ? ! 12 '],
    ['\ud83d', '\ude00', '\u200d', '\u0301', '\u202e', '\0', '税', 'ا', '１', '٣', '’', '-', '_', '/', '@', '.'],
  ];
  const text = () => {
    const letters = random.pick(alphabets);
    return Array.from({ length: random.whole(120) }, () =>
      random.chance(0.1) ? String.fromCharCode(random.whole(0x10000)) : random.pick(letters),
    ).join('');
  };
  const conversation = new Conversation();
  for (let i = 0; i < 1_500; i += 1) {
    const it = text();
    expect(() => search.find(it, random.chance(0.5) ? india : undefined), JSON.stringify(it)).not.toThrow();
    if (i % 10 === 0) expect(() => conversation.type(it), JSON.stringify(it)).not.toThrow();
  }
});
