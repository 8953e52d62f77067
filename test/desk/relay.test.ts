import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, until } from '../support/desk.js';
import { type Activity, Http, Line } from '../support/line.js';

onEachDatabase('trader and officer', ({ fresh, name }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  let amina: Console;
  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url);
    await addOfficers(url, [
      ['Amina', 'officer', ['everybody', 'india']],
      ['Bo', 'officer', ['everybody', 'india']],
    ]);
    http = new Http(server.url);
    amina = await Console.signIn(server.url, 'amina');
  });
  afterAll(async () => {
    amina.close();
    http.close();
    await server.stop();
  });

  /** A trader at an open question, who hears everything over the stream. */
  async function trader() {
    const line = await Line.begin(http);
    const heard: Activity[] = [];
    const socket = await line.listen((activity) => heard.push(activity));
    await line.ask('india');
    const hears = (text: string | RegExp) =>
      until(
        () => heard.find((a) => (typeof text === 'string' ? a.text === text : text.test(a.text ?? ''))),
        String(text),
      );
    return { line, heard, hears, end: () => socket.close() };
  }
  const idOf = (said: string): string => /F26-\w{4}-\w{4}/.exec(said)?.[0] ?? '';

  test('a person is asked for, comes, talks, and gives the conversation back at the same question', async () => {
    const { line, heard, hears, end } = await trader();
    await amina.listen();
    const said = await line.ask('can i talk to a real person about which bank gives the solvency certificate?');
    const id = idOf(said);
    expect(said).toMatch(/India desk[\s\S]*next in line[\s\S]*What does your firm do in trade\?/);
    expect(heard.find((a) => a.type === 'event')).toMatchObject({ name: 'handoff.initiate' });
    const opened = await amina.hears('ticket', (data) => data.change === 'opened');
    expect(opened.ticket).toMatchObject({ id, team: 'india', economy: 'India', position: 1, status: 'queued' });

    const brief = await amina.get(`tickets/${id}`);
    expect(brief.body.ticket.question).toMatch(/which bank/);
    expect(brief.body.brief).toMatchObject({ programme: { id: 'india' }, wants: { reason: 'asked' }, now: true });
    expect(brief.body.transcript.map((e: { sequence: number }) => e.sequence)).toEqual(
      [...brief.body.transcript].map((e: { sequence: number }) => e.sequence).sort((a: number, b: number) => a - b),
    );

    expect((await amina.post(`tickets/${id}/claim`)).status).toBe(200);
    await hears(/Amina is here now/);
    const before = heard.length;
    await line.say('exporter');
    await amina.hears('message', (data) => JSON.stringify(data).includes('"exporter"'));
    await amina.post(`tickets/${id}/typing`);
    await until(() => heard.find((a) => a.type === 'typing' && a.from.id === 'officer'), 'typing is shown');
    const sent = await amina.post(`tickets/${id}/messages`, { text: 'Any scheduled bank.', clientId: 'c1' });
    expect(sent).toMatchObject({
      status: 201,
      body: { ticket: { status: 'waiting-for-trader' }, entry: { from: 'officer' } },
    });
    expect(await amina.post(`tickets/${id}/messages`, { text: 'Any scheduled bank.', clientId: 'c1' })).toMatchObject({
      status: 200,
      body: { entry: { sequence: sent.body.entry.sequence } },
    });
    await hears('Any scheduled bank.');
    // The assistant was mute: between the two only the trader and the officer are heard, each once.
    expect(
      heard
        .slice(before)
        .filter((a) => a.type === 'message')
        .map((a) => a.text),
    ).toEqual(['exporter', 'Any scheduled bank.']);

    await line.post({ type: 'typing', from: { id: 'trader' } });
    await amina.hears('typing', (data) => data.from === 'trader');
    expect((await amina.post(`tickets/${id}/return`)).body.ticket.status).toBe('returned');
    await hears(/gave the conversation back to me/);
    const last = await until(
      () => heard.findLast((a) => /What does your firm do/.test(a.text ?? '')),
      'the question is put again',
    );
    expect(last.suggestedActions?.actions.length).toBeGreaterThan(3);
    expect(await line.ask('exporter')).toMatch(/Udyam/);
    amina.close();
    end();
  });

  test('the trader comes back alone, and asking again re-opens the same case', async () => {
    const { line, end } = await trader();
    const id = idOf(await line.ask('person'));
    expect(await line.ask('person')).toMatch(new RegExp(`already written down as case ${id}`));
    await amina.post(`tickets/${id}/claim`);
    expect(await line.ask('back to the assistant')).toMatch(
      /with me, the assistant, again[\s\S]*What does your firm do/,
    );
    expect((await amina.get(`tickets/${id}`)).body.ticket.status).toBe('returned');
    expect(await line.ask('person')).toMatch(new RegExp(`case ${id} is open again`));
    expect(await line.ask('never mind')).toMatch(/took your request/);
    expect((await amina.get(`tickets/${id}`)).body).toMatchObject({
      ticket: { status: 'closed', outcome: 'withdrawn' },
      history: [
        { kind: 'opened' },
        { kind: 'requested-again' },
        { kind: 'claimed' },
        { kind: 'left' },
        { kind: 'reopened' },
        { kind: 'withdrawn' },
      ],
    });
    expect(idOf(await line.ask('person'))).not.toBe(id);
    end();
  });

  test('a "yes" to the officer deletes nothing; deleting works with a person too and reaches the desk', async () => {
    const { line, hears, end } = await trader();
    const id = idOf(await line.ask('person'));
    await line.ask('delete my data');
    await amina.post(`tickets/${id}/claim`);
    await hears(/Amina is here now/);
    await line.say('yes');
    await until(
      async () => (await amina.get(`tickets/${id}`)).body.ticket?.unread === 1,
      'the yes reached the officer',
    );
    expect(await line.ask('delete my data')).toMatch(/Delete everything\?/);
    await line.say('we have a certificate');
    await line.say('yes');
    await until(async () => (await amina.get(`tickets/${id}`)).body.ticket?.unread === 3, 'both reached the officer');
    await amina.post(`tickets/${id}/notes`, { text: 'secret', clientId: 'n' });
    await amina.listen();
    await line.ask('delete my data');
    await line.say('yes');
    await amina.hears('gone', (data) => data.ticket === id && data.why === 'erased');
    expect((await amina.get(`tickets/${id}`)).status).toBe(404);
    expect((await line.transcript()).map((a) => a.text).join()).toMatch(/requests to a person: 1/);
    amina.close();
    end();
  });

  test('twenty officers claim at once: one wins, nineteen are told by whom', async () => {
    await addOfficers(
      url,
      Array.from({ length: 20 }, (_, i) => [`${name}${i}`, 'officer', ['india']] as const),
    );
    const all = [];
    for (let i = 0; i < 20; i++) all.push(await Console.signIn(server.url, `${name}${i}`.toLowerCase()));
    const { line, heard, end } = await trader();
    const id = idOf(await line.ask('person'));
    const results = await Promise.all(all.map((one) => one.post(`tickets/${id}/claim`)));
    const winner = results.findIndex(({ status }) => status === 200);
    expect(results.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const [i, { status, body }] of results.entries())
      if (i !== winner)
        expect([status, body.error.code, body.error.details.by.name]).toEqual([
          409,
          'AlreadyClaimed',
          `${name}${winner}`,
        ]);
    await until(() => heard.some((a) => /is here now/.test(a.text ?? '')), 'the trader is told');
    expect(heard.filter((a) => /is here now/.test(a.text ?? ''))).toHaveLength(1);
    end();
  });

  test('a storm of words from both sides: none lost, doubled or out of order, and the assistant stays out of it', async () => {
    const { line, heard, hears, end } = await trader();
    const id = idOf(await line.ask('person'));
    await amina.post(`tickets/${id}/claim`);
    await hears(/Amina is here now/);
    const before = heard.length;
    const officer = (async () => {
      for (let i = 0; i < 25; i++)
        await amina.post(`tickets/${id}/messages`, { text: `officer ${i}`, clientId: `s${i}` });
    })();
    for (let i = 0; i < 25; i++) expect((await line.say(`trader ${i}`, `t${i}`)).status).toBe(200);
    await officer;
    await until(() => heard.length - before >= 50, 'all fifty were heard');
    const said = heard.slice(before).map((a) => a.text ?? '');
    const numbers = (who: string) =>
      said.filter((text) => text.startsWith(who)).map((text) => Number(text.split(' ')[1]));
    expect([said.length, numbers('officer'), numbers('trader')]).toEqual([
      50,
      [...Array(25).keys()],
      [...Array(25).keys()],
    ]);
    const { entries } = (await amina.get(`tickets/${id}/transcript?limit=200`)).body;
    const seen = entries
      .map((e: { text: string }) => e.text)
      .filter((text: string) => /^(officer|trader) \d/.test(text));
    expect(seen).toEqual(said);
    end();
  });
});

