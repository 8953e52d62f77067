import { beforeAll, expect, test, vi } from 'vitest';
import { keepRetention } from '../../bot/desk/retention.js';
import type { DeskNews } from '../../bot/escalation/live.js';
import { createLog } from '../../bot/http/log.js';
import { newConversationId } from '../../bot/ids.js';
import { openStore } from '../../bot/store/open.js';
import { arrival, aTicket, message, noon, turn } from '../store/contract/sample.js';
import { onEachDatabase } from '../support/databases.js';
import { Console, deskServer } from '../support/desk.js';

// The first search of a process builds its index, which takes a while where many tests run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

onEachDatabase('the job that erases', ({ fresh }) => {
  let url = '';
  beforeAll(async () => {
    url = await fresh();
  });

  /** As many old conversations, some with a ticket that is over. */
  async function fill(count: number, withTicket: number): Promise<void> {
    const store = await openStore(url);
    for (let i = 0; i < count; i++) {
      const id = newConversationId();
      await store.begin({ id, channel: 'webchat', at: noon, reference: null });
      await store.accept(arrival(id, { body: message('zebrafish') }));
      const over = { state: { kind: 'closed', officer: null, outcome: 'solved' }, endedAt: noon } as const;
      const tickets = i < withTicket ? [{ ticket: aTicket(id, over), changes: [], notices: [] }] : [];
      await store.saveTurn(turn(id, { tickets }));
    }
    await store.close();
  }

  test('without a setting everything is kept; with one, what is too old goes at the start, with its count', async () => {
    await fill(6, 2);
    const year = 365;
    const kept = await deskServer(url);
    const admin = await Console.signIn(kept.url, 'admin');
    expect((await admin.get('tickets?status=all')).body.total).toBe(2);
    await kept.stop();

    const young = await deskServer(url, undefined, { retention: { conversations: 100 * year, tickets: 100 * year } });
    const page = await Console.signIn(young.url, 'admin');
    expect((await page.get('audit?kind=retention')).body.entries).toEqual([]);
    expect((await page.get('retention')).body.classes).toEqual([
      { class: 'conversations', days: 100 * year },
      { class: 'tickets', days: 100 * year },
      ...['feedback', 'audit', 'sessions', 'invitations'].map((name) => ({ class: name, days: null })),
    ]);
    await young.stop();
  });

  test('batch after batch, each class by its own time, told to open pages, the log and the audit', async () => {
    await fill(420, 0);
    const lines: string[] = [];
    const log = createLog({ stream: { write: (line) => void lines.push(line) } });
    const news: DeskNews[] = [];
    const store = await openStore(url);
    const at = new Date(Date.parse(noon) + 40 * 24 * 3_600_000);
    const retention = keepRetention({
      store,
      days: { conversations: 30, tickets: 50 },
      tell: (it) => news.push(...it),
      now: () => at,
      log,
    });
    await retention.stop();
    const entries = await store.auditEntries({ kinds: ['retention'], limit: 10 });
    const counts = entries.map(({ details }) => JSON.parse(details));
    // The job was stopped while it ran: it ends after the batch it is in.
    expect(counts).toEqual([{ class: 'conversations', conversations: 200, messages: 400 }]);
    const rest = keepRetention({
      store,
      days: { conversations: 30, tickets: 30 },
      tell: (it) => news.push(...it),
      now: () => at,
      log,
    });
    await rest.finished();
    await rest.stop();
    expect(news).toHaveLength(2);
    expect(news).toMatchObject([{ kind: 'erased' }, { kind: 'erased' }]);
    expect(
      lines.filter((line) => line.includes('"class":"conversations"')).map((line) => JSON.parse(line).conversations),
    ).toEqual([200, 224]);
    expect(lines.join('')).not.toContain('zebrafish');
    expect(
      (await store.findTickets({ teams: 'all', statuses: ['closed'], words: [], limit: 9, offset: 0 })).total,
    ).toBe(0);
    await store.close();
  });
});
