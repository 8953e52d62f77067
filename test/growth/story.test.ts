import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { exportOverlay } from '../../bot/growth/export.js';
import { goldenQuestions, outcomeOf, touched } from '../../bot/growth/golden.js';
import type { RunningServer } from '../../bot/server.js';
import { openStore } from '../../bot/store/open.js';
import { Article } from '../../knowledge/article.js';
import { content, root } from '../support/content.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer, until } from '../support/desk.js';
import { drone } from '../support/drone.js';
import { type Activity, Http, Line } from '../support/line.js';

/** An index is made in a thread of its own; on a busy machine that takes its time. */
const patient = 240_000;

const { question, ways, answer, article } = drone;

onEachDatabase('a question asked in vain becomes an answer', ({ fresh, name }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let other: (RunningServer & { url: string }) | undefined;
  let http: Http;
  let amina: Console;
  let edda: Console;
  let ticket = '';
  let draft = '';
  let version = 0;
  let said: { sequence: number };
  const traders = new Map<string, { line: Line; heard: Activity[]; end: () => void }>();

  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url);
    // Several instances share PostgreSQL; a file has one.
    if (name === 'PostgreSQL') other = await deskServer(url);
    await addOfficers(url, [
      ['Amina', 'officer', ['india']],
      ['Bo', 'officer', ['india']],
      ['Edda', 'editor', []],
    ]);
    http = new Http(server.url);
    amina = await Console.signIn(server.url, 'amina');
    edda = await Console.signIn(server.url, 'edda');
  });
  afterAll(async () => {
    for (const { end } of traders.values()) end();
    http.close();
    await other?.stop();
    await server.stop();
  });

  async function trader(who: string): Promise<{ line: Line; heard: Activity[] }> {
    const line = await Line.begin(http);
    const heard: Activity[] = [];
    const socket = await line.listen((activity) => heard.push(activity));
    const it = { line, heard, end: () => socket.close() };
    traders.set(who, it);
    await line.ask('india');
    await line.ask('exporter');
    return it;
  }
  const of = (who: string) => traders.get(who) ?? expect.fail(who);
  const hears = (who: string, text: RegExp) =>
    until(() => of(who).heard.find((a) => text.test(a.text ?? '')), `${who} hears ${text}`);

  test('a trader asks in vain, and others do too', async () => {
    for (const [who, text] of [
      ['first', question],
      ['second', 'can a drone fly over our warehouse'],
      ['third', 'my mail is third@example.org, may we fly a drone over the warehouse'],
      ['deleted', 'may we fly drones over the warehouse'],
    ] as const) {
      const { line } = await trader(who);
      expect(await line.ask(text), text).not.toMatch(/Write in your security plan/);
    }
    const store = await openStore(url);
    const vain = await store.askedInVain({ limit: 10 });
    expect(vain.map(({ text }) => text)).toContain('my mail is [e-mail] may we fly a drone over the warehouse');
    expect(vain).toHaveLength(4);
    await store.close();
    const { line } = of('deleted');
    await line.ask('delete my data');
    await line.say('yes');
    await hears('deleted', /Goodbye|deleted/i);
  });

  test('an officer answers, and marks the reply as reusable', async () => {
    const { line } = of('first');
    ticket = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    await amina.post(`tickets/${ticket}/claim`);
    said = (await amina.post(`tickets/${ticket}/messages`, { text: answer, clientId: 'a' })).body.entry;
    await hears('first', /Write in your security plan/);

    const bo = await Console.signIn(server.url, 'bo');
    expect((await bo.post(`tickets/${ticket}/reusable`, { message: said.sequence })).status).toBe(403);
    expect((await amina.post(`tickets/${ticket}/reusable`, { message: said.sequence + 1 })).status).toBe(400);
    expect((await amina.post(`tickets/${ticket}/reusable`, { message: 1 })).status).toBe(400);
    expect((await edda.post(`tickets/${ticket}/reusable`, { message: said.sequence })).status).toBe(403);
    const made = await amina.post(`tickets/${ticket}/reusable`, { message: said.sequence });
    expect(made).toMatchObject({
      status: 201,
      body: {
        draft: {
          status: 'draft',
          asked: question,
          title: question,
          phrasings: [question],
          text: answer,
          programme: 'india',
          economy: 'India',
          cites: [],
          confidence: null,
          officer: { name: 'Amina' },
          served: false,
        },
      },
    });
    expect(JSON.stringify(made.body)).not.toContain(line.id);
    draft = made.body.draft.id;
    const again = await amina.post(`tickets/${ticket}/reusable`, { message: said.sequence });
    expect(again).toMatchObject({ status: 200, body: { draft: { id: draft } } });
    expect((await amina.get('drafts')).status).toBe(403);
    expect((await amina.get('drafts/file')).status).toBe(403);
    expect((await amina.get(`drafts/${draft}/file`)).status).toBe(403);
    expect((await amina.get(`tickets/${ticket}`)).body.reusable).toEqual([said.sequence]);
    // Editors choose a programme, and see no trader.
    expect((await edda.get('programmes')).status).toBe(200);
    expect((await edda.get(`tickets/${ticket}`)).status).toBe(403);
    expect((await edda.get(`drafts/${draft}/file`)).body.error.code).toBe('NotReady');
  });

  test('an editor sees what it lacks, what is near to it and who else asked; without a source nothing is approved', async () => {
    const list = await edda.get('drafts?status=draft&programme=india');
    expect(list.body).toMatchObject({
      total: 1,
      counts: { draft: 1, approved: 0, rejected: 0 },
      drafts: [{ id: draft }],
    });
    const open = (await edda.get(`drafts/${draft}`)).body;
    expect(open.lacks.map(({ field }: { field: string }) => field)).toEqual(['phrasings', 'cites', 'confidence']);
    expect(open.nearest.length).toBeGreaterThan(1);
    expect(open.nearest[0]).toMatchObject({ id: expect.stringMatching(/^india-/), title: expect.any(String) });
    // The first trader, and the two who asked alike; the one whose data is deleted left nothing.
    expect(open.alike.traders).toBe(3);
    expect((await edda.post(`drafts/${draft}/approve`, { version: 1 })).body).toMatchObject({
      error: {
        code: 'NotReady',
        details: { lacks: expect.arrayContaining([expect.objectContaining({ field: 'cites' })]) },
      },
    });
    expect((await edda.post(`drafts/${draft}/check`)).body.error.code).toBe('NotReady');
    const { sources } = (await edda.get('sources?q=manual&programme=india')).body;
    expect(sources[0]).toMatchObject({ id: expect.any(String), kind: expect.any(String), ofProgramme: true });

    const edit = {
      version: 1,
      phrasings: ways,
      confidence: 'high',
      cites: [{ source: 'circular-33-2016', place: '' }],
    };
    const edited = await edda.send('PATCH', `drafts/${draft}`, edit);
    expect(edited.body.draft).toMatchObject({ version: 2, phrasings: ways, title: question });
    expect((await edda.get(`drafts/${draft}`)).body.lacks).toEqual([
      { field: 'cites', what: expect.stringMatching(/Which place/) },
    ]);
    expect((await edda.send('PATCH', `drafts/${draft}`, edit)).body.error).toMatchObject({
      code: 'ChangedMeanwhile',
      details: { draft: { version: 2 } },
    });
    const whole = await edda.send('PATCH', `drafts/${draft}`, {
      version: 2,
      cites: [{ source: 'circular-33-2016', place: 'Annexure A, note' }],
    });
    version = whole.body.draft.version;
    expect((await edda.get(`drafts/${draft}`)).body.lacks).toEqual([]);
  });

  test(
    'the golden questions are asked with and without it, while the server goes on answering',
    async () => {
      const checking = edda.post(`drafts/${draft}/check`);
      const { line } = await trader('meanwhile');
      expect(await line.ask('how long does it take?')).toMatch(/India|days|month/i);
      const { status, body } = await checking;
      expect(status).toBe(200);
      expect(body.check.asked).toBeGreaterThan(30);
      // What the search of the content alone finds, question by question.
      const of = new Map(content.knowledge.articles.map(({ id, programme }) => [id as string, programme as string]));
      const asked = touched(goldenQuestions(root) ?? [], 'india', of);
      expect(body.check.asked).toBe(asked.length);
      expect(body.check.rightBefore).toBe(
        asked.filter((it) => it.expect.includes(outcomeOf(content.search().find(it.q, it.programme)) ?? '')).length,
      );
      expect(body.check.rightAfter).toBe(body.check.rightBefore - body.check.lost.length + body.check.gained);
      expect(body.check.passes).toBe(true);
      expect((await edda.get(`drafts/${draft}`)).body.draft.check).toMatchObject({ version, asked: body.check.asked });
    },
    patient,
  );

  test('approved, it is served at once, on every instance', async () => {
    const { status, body } = await edda.post(`drafts/${draft}/approve`, { version });
    expect(status).toBe(200);
    expect(body.draft).toMatchObject({
      status: 'approved',
      article: article,
      served: true,
      editor: { name: 'Edda' },
    });
    const { line } = await trader('next');
    expect(await line.ask('Drone over warehouse: allowed?')).toMatch(
      /Write in your security plan[\s\S]*Sources:[\s\S]*Annexure A, note/,
    );
    expect((await edda.post(`drafts/${draft}/approve`, { version: version + 1 })).body.error.code).toBe('WrongState');
    if (!other) return;
    const elsewhere = new Http(other.url);
    const there = await Line.begin(elsewhere);
    await there.ask('india');
    await until(
      async () => /Write in your security plan/.test(await there.ask(ways[1] ?? '')),
      'the other instance answers',
    );
    elsewhere.close();
  });

  test(
    'who asked in vain is told once, with the answer one tap away; in other words it is found too',
    async () => {
      for (const who of ['second', 'third']) {
        await until(() => of(who).heard.find((a) => /Now there is one/.test(a.text ?? '')), `${who} is told`, patient);
        const told = of(who).heard.findLast((a) => /Now there is one/.test(a.text ?? ''));
        expect(told?.text).toMatch(/You asked: “[^”]*drone[^”]*”/);
        const last = of(who).heard.at(-1);
        expect(last?.text).toMatch(/Udyam certificate\?/);
      }
      expect(
        of('third')
          .heard.map((a) => a.text)
          .join(),
      ).toMatch(/You asked: “my mail is \[e-mail\]/);
      const { line, heard } = of('second');
      const means = { kind: 'ask', entry: article, programme: 'india' };
      await line.post({ type: 'message', from: { id: 'trader' }, value: { v: 1, means } });
      await hears('second', /Write in your security plan[\s\S]*Sources:/);
      // By its title it is found as well.
      expect(await of('third').line.ask(question)).toMatch(/Write in your security plan/);
      const others = ['first', 'next', 'meanwhile', 'deleted'].flatMap((who) => of(who).heard);
      expect(others.filter((a) => /Now there is one/.test(a.text ?? ''))).toEqual([]);
      expect(heard.filter((a) => /Now there is one/.test(a.text ?? ''))).toHaveLength(1);
      const { line: inOtherWords } = await trader('words');
      // Who asked may have been told by the other instance, whose index was made sooner than that of this one.
      const drones = 'is it fine when somebody uses drones above our warehouse';
      await until(
        async () => /Write in your security plan/.test(await inOtherWords.ask(drones)),
        'it is found in other words',
        patient,
        500,
      );
    },
    patient,
  );

  test('it is written as a content file the repository takes, and then no longer served from here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairway-export-'));
    const store = await openStore(url);
    const { files, articles } = await exportOverlay(store, content, folder);
    expect(articles).toEqual([article]);
    expect(files).toEqual([join(folder, 'desk-india.yaml')]);
    const [written] = z.array(Article).parse(parse(readFileSync(files[0] ?? '', 'utf8')));
    expect(written).toMatchObject({
      title: question,
      cites: ['circular-33-2016#Annexure A, note'],
      confidence: 'high',
    });
    await store.close();
    rmSync(folder, { recursive: true });
    if (!written) throw new Error('no article');
    server.serve({
      ...content,
      knowledge: { ...content.knowledge, articles: [...content.knowledge.articles, written] },
    });
    const done = await until(async () => {
      const { body } = await edda.get(`drafts/${draft}`);
      return body.draft.served && body;
    }, 'it is in the files');
    expect(done.draft.status).toBe('approved');
    server.serve(content);
  });

  test('deleting the data of who asked first takes away where it came from; the article stays', async () => {
    const { line } = of('first');
    await line.ask('delete my data');
    await line.say('yes');
    await until(async () => (await edda.get(`drafts/${draft}`)).body.draft.asked === '', 'the question is forgotten');
    const { body } = await edda.get(`drafts/${draft}`);
    expect(body.draft).toMatchObject({ status: 'approved', message: null, asked: '', served: true });
  });

  test('rejected with a reason, it is not answered any more', async () => {
    const { body } = await edda.get(`drafts/${draft}`);
    expect((await edda.post(`drafts/${draft}/reject`, { version: body.draft.version })).status).toBe(400);
    const rejected = await edda.post(`drafts/${draft}/reject`, {
      version: body.draft.version,
      reason: 'The circular was replaced.',
    });
    expect(rejected.body.draft).toMatchObject({
      status: 'rejected',
      reason: 'The circular was replaced.',
      served: false,
    });
    const { line } = await trader('last');
    expect(await line.ask(question)).not.toMatch(/Write in your security plan/);
  });

  test('the audit holds who marked, changed, approved, took along and rejected it, and not a word of it', async () => {
    expect((await edda.get('drafts/file')).status).toBe(200);
    const admin = await Console.signIn(server.url, 'admin');
    const kinds = 'reply-marked,draft-changed,article-approved,article-rejected,exported';
    const { entries } = (await admin.get(`audit?kind=${kinds}`)).body;
    const told = entries.map((it: { kind: string; by: { name: string } }) => `${it.kind} ${it.by.name}`).reverse();
    expect(new Set(told)).toEqual(
      new Set([
        'reply-marked Amina',
        'draft-changed Edda',
        'article-approved Edda',
        'article-rejected Edda',
        'exported Edda',
      ]),
    );
    expect(told[0]).toBe('reply-marked Amina');
    expect(JSON.stringify(entries)).not.toMatch(/security plan|over our warehouse|circular was/);
    expect((await admin.get('audit/check')).body.kind).toBe('whole');
  });
});