describe('two instances on one PostgreSQL', () => {
  onEachDatabase('a trader on one and an officer on the other talk live', ({ fresh, name }) => {
    test.skipIf(name !== 'PostgreSQL')('both ways, within moments', async () => {
      const url = await fresh();
      const [here, there] = [await deskServer(url), await deskServer(url)];
      await addOfficers(url, [['Amina', 'officer', ['*']]]);
      const http = new Http(here.url);
      const amina = await Console.signIn(there.url, 'amina');
      await amina.listen();
      const line = await Line.begin(http);
      const heard: Activity[] = [];
      const socket = await line.listen((activity) => heard.push(activity));
      await line.ask('india');
      const id = idOfTicket(await line.ask('person'));
      await amina.hears('ticket', (data) => data.change === 'opened');
      await amina.post(`tickets/${id}/claim`);
      await until(() => heard.some((a) => /Amina is here now/.test(a.text ?? '')), 'told on the other instance');
      const began = performance.now();
      await amina.post(`tickets/${id}/messages`, { text: 'Hello over there.', clientId: 'c' });
      await until(() => heard.some((a) => a.text === 'Hello over there.'), 'the word arrives');
      expect(performance.now() - began).toBeLessThan(2000);
      await amina.post(`tickets/${id}/typing`);
      await until(() => heard.some((a) => a.type === 'typing' && a.from.id === 'officer'), 'typing arrives');
      await line.say('hello back');
      await amina.hears('message', (data) => JSON.stringify(data).includes('hello back'));
      amina.close();
      socket.close();
      http.close();
      await Promise.all([here.stop(), there.stop()]);
    });
  });
});

const idOfTicket = (said: string): string => /F26-\w{4}-\w{4}/.exec(said)?.[0] ?? '';
