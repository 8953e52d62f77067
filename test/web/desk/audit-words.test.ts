import { expect, test } from 'vitest';
import { auditKinds } from '../../../bot/store/audit.js';
import { dataClasses } from '../../../bot/store/retention.js';
import { words } from '../../../bot/web/desk/words.js';

test('the console has words for everything the audit can hold, and for every class of data', () => {
  expect(Object.keys(words.audit.kinds).sort()).toEqual([...auditKinds].sort());
  expect(Object.keys(words.kept.classes).sort()).toEqual([...dataClasses].sort());
});
