import { beforeAll, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { onEachDatabase } from '../support/databases.js';
import { Http, Line } from '../support/line.js';
import { freePort, newFolder, removeFolder, start, stop } from '../support/program.js';

beforeAll(() => built(), 180_000);

onEachDatabase('two programs started at once', ({ fresh }) => {
  test('bring an empty database up to date once, and serve the same conversation', { timeout: 120_000 }, async () => {
    const folder = newFolder();
    const env = { DATABASE_URL: await fresh() };
    const ports = [await freePort(), await freePort()];
    const programs = await Promise.all(ports.map((port) => start({ folder, port, env })));
    const [one, other] = programs.map(({ origin }) => new Http(origin));
    try {
      if (!one || !other) throw new Error('two programs were started');
      const line = await Line.begin(one);
      expect(await line.ask('india')).toContain('What does your firm do in trade?');
      const elsewhere = line.through(other);
      expect((await elsewhere.transcript()).map(({ id }) => id)).toEqual((await line.transcript()).map(({ id }) => id));
      expect(await elsewhere.ask('exporter')).toContain('Udyam');
      expect(await line.ask('yes')).toContain('Which level');
      // Its token was signed by the other program.
      const token = new Http(other.origin, line.token);
      expect((await token.send('GET', line.path)).status).toBe(200);
      token.close();
      expect(await Promise.all(programs.map((program) => stop(program)))).toEqual([0, 0]);
      expect(programs.map((program) => program.output()).join('')).not.toMatch(/"level":"error"/);
    } finally {
      one?.close();
      other?.close();
      await Promise.all(programs.map((program) => stop(program, 'SIGKILL')));
      removeFolder(folder);
    }
  });
});
