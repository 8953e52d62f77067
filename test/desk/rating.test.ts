import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../bot/server.js';
import { onEachDatabase } from '../support/databases.js';
import { addOfficers, Console, deskServer } from '../support/desk.js';
import { Http, Line } from '../support/line.js';

onEachDatabase('a trader judges the person of a case', ({ fresh }) => {
  let url = '';
  let server: RunningServer & { url: string };
  let http: Http;
  let amina: Console;
  let lead: Console;

  beforeAll(async () => {
    url = await fresh();
    server = await deskServer(url);
    await addOfficers(url, [
      ['Amina', 'officer', ['everybody', 'india']],
      ['Lead', 'lead', ['everybody']],
    ]);
    http = new Http(server.url);
    amina = await Console.signIn(server.url, 'amina');
    lead = await Console.signIn(server.url, 'lead');
  });
  afterAll(async () => {
    http.close();
    await server.stop();
  });

  /** A trader of India at the first question, who asks for a person; Amina takes the case. */
  async function withAmina(): Promise<{ line: Line; ticket: string; last: () => Promise<string> }> {
    const line = await Line.begin(http);
    await line.ask('india');
    const ticket = /F26-\w{4}-\w{4}/.exec(await line.ask('person'))?.[0] ?? '';
    expect((await amina.post(`tickets/${ticket}/claim`)).status).toBe(200);
    const last = async () => (await line.transcript()).map(({ text }) => text ?? '').join('\n');
    return { line, ticket, last };
  }
  const ratingOf = async (ticket: string) => (await amina.get(`tickets/${ticket}`)).body.rating;

  test('when it is given back they are asked in plain words, and the open question goes on below it', async () => {
    const { line, ticket, last } = await withAmina();
    await amina.post(`tickets/${ticket}/messages`, { text: 'Any bank.', clientId: 'a' });
    await amina.post(`tickets/${ticket}/return`);
    expect(await last()).toMatch(
      new RegExp(`gave the conversation back[\\s\\S]*help you with case ${ticket}\\?[\\s\\S]*What does your firm do`),
    );
    // Closing what was given back asks nobody again.
    await amina.post(`tickets/${ticket}/close`, { outcome: 'solved' });
    expect((await last()).match(/help you with case/g)).toHaveLength(1);
    // The interview goes on without an answer to it; the word is taken afterwards as well.
    expect(await line.ask('exporter')).toMatch(/Udyam/);
    expect(await line.ask('it helped')).toMatch(/Why, in a word\?[\s\S]*Clear answer[\s\S]*Udyam/);
    expect(await line.ask('clear answer')).toMatch(/I wrote that down[\s\S]*Udyam/);
    expect(await ratingOf(ticket)).toEqual({ helped: 'yes', why: 'clear', text: '' });
  });

  test('one word for each case: a second tap, another trader’s case and nonsense change nothing', async () => {
    const { line, ticket } = await withAmina();
    await amina.post(`tickets/${ticket}/close`, { outcome: 'no-answer' });
    const tap = async (means: unknown) => {
      const { text } = await line.post({ type: 'message', from: { id: 'trader' }, value: { v: 1, means } });
      return (await line.answersTo(JSON.parse(text).id)).map((it) => it.text ?? '').join('\n');
    };
    const other = (await withAmina()).ticket;
    expect(await tap({ kind: 'rate-case', ticket: other, helped: 'no' })).toMatch(/told me about that case already/);
    expect(await tap({ kind: 'why-case', ticket, why: 'slow' })).toMatch(/told me about that case already/);
    expect(await tap({ kind: 'rate-case', ticket, helped: 'no' })).toMatch(/Why, in a word/);
    expect(await tap({ kind: 'rate-case', ticket, helped: 'yes' })).toMatch(/told me about that case already/);
    expect(await line.ask('because nobody answered bo@example.org for 2 hours')).toMatch(/I wrote that down/);
    expect(await tap({ kind: 'why-case', ticket, why: 'slow' })).toMatch(/told me about that case already/);
    expect(await ratingOf(ticket)).toEqual({
      helped: 'no',
      why: 'other',
      text: 'nobody answered [e-mail] for 2 hours',
    });
    expect(await ratingOf(other)).toBeNull();
    // What was said of a person is no question that nobody could answer.
    const edits = await lead.get('insight');
    expect(JSON.stringify(edits.body.unanswered)).not.toContain('nobody answered');
  });

  test('why can be left: an answer to the open question is that, and words that mean nothing else are the why', async () => {
    const { line, ticket } = await withAmina();
    await amina.post(`tickets/${ticket}/return`);
    await line.ask('it helped a little');
    expect(await line.ask('exporter')).toMatch(/Udyam/);
    const second = await withAmina();
    await amina.post(`tickets/${second.ticket}/return`);
    await second.line.ask('it did not help');
    expect(await second.line.ask('hmmpf blah')).toMatch(/I wrote that down[\s\S]*What does your firm do/);
    expect(await ratingOf(second.ticket)).toMatchObject({ helped: 'no', text: 'hmmpf blah' });
    expect(await ratingOf(ticket)).toMatchObject({ helped: 'partly', why: null });
    // Right after it was asked, and not later.
    expect(await second.line.ask('hmmpf blah')).not.toMatch(/I wrote that down/);
  });

  test('who comes back alone is asked too; who is passed on or never had a person is not', async () => {
    const { line, ticket, last } = await withAmina();
    await amina.post(`tickets/${ticket}/transfer`, { to: { team: 'everybody' }, reason: 'other' });
    expect(await last()).not.toMatch(/help you with case/);
    await line.ask('never mind');
    expect(await last()).not.toMatch(/help you with case/);
    const second = await withAmina();
    expect(await second.line.ask('back to the assistant')).toMatch(/help you with case/);
  });

  test('the figures show how persons helped and why, from three traders on', async () => {
    expect((await lead.get('insight')).body.ratings).toEqual({
      yes: null,
      partly: null,
      no: null,
      share: null,
      whys: [],
    });
    for (const word of ['it helped', 'it helped', 'it did not help', 'it helped a little', 'it did not help']) {
      const { line, ticket } = await withAmina();
      await amina.post(`tickets/${ticket}/close`, { outcome: 'solved' });
      await line.ask(word);
      if (word === 'it helped') await line.ask('clear answer');
    }
    // Earlier: yes, no, partly, no.
    expect((await lead.get('insight?programme=india')).body.ratings).toEqual({
      yes: 3,
      partly: null,
      no: 4,
      share: 0.333,
      whys: [{ why: 'clear', said: 3 }],
    });
    const csv = await fetch(`${server.url}/desk/api/insight?format=csv&table=ratings`, {
      headers: { cookie: lead.cookie },
    });
    expect((await csv.text()).split('\r\n')).toEqual(['yes,partly,no,share', '3,,4,0.333', '']);
  });

  test('"delete my data" takes what was said of a person with it; the figures stay', async () => {
    const { line, ticket } = await withAmina();
    await amina.post(`tickets/${ticket}/close`, { outcome: 'solved' });
    await line.ask('it helped');
    expect(await ratingOf(ticket)).toMatchObject({ helped: 'yes' });
    await line.ask('delete my data');
    await line.say('yes');
    await expect.poll(async () => (await amina.get(`tickets/${ticket}`)).status).toBe(404);
    expect((await lead.get('insight')).body.ratings.yes).toBe(4);
  });
});
