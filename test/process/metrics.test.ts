import { afterAll, beforeAll, expect, test } from 'vitest';
import { Http, Line } from '../support/line.js';
import { freePort, newFolder, type Program, removeFolder, start, stop } from '../support/program.js';

let program: Program;
let http: Http;
const folder = newFolder();
beforeAll(async () => {
  program = await start({ folder, port: await freePort() });
  http = new Http(program.origin);
});
afterAll(async () => {
  http.close();
  await stop(program);
  removeFolder(folder);
});

const value = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length + 1),
  );

test('counts turns, refusals, escalations and streams', async () => {
  const line = await Line.begin(http);
  const socket = await line.listen(() => {});
  await line.ask('india');
  await line.ask('person');
  await new Http(program.origin, 'not-a-token').send('GET', line.path);

  const { status, headers, text } = await http.send('GET', '/metrics');
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  // The greeting is a turn too.
  expect(value(text, 'fairway_turns_total')).toBe(3);
  expect(value(text, 'fairway_turn_seconds_count')).toBe(3);
  expect(value(text, 'fairway_turn_seconds_bucket{le="+Inf"}')).toBe(3);
  expect(value(text, 'fairway_escalations_total')).toBe(1);
  expect(value(text, 'fairway_refusals_total{status="403",code="Forbidden"}')).toBe(1);
  expect(value(text, 'fairway_open_sockets')).toBe(1);
  expect(value(text, 'fairway_outbox_lag_seconds')).toBe(0);
  expect(value(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
  socket.terminate();
});

test('every line is Prometheus text', async () => {
  const { text } = await http.send('GET', '/metrics');
  for (const line of text.trimEnd().split('\n')) {
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? [-+.\de]+)$/);
  }
});
