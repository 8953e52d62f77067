import { afterAll, expect, test } from 'vitest';
import { ofDatabase } from '../support/database.js';
import { Console, password } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { freePort, newFolder, type Program, removeFolder, start, stop } from '../support/program.js';

const folder = newFolder();
afterAll(() => removeFolder(folder));

test('killed in the middle of a talk between trader and officer, again and again: nothing is lost, doubled or out of order', async () => {
  const port = await freePort();
  const env = { DESK_ADMIN_EMAIL: 'admin@example.org', DESK_ADMIN_PASSWORD: password };
  let program: Program = await start({ folder, port, env });
  const http = new Http(program.origin);
  const line = await Line.begin(http);
  const officer = await Console.signIn(program.origin, 'admin');
  await line.ask('india');
  const id = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
  expect((await officer.post(`tickets/${id}/claim`)).status).toBe(200);

  const acknowledged: string[] = [];
  let over = false;
  /** Sends the same until it is acknowledged, as pages do. */
  const surely = async (text: string, send: () => Promise<{ status: number }>) => {
    for (;;) {
      const status = await send().then(
        (reply) => reply.status,
        () => 0,
      );
      if (status === 200 || status === 201) return void acknowledged.push(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const trader = (async () => {
    for (let i = 0; !over; i++) {
      await surely(`trader ${i}`, () => line.say(`trader ${i}`, `t${i}`));
      await new Promise((resolve) => setTimeout(resolve, 220));
    }
  })();
  const talker = (async () => {
    for (let i = 0; !over; i++)
      await surely(`officer ${i}`, () =>
        officer.post(`tickets/${id}/messages`, { text: `officer ${i}`, clientId: `o${i}` }),
      );
  })();
  for (let kill = 0; kill < 5; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 150 + kill * 90));
    await stop(program, 'SIGKILL');
    program = await start({ folder, port, env });
  }
  over = true;
  await Promise.all([trader, talker]);

  const transcript = (await line.transcript()).map((a) => a.text ?? '');
  for (const who of ['trader', 'officer']) {
    const numbers = transcript.filter((text) => text.startsWith(`${who} `)).map((text) => Number(text.split(' ')[1]));
    expect(numbers, who).toEqual([...Array(acknowledged.filter((text) => text.startsWith(who)).length).keys()]);
    expect(numbers.length, who).toBeGreaterThan(4);
  }
  const { body } = await officer.get(`tickets/${id}`);
  expect(['claimed', 'waiting-for-trader']).toContain(body.ticket.status);
  // Nobody else spoke after the officer came.
  const came = transcript.findIndex((text) => /is here now/.test(text));
  expect(transcript.slice(came + 1).filter((text) => text !== '' && !/^(trader|officer) \d/.test(text))).toEqual([]);
  http.close();
  await stop(program);
  expect(ofDatabase(folder)).toEqual([]);
}, 240_000);
