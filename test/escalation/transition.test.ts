import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '../../bot/escalation/event.js';
import { speakerOf, type Transition, transition } from '../../bot/escalation/transition.js';
import type { Person, Ticket } from '../../bot/store/desk.js';
import { Random } from '../support/random.js';
import { moment, person, request } from './sample.js';

const amina = person('Amina');
const bo = person('Bo');
const lead = { ...person('Lena'), mayMoveAny: true };
const mine = (officer: Person) => ({ ...officer, mayMoveAny: false });

/** Runs events one after the other; a refusal ends the test. */
function having(...events: readonly TicketEvent[]): Transition {
  let last: Transition | undefined;
  for (const [i, event] of events.entries()) {
    const next = transition(last?.ticket, event, moment(i));
    if (next.kind === 'refused') throw new Error(`${event.kind} was refused: ${next.why.kind}`);
    last = next;
  }
  if (!last) throw new Error('nothing happened');
  return last;
}
const asked: TicketEvent = { kind: 'requested', request: request(1) };
const claim = (officer: Person): TicketEvent => ({ kind: 'claimed', officer });
const said = (officer: Person, text = 'Hello.'): TicketEvent => ({ kind: 'officer-said', officer, text });
const heard: TicketEvent = { kind: 'trader-said', text: 'a word' };
const keys = ({ says }: Transition) =>
  says.flatMap((it) => (it.from === 'assistant' ? it.told.map(({ text }) => text) : ['(officer)']));
const refusalOf = (ticket: Ticket | undefined, event: TicketEvent) => {
  const next = transition(ticket, event, moment(99));
  return next.kind === 'refused' ? next.why : next.kind;
};

describe('a ticket', () => {
  test('goes from the queue to an officer, to and fro, and back to the assistant', () => {
    expect(having(asked).ticket.state).toEqual({ kind: 'queued' });
    expect(having(asked, claim(amina)).ticket.state).toEqual({ kind: 'claimed', officer: amina });
    expect(having(asked, claim(amina), said(amina)).ticket.state).toEqual({
      kind: 'waiting-for-trader',
      officer: amina,
    });
    expect(having(asked, claim(amina), said(amina), heard).ticket.state).toEqual({ kind: 'claimed', officer: amina });
    const returned = having(asked, claim(amina), { kind: 'returned', by: mine(amina) });
    expect(returned.ticket).toMatchObject({ state: { kind: 'returned', officer: amina }, claimedAt: moment(1).at });
    expect(keys(returned)).toEqual(['returned']);
  });

  test('asked for again is the same one, also after it was returned; after it was closed it is a new one', () => {
    const again = having(asked, { kind: 'requested', request: request(2) });
    expect(again.ticket.id).toBe('F26-TEST-1');
    expect(keys(again)[0]).toBe('again');
    const reopened = having(asked, claim(amina), { kind: 'trader-left' }, { kind: 'requested', request: request(2) });
    expect(reopened.ticket).toMatchObject({ id: 'F26-TEST-1', state: { kind: 'queued' }, endedAt: null });
    const closed = having(asked, { kind: 'trader-left' });
    expect(closed.ticket.state).toEqual({ kind: 'closed', officer: null, outcome: 'withdrawn' });
    expect(having(asked, { kind: 'trader-left' }).ticket.endedAt).toBe(moment(1).at);
    expect(transition(undefined, { kind: 'requested', request: request(2) }, moment(5))).toMatchObject({
      ticket: { id: 'F26-TEST-2', version: 1 },
    });
  });

  test('has one holder: everybody else is told who', () => {
    const { ticket } = having(asked, claim(amina));
    expect(refusalOf(ticket, claim(bo))).toEqual({ kind: 'already-claimed', by: amina });
    expect(refusalOf(ticket, said(bo))).toEqual({ kind: 'not-yours', by: amina });
    expect(refusalOf(ticket, { kind: 'returned', by: mine(bo) })).toEqual({ kind: 'not-yours', by: amina });
    expect(refusalOf(ticket, { kind: 'closed', by: mine(bo), outcome: 'solved', summary: '' })).toEqual({
      kind: 'not-yours',
      by: amina,
    });
    expect(refusalOf(ticket, { kind: 'returned', by: lead })).toBe('moved');
    expect(refusalOf(having(asked).ticket, said(bo))).toEqual({ kind: 'not-yours', by: null });
  });

  test('that is closed stays so', () => {
    const { ticket } = having(asked, claim(amina), {
      kind: 'closed',
      by: mine(amina),
      outcome: 'solved',
      summary: 'Any bank.',
    });
    for (const event of [claim(bo), said(amina), heard, { kind: 'trader-left' }, { kind: 'trader-silent' }] as const)
      expect(refusalOf(ticket, event)).toEqual({ kind: 'ticket-closed' });
  });

  test('transferred to a team waits there, to an officer is theirs; the reason stays inside', () => {
    const by = mine(amina);
    const to = having(asked, claim(amina), {
      kind: 'transferred',
      by,
      to: { kind: 'team', team: 'india' },
      reason: 'not my field',
      priority: 'high',
    });
    expect(to.ticket).toMatchObject({ team: 'india', state: { kind: 'queued' }, priority: 'high' });
    expect(to.changes[0]).toMatchObject({ by: amina, text: 'not my field' });
    expect(JSON.stringify(to.says)).not.toContain('not my field');
    const bos = having(asked, claim(amina), {
      kind: 'transferred',
      by,
      to: { kind: 'officer', officer: bo, team: 'india' },
      reason: 'x',
    });
    expect(bos.ticket.state).toEqual({ kind: 'claimed', officer: bo });
    expect(keys(bos)).toEqual(['transferredToOfficer']);
  });

  test('with nobody there asks for the question and, optionally, an address; no figure is promised', () => {
    const closed = transition(undefined, asked, moment(0, { kind: 'closed', opens: 'Monday, 09:00' }));
    expect(closed.kind === 'moved' && keys(closed)).toEqual(['queued', 'closedUntil', 'answerComesHere', 'askEmail']);
    expect(closed.kind === 'moved' && closed.signals.map(({ state }) => state)).toEqual(['initiate', 'failed']);
    const here = transition(undefined, asked, moment(0));
    expect(here.kind === 'moved' && keys(here)).toEqual(['queued', 'next', 'waitUnknown', 'meanwhile']);
  });

  test('tells staff what they must know, and the trader’s address what was answered', () => {
    expect(having(asked).intents).toMatchObject([{ kind: 'opened', team: 'everybody' }]);
    const answered = having(
      asked,
      { kind: 'email-given', email: 'a@example.org' },
      claim(amina),
      said(amina, 'Any bank.'),
    );
    expect(answered.intents).toEqual([
      { kind: 'answer', team: 'everybody', officer: amina.id, email: 'a@example.org', text: 'Any bank.' },
    ]);
    expect(having(asked, { kind: 'nobody-reacted' }).intents).toMatchObject([{ kind: 'overdue' }]);
    expect(refusalOf(having(asked, { kind: 'nobody-reacted' }).ticket, { kind: 'nobody-reacted' })).toEqual({
      kind: 'nothing-to-do',
    });
  });
});

