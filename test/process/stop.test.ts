import { expect, test } from 'vitest';
import { Http, Line } from '../support/line.js';
import { freePort, newFolder, removeFolder, start, stop } from '../support/program.js';

test('SIGTERM: what was accepted is answered, streams are sent away with 1001, and the code is 0', async () => {
  const folder = newFolder();
  const port = await freePort();
  const program = await start({ folder, port });
  const http = new Http(program.origin);
  try {
    const lines = await Promise.all(Array.from({ length: 8 }, () => Line.begin(http)));
    const closings: Promise<number>[] = [];
    for (const line of lines) {
      const socket = await line.listen(() => {});
      closings.push(new Promise((resolve) => socket.once('close', (code) => resolve(code))));
    }
    const ids = await Promise.all(
      lines.map(async (line) => (JSON.parse((await line.say('india')).text) as { id: string }).id),
    );
    // The answers to these are under way now.
    expect(await stop(program)).toBe(0);
    expect(await Promise.all(closings)).toEqual(lines.map(() => 1001));

    const again = await start({ folder, port });
    const before = await Promise.all(lines.map((line) => line.transcript()));
    before.forEach((transcript, i) => {
      expect(transcript.some(({ replyToId }) => replyToId === ids[i])).toBe(true);
    });
    await stop(again);
  } finally {
    http.close();
    await stop(program, 'SIGKILL');
    removeFolder(folder);
  }
});

test('SIGTERM with a client that never finishes its request still ends', async () => {
  const folder = newFolder();
  const program = await start({ folder, port: await freePort() });
  const http = new Http(program.origin);
  const stuck = http.send('POST', '/v3/directline/conversations', '{', { 'Content-Length': '100' }).catch(() => 'cut');
  await http.send('GET', '/health/live');
  expect(await stop(program)).toBe(0);
  expect(await stuck).toBe('cut');
  http.close();
  removeFolder(folder);
});
