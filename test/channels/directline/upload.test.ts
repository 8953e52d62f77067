import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMultipart } from '../../../bot/channels/directline/multipart.js';
import { type Activity, Client, type Talk } from './support/client.js';
import { here, startTarget, type Target } from './support/target.js';

let target: Target;
let client: Client;
let talk: Talk;
beforeAll(async () => {
  target = await startTarget();
  client = new Client(target);
});
afterAll(() => target.close());

const upload = async (call: { body: unknown; headers?: Record<string, string> }, query = '?userId=me') => {
  talk = await client.begin();
  return talk.call<{ id: string }>(`/upload${query}`, call);
};
/** Name and type of each file; how many bytes it had is a remark of our own server. */
const files = (activity: Activity | undefined) =>
  activity?.attachments?.map(({ name, contentType, size }) => (here ? [name, contentType, size] : [name, contentType]));
const expected = (...list: [name: string, type: string, size: number][]) =>
  here ? list : list.map((one) => one.slice(0, 2));

const stored = async (id: string): Promise<Activity | undefined> =>
  (await talk.until((activities) => activities.some((activity) => activity.id === id))).find((one) => one.id === id);

/** As the client library builds it: the activity is a file too, and lists the names in the trader's order. */
function form(
  files: readonly [name: string, text: string][],
  listed: readonly string[],
  text = 'see attached',
): FormData {
  const data = new FormData();
  const activity = {
    type: 'message',
    from: { id: 'me' },
    text,
    channelData: { clientActivityID: `upload ${listed.join()}` },
    attachments: listed.map((name) => ({ name, contentType: 'image/png', thumbnailUrl: 'data:image/png;base64,AA' })),
  };
  data.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  for (const [name, bytes] of files) data.append('file', new Blob([bytes], { type: 'image/png' }), name);
  return data;
}

