import { expect, test } from 'vitest';
import { noticeDefaults } from '../../bot/notices/settings.js';
import { onEachDatabase } from '../support/databases.js';
import { deskServer, until } from '../support/desk.js';
import { Http, Line } from '../support/line.js';
import { receiver } from '../support/receiver.js';

const teams = `
teams:
  - { id: everybody, name: Helpdesk, teamsWebhook: HOOK_TEAMS }
fallback: everybody
`;

onEachDatabase('three instances on one database', ({ fresh, name }) => {
  test.skipIf(name !== 'PostgreSQL')('tell each thing once', async () => {
    const url = await fresh();
    const hooks = await receiver();
    const notices = { ...noticeDefaults, hooks: { HOOK_TEAMS: hooks.url }, privateHosts: ['127.0.0.1'] };
    // Slow enough that the others look while one is at it.
    hooks.instead = (res) =>
      void setTimeout(() => {
        res.writeHead(202);
        res.end();
      }, 150);
    const servers = await Promise.all([1, 2, 3].map(() => deskServer(url, teams, { notices })));
    const asked = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => {
        const http = new Http(servers[i % 3]?.url ?? '');
        const line = await Line.begin(http);
        await line.ask('fiji');
        const said = await line.ask('person');
        http.close();
        return /F26-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
      }),
    );
    await until(() => hooks.posted.length >= 30, 'all are told');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    for (const id of asked) expect(hooks.posted.filter(({ body }) => body.includes(id)).length, id).toBe(1);
    expect(new Set(hooks.posted.map(({ headers }) => headers['idempotency-key'])).size).toBe(30);
    await Promise.all(servers.map((server) => server.stop()));
    await hooks.close();
  });
});
