import { beforeAll, describe, expect, test } from 'vitest';
import { Case, chosen } from '../../dialogs/content.js';
import { bars } from '../../dialogs/picture/bars.js';
import { readinessPicture } from '../../dialogs/picture/readiness.js';
import { readDate } from '../../dialogs/understand/date.js';
import { readDegree } from '../../dialogs/understand/degree.js';
import { meaning } from '../../dialogs/understand/understand.js';
import { readinessView } from '../../dialogs/views/readiness.js';
import { content, knowledge } from '../support/content.js';
import { Conversation, now } from '../support/conversation.js';
import { Random } from '../support/random.js';

/** Typed words may be a question, and the index for it takes its time the first time. */
beforeAll(() => {
  content.search();
}, 120_000);

describe('dates as people type them', () => {
  test.each([
    ['3 may 2027', '2027-05-03'],
    ['May 3rd, 2027', '2027-05-03'],
    ['2027-05-03', '2027-05-03'],
    ['2027/5/3', '2027-05-03'],
    ['25/5/27', '2027-05-25'],
    ['5-25-2027', '2027-05-25'],
    ['5.5.2027', '2027-05-05'],
    ['may 2027', '2027-05-31'],
    ['02/2028', '2028-02-29'],
    ['3 de mayo de 2027', '2027-05-03'],
    ['on the 31st of december 2026', '2026-12-31'],
    ['३ may २०२७', '2027-05-03'],
  ])('%s', (text, day) => expect(readDate(text)).toMatchObject({ kind: 'date', day }));
  test('03/05/2027 is two days', () => expect(readDate('03/05/2027')).toEqual({ kind: 'two-ways' }));
  test.each(['30 february 2027', 'soon', '', '99/99/9999', 'may', '12', `${'9'.repeat(500)} may`])(
    '%s is none',
    (text) => expect(readDate(text)).toEqual({ kind: 'none' }),
  );
});

test.each([
  ['yes', 'yes'],
  ['yep', 'yes'],
  ['partly', 'partly'],
  ['yes but only some of it', 'partly'],
  ['not fully', 'partly'],
  ['almost', 'partly'],
  ['no', 'no'],
  ['not yet', 'no'],
  ['working on it', 'partly'],
  ['maybe later', undefined],
])('"%s" is %s', (text, degree) => expect(readDegree(text)).toBe(degree));

describe('picture', () => {
  test('reads in black and white, tells everything in words, and holds nothing foreign', () => {
    const { svg, alt } = bars('A <b>&"title"', 'Sub\u0000title', [
      { name: 'Records', share: 0.5, look: 'stripes', words: 'Amber: partly' },
      { name: '<script>alert(1)</script>', share: 7, look: 'crosses', words: 'Red' },
    ]);
    expect(svg).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;)/);
    expect(svg).not.toContain('\u0000');
    expect(svg).toContain('url(#stripes)');
    expect(alt).toContain('Records: 50%, Amber: partly.');
    expect(alt).toContain('100%, Red.');
    expect(svg.match(/<[a-z]+[^>]*[^/]>/g)?.length).toBe(svg.match(/<\/[a-z]+>/g)?.length);
  });

  test.each([...knowledge.programmes.values()].map((p) => [p.id, p] as const))('%s has one', (id, programme) => {
    for (const tier of programme.tiers) {
      const answers = [
        { fact: 'programme', value: id },
        { fact: 'role', value: tier.roles[0] ?? 'other' },
        { fact: 'tier', value: tier.id },
      ];
      const c = chosen(new Case(content, answers, now.date));
      if (!c) throw new Error('not chosen');
      const { svg, alt } = readinessPicture(c);
      for (const criterion of programme.criteria.filter((k) => !k.tiers || k.tiers.includes(tier.id)))
        if (!criterion.roles && !criterion.when) expect(alt).toContain(criterion.name);
      expect(svg).toContain('<desc');
    }
  });
});