describe('21: an upload', () => {
  it('of a single file becomes a message with its name, type and size, and the bytes are kept nowhere', async () => {
    const { status, body } = await upload({
      body: 'the bytes of it',
      headers: { 'content-type': 'image/jpeg', 'content-disposition': 'name="file"; filename="my licence.jpg"' },
    });
    expect(status).toBe(200);
    const activity = await stored(body.id);
    expect(activity).toMatchObject({ type: 'message', from: { id: 'me' } });
    expect(files(activity)).toEqual(expected(['my licence.jpg', 'image/jpeg', 15]));
    if (here)
      await talk.until((activities) =>
        activities.some(({ text }) => text?.startsWith('echo: [{"name":"my licence.jpg"')),
      );
    expect(JSON.stringify(await talk.all())).not.toContain('the bytes of it');
  });

  it('of several files carries the activity, in the order the trader chose and not in the order they came', async () => {
    const parts = [
      ['c.png', '333'],
      ['a.png', '1'],
      ['b.png', '22'],
    ] as [string, string][];
    const { status, body } = await upload({ body: form(parts, ['a.png', 'b.png', 'c.png']) });
    expect(status).toBe(200);
    const activity = await stored(body.id);
    expect(activity?.text).toBe('see attached');
    expect(files(activity)).toEqual(
      expected(['a.png', 'image/png', 1], ['b.png', 'image/png', 2], ['c.png', 'image/png', 3]),
    );
  });

  it('with the same name twice keeps both', async () => {
    const parts = [
      ['a.png', '1'],
      ['a.png', '22'],
    ] as [string, string][];
    const { body } = await upload({ body: form(parts, ['a.png', 'a.png']) });
    expect(files(await stored(body.id))).toEqual(expected(['a.png', 'image/png', 1], ['a.png', 'image/png', 2]));
  });

  it('without an activity is a message with the files', async () => {
    const data = new FormData();
    data.append('file', new Blob(['1'], { type: 'application/pdf' }), 'a "quoted".pdf');
    const { body } = await upload({ body: data });
    const activity = await stored(body.id);
    expect(activity).toMatchObject({ type: 'message', from: { id: 'me' } });
    expect(files(activity)).toEqual(expected(['a "quoted".pdf', 'application/pdf', 1]));
  });

  it('whose activity part has no disposition, as in the published example', async () => {
    const lines = [
      '--limit',
      'Content-Type: image/jpeg',
      'Content-Disposition: form-data; name="file"; filename="badjpg.jpg"',
      '',
      'jpeg',
      '--limit',
      'Content-Type: application/vnd.microsoft.activity',
      '',
      '{"type":"message","from":{"id":"user1"},"text":"Hey"}',
      '--limit--',
    ];
    const { body } = await upload({
      body: lines.join('\r\n'),
      headers: { 'content-type': 'multipart/form-data; boundary=limit' },
    });
    const activity = await stored(body.id);
    expect(activity).toMatchObject({ text: 'Hey', from: { id: 'user1' } });
    expect(files(activity)).toEqual(expected(['badjpg.jpg', 'image/jpeg', 4]));
  });

  it('twice with the same clientActivityID is one', async () => {
    const { body } = await upload({ body: form([['a.png', '1']], ['a.png']) });
    const again = await talk.call<{ id: string }>('/upload?userId=me', { body: form([['a.png', '1']], ['a.png']) });
    expect(again.body.id).toBe(body.id);
  });

  it.each([
    ['?userId=dl_a+b@c/d', 'dl_a+b@c/d'],
    ['?userId=50%', '50%'],
    ['?userId=J%C3%BCrgen%20M', 'Jürgen M'],
  ])('takes a user id that is not encoded: %s', async (query, id) => {
    const { body } = await upload({ body: 'x', headers: { 'content-type': 'text/plain' } }, query);
    expect((await stored(body.id))?.from.id).toBe(id);
  });

  it('without any user is 400', async () => {
    const answer = await upload({ body: 'x', headers: { 'content-type': 'text/plain' } }, '');
    expect(answer).toMatchObject({ status: 400, code: 'MissingProperty' });
  });

  it('that is too big is 413', async () => {
    const headers = { 'content-type': 'image/png' };
    expect((await upload({ body: 'x'.repeat(4 * 1024 * 1024), headers })).status).toBe(200);
    const answer = await upload({ body: 'x'.repeat(4 * 1024 * 1024 + 1), headers });
    expect(answer).toMatchObject({ status: 413, code: 'PayloadTooLarge' });
  });

  it.each([
    ['no type', ''],
    ['a type that is none', 'nonsense'],
    ['another multipart', 'multipart/mixed; boundary=x'],
    ['a multipart without a boundary', 'multipart/form-data'],
  ])('with %s is 415', async (_name, type) => {
    const answer = await upload({ body: 'x', headers: { 'content-type': type } });
    expect(answer).toMatchObject({ status: 415, code: 'UnsupportedMediaType' });
  });

  it.each([
    ['no delimiter', 'nothing'],
    ['no end', '--b\r\n\r\nx'],
    ['a part without an end to its headers', '--b\r\nA: b\r\n--b--'],
    ['too many parts', `${'--b\r\n\r\n\r\n\r\n'.repeat(30)}--b--`],
  ])('with %s is 400', async (_name, body) => {
    const answer = await upload({ body, headers: { 'content-type': 'multipart/form-data; boundary=b' } });
    expect(answer).toMatchObject({ status: 400, code: 'BadArgument' });
  });

  it('keeps every byte of a part, line breaks and near-delimiters too', () => {
    const bytes = Buffer.from('\r\n--limi\r\n\r\n--limi\0\xff\r\n', 'latin1');
    const body = Buffer.concat([
      Buffer.from('--limit\r\nContent-Disposition: form-data; name=file; filename="\\"a;b\\".bin"\r\n\r\n'),
      bytes,
      Buffer.from('\r\n--limit--\r\n'),
    ]);
    expect(parseMultipart(body, 'limit')).toEqual([{ name: 'file', filename: '"a;b".bin', type: 'text/plain', bytes }]);
  });
});
