import type { Random } from '../support/random.js';

/** Words that meant trouble to somebody's program once, beside what traders really type. */
const texts = [
  'india',
  'exporter',
  'yes',
  'no',
  't1',
  'check',
  '5',
  '1.000,50',
  'back',
  'menu',
  'why',
  'person',
  'help',
  'restart',
  'delete my data',
  '',
  ' ',
  '\u0000',
  '\ufeff',
  '\u202eevil',
  '🇮🇳',
  'a\u0301'.repeat(500),
  '١٢٣',
  '½',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x1F',
  '__proto__',
  'constructor',
  'toString',
  'change constructor',
  'change __proto__',
  "'; drop table conversations; --",
  '<script>alert(1)</script>',
  '[link](javascript:alert(1))',
  '{{7*7}}',
  '../../etc/passwd',
  '%00%ff',
  'x'.repeat(30_000),
  'ab '.repeat(9_000),
  '\ud800',
  '9'.repeat(400),
  '$€£¥'.repeat(100),
  `change ${'y'.repeat(20_000)}`,
];
const types = [
  'message',
  'event',
  'typing',
  'endOfConversation',
  'conversationUpdate',
  'invoke',
  'delay',
  'trace',
  'handoff',
  'no such type',
  '',
  '__proto__',
];
const facts = [
  'programme',
  'role',
  'tier',
  'menu',
  'yearsTrading',
  'udyamCertificate',
  'noSuchFact',
  '__proto__',
  'constructor',
  'toString',
  '',
];
const commands = [
  'back',
  'change',
  'why',
  'skip',
  'menu',
  'answers',
  'restart',
  'person',
  'erase',
  'help',
  'restart-confirmed',
  'erase-confirmed',
  'cancel',
  'no-such-command',
  '__proto__',
];
const keys = [
  'text',
  'value',
  'type',
  'from',
  'attachments',
  'channelData',
  'locale',
  'name',
  'entities',
  'id',
  'conversation',
  'serviceUrl',
  'recipient',
  'replyToId',
  'deliveryMode',
  'timestamp',
  '__proto__',
  'constructor',
  'toJSON',
  'then',
  'length',
];

/** Anything JSON can say, not too deep. */
function anything(random: Random, depth = 0): unknown {
  switch (random.whole(depth > 4 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick([0, -1, 1, 3.5, 1e308, -1e308, 9_007_199_254_740_992, 5]);
    case 3:
    case 4:
      return random.pick(texts);
    case 5:
      return random.pick(facts);
    case 6:
      return Array.from({ length: random.whole(5) }, () => anything(random, depth + 1));
    default:
      return object(random, depth);
  }
}

/** Built from entries, so that `__proto__` is a key like any other and is really sent. */
const object = (random: Random, depth: number): unknown =>
  Object.fromEntries(
    Array.from({ length: random.whole(5) }, () => [random.pick([...keys, ...facts]), anything(random, depth + 1)]),
  );

/** What a card's button would send, right or forged. */
function tap(random: Random): unknown {
  const means = random.chance(0.5)
    ? {
        kind: 'answer',
        fact: random.pick(facts),
        value: random.chance(0.6) ? random.pick(['india', 'exporter', 't1', 'check', true, 5, null]) : anything(random),
      }
    : { kind: 'command', command: random.pick(commands), ...(random.chance(0.3) ? { about: random.pick(texts) } : {}) };
  return { v: random.chance(0.9) ? 1 : anything(random), means: random.chance(0.9) ? means : anything(random) };
}

/** An activity, mostly good enough to be taken, with something wrong or strange about it. */
function activity(random: Random, around: Readonly<Record<string, unknown>>): unknown {
  const good: Record<string, unknown> = {
    type: random.chance(0.8) ? 'message' : random.pick(types),
    from: { id: 'trader' },
    ...Object.fromEntries(Object.entries(around).filter(() => random.chance(0.98))),
  };
  if (random.chance(0.7)) good.text = random.pick(texts);
  if (random.chance(0.4)) good.value = random.chance(0.7) ? tap(random) : anything(random);
  if (random.chance(0.2))
    good.channelData = { clientActivityID: random.pick(['a', 'b', 'x'.repeat(200), 'x'.repeat(201), '\u0000']) };
  if (random.chance(0.1))
    good.attachments = random.chance(0.5)
      ? [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA', name: 'a' }]
      : anything(random);
  const strange = Array.from(
    { length: random.chance(0.4) ? 1 + random.whole(2) : 0 },
    () => [random.pick(keys), anything(random)] as const,
  );
  return Object.fromEntries([...Object.entries(good), ...strange]);
}

/** The bytes of one post: mostly JSON, sometimes cut, changed or nothing of the kind. `around` is what a door wants beside. */
export function post(random: Random, around: Readonly<Record<string, unknown>> = {}): Buffer {
  const text = random.chance(0.93) ? JSON.stringify(activity(random, around)) : JSON.stringify(anything(random));
  const bytes = Buffer.from(text, 'utf8');
  switch (random.whole(25)) {
    case 0:
      return bytes.subarray(0, random.whole(bytes.length + 1));
    case 1: {
      const changed = Buffer.from(bytes);
      for (let i = 0; i < 3 && changed.length > 0; i++) changed[random.whole(changed.length)] = random.whole(256);
      return changed;
    }
    case 2:
      return Buffer.from(Array.from({ length: random.whole(200) }, () => random.whole(256)));
    default:
      return bytes;
  }
}
