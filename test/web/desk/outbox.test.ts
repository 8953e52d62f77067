import { expect, test, vi } from 'vitest';
import type { Calls } from '../../../bot/web/desk/api/calls.js';
import { ApiError, Unreachable } from '../../../bot/web/desk/api/http.js';
import { Outbox } from '../../../bot/web/desk/state/outbox.js';

type Say = (ticket: string, text: string, clientId: string) => Promise<unknown>;

function outbox(officer: string, say: Say) {
  const confirmed: string[] = [];
  const refused: string[] = [];
  const box = new Outbox({
    calls: { say } as unknown as Calls,
    officer,
    confirmed: (what) => confirmed.push(what.writing),
    refused: (what) => refused.push(what.text),
  });
  return { box, confirmed, refused };
}

test('what was not answered is sent again with the same id, in the same order, also after a reload', async () => {
  const sent: string[] = [];
  const first = outbox('a', async () => {
    throw new Unreachable();
  });
  first.box.add('t', 'reply', 'one');
  first.box.add('t', 'reply', 'two');
  await vi.waitFor(() => expect(first.box.waiting.get()).toHaveLength(2));
  const ids = first.box.waiting.get().map(({ clientId }) => clientId);
  first.box.stop();

  const again = outbox('a', async (_ticket, text, clientId) => {
    sent.push(`${text} ${clientId}`);
    return { ticket: {}, entry: {} };
  });
  expect(again.box.waiting.get().map(({ text }) => text)).toEqual(['one', 'two']);
  await again.box.flush();
  expect(sent).toEqual([`one ${ids[0]}`, `two ${ids[1]}`]);
  expect(again.box.waiting.get()).toEqual([]);
  expect(again.confirmed).toEqual(['reply', 'reply']);
});

test('what the server refuses stays with the reason, and holds up nothing', async () => {
  const { box, refused, confirmed } = outbox('b', async (_ticket, text) => {
    if (text === 'no') throw new ApiError(409, 'NotYours', 'Bruno has this ticket.', {}, undefined);
    return { ticket: {}, entry: {} };
  });
  box.add('t', 'reply', 'no');
  box.add('u', 'reply', 'yes');
  await vi.waitFor(() => expect(confirmed).toHaveLength(1));
  expect(refused).toEqual(['no']);
  expect(box.waiting.get()).toMatchObject([{ text: 'no', refused: 'Bruno has this ticket.' }]);
  expect(box.take(box.waiting.get()[0]?.clientId ?? '')?.text).toBe('no');
  expect(box.waiting.get()).toEqual([]);
});

test('without a session everything waits', async () => {
  let signedIn = false;
  const { box, confirmed } = outbox('c', async () => {
    if (!signedIn) throw new ApiError(401, 'Unauthorized', 'Please sign in.', {}, undefined);
    return { ticket: {}, entry: {} };
  });
  box.add('t', 'reply', 'words');
  await vi.waitFor(() => expect(box.waiting.get()).toHaveLength(1));
  signedIn = true;
  await vi.waitFor(async () => {
    await box.flush();
    expect(confirmed).toEqual(['reply']);
  });
});
