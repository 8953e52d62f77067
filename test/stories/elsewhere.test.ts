import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { desktop, phone, story } from '../support/browser.js';
import { walk } from './india.js';

story(
  'A self-check left half-way on the phone is gone on with at the desk, and taken back',
  { timeout: 240_000 },
  async ({ visit }) => {
    const onPhone = await visit(phone);
    await onPhone.open();
    await walk(onPhone, 'What would you like to know?');
    await onPhone.hears('question 1 of', () => onPhone.tap('Self-check, point by point'));
    await onPhone.hears('question 2 of', () => onPhone.tap('Yes'));
    await onPhone.hears('Your resume code', () => onPhone.write('continue on another device'));
    const all = (await onPhone.messages()).join('\n');
    const found = /\b[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}\b/.exec(all)?.[0] ?? '';
    expect(found).toHaveLength(14);

    const atDesk = await visit(desktop);
    await atDesk.open();
    await atDesk.hears('Type your resume code', () => atDesk.tap('I have a resume code'));
    await atDesk.hears('That code does not work', () =>
      atDesk.write(`${found.slice(0, -1)}${found.endsWith('A') ? 'B' : 'A'}`),
    );
    const before = await onPhone.answers.count();
    await atDesk.hears('question 2 of', () => atDesk.write(found.toLowerCase()));
    await onPhone.seesFrom(before, 'Your case goes on on another device');
    expect((await new AxeBuilder({ page: onPhone.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await atDesk.hears('question 3 of', () => atDesk.tap('Yes'));

    // Closed for answers, also after a reload; and back with one tap, without having lost what was told at the desk.
    await onPhone.page.bringToFront();
    await onPhone.hears('closed for answers', () => onPhone.write('yes'));
    await onPhone.reload();
    await onPhone.button('Take it back here').waitFor();
    await onPhone.hears('closed for answers', () => onPhone.write('no'));
    const atDeskBefore = await atDesk.answers.count();
    await onPhone.hears('question 3 of', () => onPhone.tap('Take it back here'));
    await atDesk.page.bringToFront();
    await atDesk.seesFrom(atDeskBefore, 'Your case goes on on another device');
    await atDesk.hears('closed for answers', () => atDesk.write('yes'));

    // A used code is a wrong one.
    const third = await visit(desktop);
    await third.open();
    await third.hears('That code does not work', () => third.write(`resume ${found}`));
  },
);