/** Taps whatever is offered, types numbers where they are wanted, goes back and redoes, for many turns. */
describe.each([...knowledge.programmes.values()].map((p) => [p.id, p] as const))(
  '%s: a random walk',
  (id, programme) => {
    test('never throws, always has something to do, and changing an answer back restores what is said', () => {
      for (let seed = 0; seed < 3; seed += 1) {
        const random = new Random(seed * 31 + 5);
        const talk = new Conversation().answer('programme', id).answer('role', programme.tiers[0]?.roles[0] ?? 'other');
        for (let turn = 0; turn < 60; turn += 1) {
          const offered = [...(talk.memory.offered ?? []), ...(talk.memory.beside ?? [])].filter(
            ({ means }) =>
              means.kind !== 'command' ||
              !['restart', 'erase', 'person', 'restart-confirmed', 'erase-confirmed'].includes(means.command),
          );
          if (random.chance(0.15))
            talk.type(random.pick(['7', '1 may 2027', 'back', 'my case', 'compare', 'self-check', 'plan with dates']));
          else if (offered.length > 0) {
            talk.input(meaning(random.pick(offered)));
          } else talk.type('menu');
          expect(talk.choices.length).toBeGreaterThan(0);
          expect(talk.words.length).toBeGreaterThan(0);
        }
        if (!talk.memory.answers.some((a) => a.fact === 'tier') && programme.tiers.length > 1) continue;
        const before = new Conversation();
        before.memory = { ...talk.memory, offered: [] };
        const said = before.type('my case').words;
        const changed = talk.memory.answers.find((a) => a.fact.startsWith('check:'));
        if (!changed) continue;
        const other = changed.value === 'yes' ? 'no' : 'yes';
        before.answer(changed.fact, other).answer(changed.fact, changed.value);
        // Where “My case” stands on a button, typing it presses that.
        before.memory = { ...before.memory, offered: [] };
        expect(before.type('my case').words).toBe(said);
      }
    });
  },
);

test('a page asked for before the level is chosen comes next, and is not forgotten', () => {
  for (const [page, words] of [
    ['self-check', 'question 1 of'],
    ['our plan', 'Your plan to AEOC'],
  ] as const) {
    const trader = new Conversation().type('eu', 'we import', '20', '1000000').type(page);
    expect(trader.words).toContain('comes next. First I need this:');
    expect(trader.words).toContain('Which level do you want to look at?');
    expect(trader.words).not.toContain('Hello, I am Fairway');
    expect(trader.type('1').words).toContain(words);
  }
});

test('nobody is asked for the papers of other countries, nor is the plan full of them', () => {
  const trader = () => new Conversation().type('eu', 'we import', '20', '1000000', '1');
  const walked = trader().type('go through the papers');
  const asked: string[] = [];
  for (let i = 0; i < 20 && !walked.words.includes('papers ready'); i++) {
    asked.push(walked.words);
    walked.type(walked.words.includes('In which EU country') ? 'Another EU country' : 'We do not have it yet');
  }
  expect(asked.filter((words) => words.includes('In which EU country'))).toHaveLength(1);
  expect(asked.join()).not.toMatch(/Finland only|Netherlands only/);
  expect(walked.type('our plan').words).not.toMatch(/Attachment for Finland|declaration for the Netherlands/);
  const finn = trader().type('go through the papers');
  for (let i = 0; i < 20 && !finn.words.includes('papers ready'); i++)
    finn.type(finn.words.includes('In which EU country') ? 'Finland' : 'We do not have it yet');
  expect(finn.words).toContain('Attachment for Finland');
  expect(finn.words).not.toContain('Summary and declaration for the Netherlands');
  expect(trader().type('our plan').words).toContain('Attachment for Finland (perhaps needed)');
});

test('points are counted as people count them, and a bare “answer again” is understood', () => {
  for (const programme of knowledge.programmes.values())
    for (const tier of programme.tiers) {
      const at = new Case(
        content,
        [
          { fact: 'programme', value: programme.id },
          { fact: 'role', value: tier.roles[0] ?? 'exporter' },
          { fact: 'tier', value: tier.id },
        ],
        '2026-11-24',
      );
      const c = chosen(at);
      const words = c ? JSON.stringify(readinessView(c)) : '';
      expect(words).not.toMatch(/\b(0|1) points/);
    }
  const trader = new Conversation().type('india', 'we export', 'yes', 't1', 'self-check', 'no', 'stop', 'answer again');
  expect(trader.words).toMatch(/question \d+ of/);
});
