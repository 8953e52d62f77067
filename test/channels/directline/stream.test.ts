import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw } from '../../http/support.js';
import { Client, Stream } from './support/client.js';
import { here, remote, startTarget, type Target } from './support/target.js';

let target: Target;
let client: Client;
beforeAll(async () => {
  target = await startTarget();
  client = new Client(target);
});
afterAll(() => target.close());

const burst = (count: number) => Array.from({ length: count }, (_, index) => `burst ${index + 1}`);

describe('the stream', () => {
  it.runIf(here)('12: shows typing before the answer; GET never does', async () => {
    const talk = await client.begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    await talk.say('think');
    await stream.heard('echo: think');
    const kinds = stream.activities.map(({ type, text }) => (type === 'typing' ? type : text));
    expect(kinds).toEqual(['hello', 'think', 'typing', 'echo: think']);
    expect(stream.sets.every(({ watermark }) => /^\d+$/.test(watermark))).toBe(true);
    expect((await talk.all()).activities.map(({ type }) => type)).not.toContain('typing');
    stream.close();
  });

  it.runIf(here)('13: opens 59 seconds after its address was given, and not after 61', async () => {
    const talk = await client.begin();
    const late = (await talk.reconnect('0')).body.streamUrl;
    const early = (await talk.reconnect('0')).body.streamUrl;
    target.local.advance(59_000);
    (await Stream.open(early)).close();
    target.local.advance(2_000);
    await expect(Stream.open(late)).rejects.toThrow('refused with 403');
  });

  it('14: opens once', async () => {
    const talk = await client.begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    await expect(Stream.open(talk.admission.streamUrl)).rejects.toThrow('refused with 403');
    stream.close();
  });

  it.runIf(here)('14: opens neither with a token nor with nothing', async () => {
    const talk = await client.begin();
    const address = talk.admission.streamUrl.split('?')[0];
    for (const query of ['', '?t=', `?t=${talk.token}`]) {
      await expect(Stream.open(`${address}${query}`)).rejects.toThrow('refused with 403');
    }
    await expect(Stream.open(`${address}/multimodal?t=x`)).rejects.toThrow('refused with 404');
  });

  it.runIf(here)('15: carries empty frames both ways, and pings', async () => {
    const own = await startTarget({ keepAliveMilliseconds: 30 });
    const talk = await new Client(own).begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    const pinged = new Promise((resolve) => stream.socket.once('ping', resolve));
    stream.socket.send('');
    await stream.until(({ frames }) => frames.filter((frame) => frame === '').length >= 5);
    await pinged;
    await talk.say('still here');
    await stream.heard('echo: still here');
    stream.close();
    await own.close();
  });

  it.runIf(here)('15: is given up when the client answers no ping', async () => {
    const own = await startTarget({ keepAliveMilliseconds: 30 });
    const talk = await new Client(own).begin();
    // A phone that lost its network says nothing, not even that it is there.
    const stream = await Stream.open(talk.admission.streamUrl, {}, { autoPong: false });
    expect((await stream.closed).code).toBe(1006);
    await own.close();
  });

  it('16: cut during a burst and opened again at its watermark gives all, once and in order', async () => {
    const talk = await client.begin();
    const first = await Stream.open(talk.admission.streamUrl);
    const names = Array.from({ length: 200 }, (_, index) => `n${index}`);
    const sent = Promise.all(names.map((name) => talk.send({ type: 'event', name }, target.secret)));
    await first.until(({ activities }) => activities.length >= 20);
    first.close();
    const seen = [...first.activities];
    const second = await Stream.open((await talk.reconnect(first.watermark)).body.streamUrl);
    const ids = (await sent).map(({ body }) => body.id);
    const received = () => [...seen, ...second.activities].filter(({ type }) => type === 'event').map(({ id }) => id);
    await second.until(() => received().length >= ids.length);
    expect(received()).toEqual([...ids].sort());
    second.close();
  });

  it.runIf(here)('16: also when the bot bursts', async () => {
    const talk = await client.begin();
    const first = await Stream.open(talk.admission.streamUrl);
    await talk.say('burst 300');
    await first.heard('burst 20');
    first.close();
    const seen = first.texts;
    const { body } = await talk.reconnect(first.watermark);
    const second = await Stream.open(body.streamUrl);
    await second.heard('burst 299');
    expect([...seen, ...second.texts]).toEqual(['hello', 'burst 300', ...burst(300)]);
    second.close();
  });

  it('19: two tabs both receive everything', async () => {
    const talk = await client.begin();
    const tabs = [
      await Stream.open(talk.admission.streamUrl),
      await Stream.open((await talk.reconnect('0')).body.streamUrl),
    ];
    await talk.say('hi');
    for (const tab of tabs) await tab.heard(remote ? 'hi' : 'echo: hi');
    if (here) expect(tabs[0]?.activities).toEqual(tabs[1]?.activities);
    for (const tab of tabs) tab.close();
  });

  it.runIf(here)('19: the oldest of too many makes room', async () => {
    const talk = await client.begin();
    const streams: Stream[] = [];
    for (let i = 0; i < 21; i++) streams.push(await Stream.open((await talk.reconnect('0')).body.streamUrl));
    expect(await streams[0]?.closed).toEqual({ code: 4001, reason: 'collision' });
    expect(streams[1]?.socket.readyState).toBe(1);
    for (const stream of streams) stream.close();
  });

  it.runIf(here)('20: a shutdown closes it with 1001 and loses nothing', async () => {
    const own = await startTarget();
    const talk = await new Client(own).begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    await talk.say('burst 100');
    await stream.heard('burst 1');
    await own.local.shutDown();
    expect((await stream.closed).code).toBe(1001);
    await own.local.startAgain();
    const { body } = await talk.reconnect(stream.watermark);
    const again = await Stream.open(body.streamUrl);
    await talk.say('bye');
    await again.heard('echo: bye');
    const texts = [...stream.texts, ...again.texts];
    expect(texts).toEqual(['hello', 'burst 100', ...burst(100), 'bye', 'echo: bye']);
    again.close();
    await own.close();
  });

  it.runIf(here)('catches up by itself when nobody wakes it', async () => {
    const own = await startTarget({ keepAliveMilliseconds: 50 });
    const talk = await new Client(own).begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    await stream.heard('hello');
    const at = new Date().toISOString();
    const body = { type: 'event', name: 'from another instance' };
    await own.local.store.accept({ conversation: talk.id as never, key: null, at, body, wantsTurn: false });
    await stream.until(({ activities }) => activities.some(({ type }) => type === 'event'));
    stream.close();
    await own.close();
  });

  it('ignores what a client says', async () => {
    const talk = await client.begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    stream.socket.send('{"activities":[{"type":"message","text":"no"}]}');
    stream.socket.send(Buffer.from([1, 2, 3]));
    await talk.say('yes');
    await stream.heard('yes');
    expect(stream.texts).not.toContain('no');
    stream.close();
  });

  it.runIf(here)('closes on a frame that is too long, and on too many', async () => {
    const talk = await client.begin();
    const long = await Stream.open(talk.admission.streamUrl);
    long.socket.send('x'.repeat(65 * 1024));
    expect((await long.closed).code).toBe(1009);
    const many = await Stream.open((await talk.reconnect('0')).body.streamUrl);
    for (let i = 0; i < 60; i++) many.socket.send('');
    expect((await many.closed).code).toBe(1008);
  });

  it.runIf(here)('opens only for the page that was given its address, or for a program', async () => {
    const talk = await client.begin();
    const address = async () => {
      const headers = { origin: 'https://chamber.example' };
      return (await talk.call<{ streamUrl: string }>('', { headers })).body.streamUrl;
    };
    await expect(Stream.open(await address(), { origin: 'https://evil.example' })).rejects.toThrow('refused with 403');
    await expect(Stream.open(await address())).rejects.toThrow('refused with 403');
    (await Stream.open(await address(), { origin: 'https://chamber.example' })).close();
  });

  it.runIf(here)('is not opened by half a handshake, nor does that harm the server', async () => {
    const talk = await client.begin();
    const { pathname, search, port } = new URL(talk.admission.streamUrl);
    const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await raw(Number(port), request)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await talk.get()).status).toBe(200);
  });
});

describe('22: the end', () => {
  it.runIf(here)('reaches the stream last, then nothing may be sent and all may be read', async () => {
    const talk = await client.begin();
    const stream = await Stream.open(talk.admission.streamUrl);
    await talk.say('delete my data');
    await stream.until(({ activities }) => activities.at(-1)?.type === 'endOfConversation');
    expect(stream.texts).toContain('Gone.');
    expect(await talk.say('hello?')).toMatchObject({ status: 400, code: 'ConversationEnded' });
    const { activities } = await talk.all();
    expect(activities.map(({ type, text }) => text ?? type)).toEqual(['Gone.', 'endOfConversation']);
    expect((await talk.reconnect('')).status).toBe(200);
    expect(stream.socket.readyState).toBe(1);
    stream.close();
  });

  it.runIf(here)('said by the client is for the bot to act on', async () => {
    const talk = await client.begin();
    await talk.send({ type: 'endOfConversation' });
    await talk.heard('echo: endOfConversation');
    expect((await talk.say('still')).status).toBe(200);
  });
});
