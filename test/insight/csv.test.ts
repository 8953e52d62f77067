import { expect, test } from 'vitest';
import { csv } from '../../bot/insight/csv.js';
import { median, ninetieth } from '../../bot/insight/times.js';

test('a cell is quoted where it must be, and never read as a formula', () => {
  expect(
    csv([
      ['a', 'b'],
      ['x, "y"', null],
      ['=SUM(A1)', -3],
      ['@cmd', '-1+1'],
      ['one\ntwo', ''],
    ]),
  ).toBe('a,b\r\n"x, ""y""",\r\n\'=SUM(A1),-3\r\n\'@cmd,\'-1+1\r\n"one\ntwo",\r\n');
});

test('median and ninetieth of sorted times', () => {
  expect(median([])).toBeNull();
  expect(ninetieth([])).toBeNull();
  expect(median([3])).toBe(3);
  expect(median([1, 3])).toBe(2);
  expect(median([1, 2, 9])).toBe(2);
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(ninetieth(ten)).toBe(9);
  expect(ninetieth([5])).toBe(5);
});
