import { describe, expect, test } from 'vitest';
import { readHelping } from '../../dialogs/case-rating.js';

const asked = { ticket: 'F26-TEST-CASE' };
const helped = (said: string) => readHelping(said, asked)?.helped;

describe('whether the person helped, typed instead of tapped', () => {
  test.each(['helped', 'yes it helped', 'Very helpful!', 'she helped me a lot', 'thx, helped'])('%s: yes', (said) =>
    expect(helped(said)).toBe('yes'),
  );
  test.each(['helped a bit', 'It helped a little', 'partly'])('%s: partly', (said) =>
    expect(helped(said)).toBe('partly'),
  );
  test.each(['did not help', "didn't help me", 'not helpful', 'no help'])('%s: no', (said) =>
    expect(helped(said)).toBe('no'),
  );
  test.each(['yes', 'help', 'who helps small firms', 'is the HELP package for us', '5'])('%s: something else', (said) =>
    expect(helped(said)).toBeUndefined(),
  );
  test('only while it is asked, and once', () => {
    expect(readHelping('helped', undefined)).toBeUndefined();
    expect(readHelping('helped', { ...asked, helped: 'no' })).toBeUndefined();
  });
});
