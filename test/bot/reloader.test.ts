import { expect, test } from 'vitest';
import { reloader } from '../../bot/reload.js';
import type { Content } from '../../dialogs/content.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A reload whose loads end when the test says so. */
function setUp() {
  const loads: { end(): void; fail(why: string): void }[] = [];
  const heard: string[] = [];
  const wish = reloader({
    load: () =>
      new Promise((resolve, reject) =>
        loads.push({ end: () => resolve({} as Content), fail: (why) => reject(new Error(why)) }),
      ),
    serve: () => heard.push('served'),
    taken: () => heard.push('taken'),
    refused: (why) => heard.push(why),
  });
  return { loads, heard, wish };
}

test('wishes that come while one is worked on lead to one more', async () => {
  const { loads, heard, wish } = setUp();
  wish();
  wish();
  wish();
  expect(loads).toHaveLength(1);
  loads[0]?.end();
  await settled();
  expect(heard).toEqual(['served', 'taken']);
  expect(loads).toHaveLength(2);
  loads[1]?.end();
  await settled();
  expect(loads).toHaveLength(2);
  wish();
  expect(loads).toHaveLength(3);
});

test('what cannot be read is reported, and the next wish is heard', async () => {
  const { loads, heard, wish } = setUp();
  wish();
  loads[0]?.fail('a mistake in line 3');
  await settled();
  expect(heard).toEqual(['a mistake in line 3']);
  wish();
  loads[1]?.end();
  await settled();
  expect(heard).toEqual(['a mistake in line 3', 'served', 'taken']);
});
