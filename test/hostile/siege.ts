import { StubChannel } from '../channels/botframework/support.js';
import { usage } from '../support/program.js';
import { askForTokens, idleStreams } from './crowd.js';
import { flood, floodDoor } from './flood.js';
import { guarded } from './guarded.js';

/**
 * `npm run hostile`: what takes too long for every test run. 20,000 random posts, 10,000 idle streams, 100,000 tokens asked
 * from one address. `npm run hostile -- <seed>` for other posts. It calls 127.0.0.1 alone.
 */
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);
const server = await guarded();
const { pid, origin } = server.program;
const tell = (what: string) => console.log(`${what}; ${Math.round(usage(pid).megabytes)} MB`);
const inWords = (statuses: ReadonlyMap<number, number>) => [...statuses].map(([s, n]) => `${n} × ${s}`).join(', ');

tell(`seed ${seed}`);
tell(`20,000 random posts: ${inWords(await flood(server.http, seed, 20_000))}`);
const channel = await new StubChannel().open();
const door = { seed, count: 5_000, serviceUrl: channel.url };
tell(`5,000 more at the Bot Framework door: ${inWords(await floodDoor(server.http, door))}`);
tell(`${channel.received.length} answers sent so far`);

const sockets = await idleStreams(server.http, 10_000);
const open = sockets.filter((socket) => socket.readyState === socket.OPEN).length;
await server.control.ask('my answers');
tell(`${open} idle streams open, and the control conversation is answered`);
for (const socket of sockets) socket.terminate();

tell(`100,000 tokens asked from one address: ${inWords(await askForTokens(origin, 100_000))}`);

const complaints = await server.finish();
channel.close();
for (const complaint of complaints) console.log(complaint);
console.log(`${complaints.length} complaints`);
process.exitCode = complaints.length > 0 ? 1 : 0;