describe('whatever happens in whatever order', () => {
  const officers = [amina, bo, lead];
  const anyEvent = (random: Random, step: number): TicketEvent => {
    const officer = random.pick(officers);
    const by = { ...officer, mayMoveAny: officer.id === lead.id };
    return random.pick<TicketEvent>([
      { kind: 'requested', request: request(step) },
      { kind: 'trader-said', text: `trader ${step}` },
      { kind: 'trader-said', text: `trader ${step}` },
      { kind: 'email-given', email: 'a@example.org' },
      { kind: 'trader-left' },
      claim(officer),
      claim(officer),
      said(officer, `officer ${step}`),
      said(officer, `officer ${step}`),
      { kind: 'transferred', by, to: { kind: 'team', team: random.pick(['india', 'everybody']) }, reason: 'x' },
      {
        kind: 'transferred',
        by,
        to: { kind: 'officer', officer: random.pick(officers), team: 'everybody' },
        reason: 'x',
      },
      { kind: 'returned', by },
      { kind: 'closed', by, outcome: 'solved', summary: '' },
      { kind: 'trader-silent' },
      { kind: 'nobody-reacted' },
    ]);
  };
  const ownerOf = ({ state, team }: Ticket): string => {
    switch (state.kind) {
      case 'queued':
        return `team ${team}`;
      case 'claimed':
      case 'waiting-for-trader':
        return `officer ${state.officer.id}`;
      case 'returned':
        return 'assistant';
      case 'closed':
        return 'nobody';
    }
  };

  test.each(Array.from({ length: 300 }, (_, seed) => seed))(
    'walk %i: one owner, one speaker, every change told',
    (seed) => {
      const random = new Random(seed);
      let ticket: Ticket | undefined;
      for (let step = 0; step < 60; step++) {
        const event = anyEvent(random, step);
        const before = ticket;
        const frozen = JSON.stringify(before);
        const next = transition(
          before,
          event,
          moment(
            step,
            random.pick([{ kind: 'here' }, { kind: 'nobody' }, { kind: 'closed', opens: 'later' }] as const),
          ),
        );
        // A pure function: what was there is untouched, and the same question has the same answer.
        expect(JSON.stringify(before)).toBe(frozen);
        if (next.kind === 'refused') continue;
        const after = next.ticket;
        ticket = after.state.kind === 'closed' ? undefined : after;

        // Never two open tickets: only without one does another begin.
        if (before) expect(after.id).toBe(before.id);
        expect(after.version).toBe((before?.version ?? 0) + 1);
        // Always an owner; a new one is told to the trader, and in the history.
        expect(ownerOf(after)).not.toBe('');
        if (!before || ownerOf(before) !== ownerOf(after)) expect(next.says.length, event.kind).toBeGreaterThan(0);
        expect(next.changes).toHaveLength(1);
        // Never two speakers: an officer is heard only where that officer had the word, the assistant only on who has it.
        const spoken = next.says.filter((it) => it.from === 'officer');
        if (spoken.length > 0) {
          expect(event.kind).toBe('officer-said');
          expect(speakerOf(before?.state)).toBe('officer');
          expect(next.says).toHaveLength(1);
          expect(before && ownerOf(before)).toBe(`officer ${event.kind === 'officer-said' ? event.officer.id : ''}`);
        }
        if (speakerOf(before?.state) === 'officer' && event.kind === 'trader-said') expect(next.says).toEqual([]);
        // What an officer says is said once, as it was written.
        if (event.kind === 'officer-said') expect(spoken).toMatchObject([{ text: event.text }]);
        // Ended is exactly what is returned or closed.
        expect(after.endedAt !== null).toBe(after.state.kind === 'returned' || after.state.kind === 'closed');
      }
    },
  );
});
