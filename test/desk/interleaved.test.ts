import { expect, test } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, until } from '../support/desk.js';
import { type Activity, Http, Line } from '../support/line.js';
import { Random } from '../support/random.js';

const names = ['Amina', 'Bo', 'Lena'] as const;
const steps = 60;
type Three = readonly [Console, Console, Console];

/** Who the conversation is with, as the trader was told last. */
type With = { kind: 'assistant' } | { kind: 'officer'; name: string };
const assistant: With = { kind: 'assistant' };

/** What each way of changing hands is told with. */
function changeOfHands(text: string): With | undefined {
  const officer = /(\w+) is here now and sees your case/.exec(text) ?? /is now with (\w+), who sees/.exec(text);
  if (officer?.[1]) return { kind: 'officer', name: officer[1] };
  const ended =
    /went to another team|with me, the assistant|gave the conversation back|is closed|I took your request/.test(text);
  return ended ? assistant : undefined;
}

/** The words traders and officers write here can be told from everything the assistant says. */
const isWord = (text: string, of: 'trader' | 'officer') => new RegExp(`^${of} word \\d+`).test(text);

onEachDatabase('trader, officers, time-outs and restarts in any order', ({ fresh, run }) => {
  test.each([1, 2, 3])(
    'walk %i: one speaker, nothing lost, doubled or out of order',
    { timeout: 240_000 },
    async (seed) => {
      const random = new Random(seed);
      const url = await fresh();
      let server: RunningServer & { url: string } = await deskServer(url);
      await addOfficers(url, [
        ['Amina', 'officer', ['everybody', 'india']],
        ['Bo', 'officer', ['everybody', 'india']],
        ['Lena', 'lead', ['everybody', 'india']],
      ]);
      let http = new Http(server.url);
      const signIn = (name: string) => Console.signIn(server.url, name);
      let officers: Three = [await signIn('amina'), await signIn('bo'), await signIn('lena')];
      const { body: staff } = await officers[0].get('officers');
      let line = await Line.begin(http);
      await line.ask('india');

      const taken = { trader: [] as string[], officer: [] as string[] };
      const refused: string[] = [];
      let ticket = '';
      let holder: string | undefined;
      /** More often than not the one who has the case. */
      const somebody = (): number => {
        const which = (names as readonly (string | undefined)[]).indexOf(holder);
        return which >= 0 && random.chance(0.7) ? which : random.whole(3);
      };

      async function traderActs(step: number): Promise<void> {
        if (random.chance(0.2)) {
          const wish = random.pick(['person', 'back to the assistant', 'never mind', 'can i talk to a human']);
          expect((await line.say(wish, `wish-${step}`)).status).toBe(200);
          return;
        }
        const word = `trader word ${step}`;
        const sends = random.chance(0.2) ? 2 : 1;
        for (let i = 0; i < sends; i++) expect((await line.say(word, `word-${step}`)).status).toBe(200);
        taken.trader.push(word);
      }

      async function officerActs(which: number, step: number): Promise<void> {
        const officer = officers[which];
        if (!officer || ticket === '') return;
        const at = `tickets/${ticket}`;
        const act = random.pick(
          holder === undefined
            ? (['claim', 'claim', 'say', 'return'] as const)
            : (['say', 'say', 'say', 'say', 'say', 'claim', 'pass', 'return', 'close'] as const),
        );
        if (act === 'say') {
          const text = `officer word ${step} of ${names[which]}`;
          const sends = random.chance(0.2) ? 2 : 1;
          let status = 0;
          for (let i = 0; i < sends; i++) {
            const sent = await officer.post(`${at}/messages`, { text, clientId: `o-${step}` });
            status = status === 201 ? 201 : sent.status;
          }
          (status === 201 ? taken.officer : refused).push(text);
          return;
        }
        const { status } = await {
          claim: () => officer.post(`${at}/claim`),
          pass: () => {
            const to = random.pick([{ team: random.pick(['everybody', 'india']) }, { officer: colleague(which) }]);
            return officer.post(`${at}/transfer`, { to, reason: 'for the walk' });
          },
          return: () => officer.post(`${at}/return`),
          close: () => officer.post(`${at}/close`, { outcome: 'solved' }),
        }[act]();
        expect([200, 403, 404, 409], `${act} was answered ${status}`).toContain(status);
      }
      const colleague = (which: number): string => idOf.get(names[(which + 1) % names.length] ?? '') ?? '';
      const idOf = new Map<string, string>(staff.officers.map((it: { id: string; name: string }) => [it.name, it.id]));

      async function restart(change?: string): Promise<void> {
        await server.stop();
        http.close();
        if (change) await run(url, change);
        server = await deskServer(url);
        http = new Http(server.url);
        line = line.through(http);
        const [amina, bo, lena] = officers;
        officers = [amina.at(server.url), bo.at(server.url), lena.at(server.url)];
      }

      for (let step = 0; step < steps; step++) {
        const long = new Date(Date.now() - 60 * 3_600_000).toISOString();
        const fate = random.next();
        if (fate < 0.05) await restart();
        else if (fate < 0.1) await restart(`update tickets set since = '${long}'`);
        // The trader and two officers at the same moment.
        await Promise.all([
          random.chance(0.7) ? traderActs(step) : undefined,
          random.chance(0.7) ? officerActs(somebody(), step) : undefined,
          random.chance(0.3) ? officerActs(somebody(), step + 1000) : undefined,
        ]);
        const { body } = await officers[2].get('tickets?status=all');
        expect(body.tickets.filter((it: { status: string }) => open.includes(it.status)).length).toBeLessThanOrEqual(1);
        for (const it of body.tickets) {
          expect(states).toContain(it.status);
          if (it.status === 'claimed' || it.status === 'waiting-for-trader') expect(it.officer?.name).toBeTruthy();
          if (it.status === 'queued') expect(['everybody', 'india']).toContain(it.team.id ?? it.team);
        }
        ticket = body.tickets.find((it: { status: string }) => open.includes(it.status))?.id ?? ticket;
        holder = body.tickets.find((it: { id: string }) => it.id === ticket)?.officer?.name;
      }

      // Whoever was lucky until now: one is claimed and answered in every walk.
      await line.ask('back to the assistant');
      await line.ask('person');
      const { body: queue } = await officers[2].get('tickets?status=queued');
      const at = `tickets/${queue.tickets[0].id}`;
      expect((await officers[0].post(`${at}/claim`)).status).toBe(200);
      const answer = `officer word ${steps} of Amina`;
      expect((await officers[0].post(`${at}/messages`, { text: answer, clientId: 'last' })).status).toBe(201);
      expect((await officers[1].post(`${at}/messages`, { text: 'officer word 0 of Bo', clientId: 'b' })).status).toBe(
        409,
      );
      taken.officer.push(answer);
      refused.push('officer word 0 of Bo');

      // Whatever was asked last is answered before the end is looked at.
      await line.say('trader word 9999', 'last');
      taken.trader.push('trader word 9999');
      await restart();
      const said = await until(async () => {
        const all = (await line.transcript()).filter((it) => it.type === 'message');
        return all.some((it) => it.text === 'trader word 9999') && all;
      }, 'the last word is there');

      const words = (of: 'trader' | 'officer') => said.map((it) => it.text ?? '').filter((text) => isWord(text, of));
      expect(words('trader')).toEqual(taken.trader);
      expect([...words('officer')].sort()).toEqual([...taken.officer].sort());
      for (const text of refused) expect(words('officer')).not.toContain(text);
      // Something happened at all.
      expect(taken.officer.length).toBeGreaterThan(0);

      const plain = new Set(said.filter((it) => isWord(it.text ?? '', 'trader')).map((it) => it.id));
      let speaker: With = assistant;
      for (const it of said as readonly (Activity & { from: { name?: string } })[]) {
        const text = it.text ?? '';
        if (it.from.id === 'officer') expect({ kind: 'officer', name: it.from.name }, text).toEqual(speaker);
        else if (speaker.kind === 'officer')
          expect(plain.has(it.replyToId ?? ''), `the assistant spoke: ${text}`).toBe(false);
        speaker = changeOfHands(it.from.id === 'trader' ? '' : text) ?? speaker;
      }
      for (const officer of officers) officer.close();
      http.close();
      await server.stop();
    },
  );
});

const open = ['queued', 'claimed', 'waiting-for-trader'];
const states = [...open, 'returned', 'closed'];
