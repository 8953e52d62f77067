import { expect, test } from 'vitest';
import type { Identity, Ways } from '../../../bot/store/accounts.js';
import type { Officer, OfficerId, Role } from '../../../bot/store/desk.js';
import { openStore } from '../../../bot/store/open.js';
import { later, noon } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

const both: Ways = { passwords: true, organisation: true };

export function accounts(fresh: Fresh): void {
  const our = useStore(fresh);
  let made = 0;
  const someone = (name: string, role: Role = 'officer'): Officer => ({
    id: `o_${name}` as OfficerId,
    name,
    email: `${name}@example.org`,
    role,
    teams: ['a'],
    password: 'scrypt$…',
    failures: 0,
    lockedUntil: null,
    seenAt: null,
  });
  async function added(name: string, role?: Role): Promise<Officer> {
    const officer = someone(name, role);
    expect(await our.store.addOfficer(officer, noon)).toBe('added');
    return officer;
  }
  const link = (kind: 'invitation' | 'reset', until = later(60)) => ({ id: `l${++made}`, kind, until });
  const session = (officer: Officer, id: string) =>
    our.store.addSession({ id, officer: officer.id, csrf: 'c', beganAt: noon, seenAt: noon });

  test('who is invited is no officer until they join, with a link that works once and for a while', async () => {
    const ida = someone('ida');
    const first = link('invitation');
    expect(await our.store.invite(ida, first, noon, [])).toBe('added');
    expect(await our.store.invite({ ...ida, id: 'o_other' as OfficerId }, link('invitation'), noon, [])).toBe(
      'known-address',
    );
    expect([await our.store.officer(ida.id), await our.store.officerByEmail(ida.email)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await our.store.account(ida.id)).toMatchObject({ joinedAt: null, linkUntil: later(60), password: '' });
    const second = link('invitation');
    await our.store.giveLink(ida.id, second, both, []);
    const use = (id: string, at: string) => our.store.useLink(id, { password: 'new', name: 'Ida B' }, at, () => []);
    expect(await our.store.link(first.id, noon)).toBeUndefined();
    expect(await use(first.id, noon)).toBeUndefined();
    expect(await our.store.link(second.id, later(60))).toBeUndefined();
    expect(await our.store.link(second.id, later(59))).toMatchObject({ kind: 'invitation', account: { id: ida.id } });
    const all = await Promise.all([use(second.id, later(1)), use(second.id, later(1))]);
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await our.store.officer(ida.id)).toMatchObject({ name: 'Ida B', password: 'new' });
    expect(await our.store.account(ida.id)).toMatchObject({ joinedAt: later(1), linkUntil: null });
  });

  test('a link whose time is over does not work, even if it was looked up in time', async () => {
    const late = someone('late');
    const given = link('invitation');
    await our.store.invite(late, given, noon, []);
    expect(await our.store.useLink(given.id, { password: 'x' }, later(61), () => [])).toBeUndefined();
    expect(await our.store.officer(late.id)).toBeUndefined();
  });

  test('a reset takes the password and all sessions away at once; another password ends the other sessions', async () => {
    const [rea] = [await added('rea')];
    await added('keeper', 'admin');
    await session(rea, 'rea1');
    await session(rea, 'rea2');
    await our.store.changePassword(rea.id, 'second', 'rea2');
    expect([await our.store.session('rea1'), (await our.store.session('rea2'))?.officer]).toEqual([undefined, rea.id]);
    expect(await our.store.officer(rea.id)).toMatchObject({ password: 'second' });
    expect((await our.store.giveLink(rea.id, link('reset'), both, [])).kind).toBe('changed');
    expect(await our.store.officer(rea.id)).toMatchObject({ password: '' });
    expect(await our.store.session('rea2')).toBeUndefined();
    expect((await our.store.giveLink('o_nobody' as OfficerId, link('reset'), both, [])).kind).toBe('unknown');
  });

  test('who is disabled is no officer any more, and comes back as they were', async () => {
    const dis = await added('dis');
    await session(dis, 'dis1');
    const given = link('reset');
    await our.store.giveLink(dis.id, given, both, []);
    await our.store.changeAccount(dis.id, { disabledAt: later(5) }, both, []);
    expect([await our.store.officer(dis.id), await our.store.session('dis1')]).toEqual([undefined, undefined]);
    expect((await our.store.officers()).some(({ id }) => id === dis.id)).toBe(false);
    expect(await our.store.link(given.id, noon)).toBeUndefined();
    expect((await our.store.accounts()).find(({ id }) => id === dis.id)).toMatchObject({ disabledAt: later(5) });
    await our.store.changeAccount(dis.id, { disabledAt: null, role: 'lead', teams: ['b'], name: 'Di' }, both, []);
    expect(await our.store.officer(dis.id)).toMatchObject({ role: 'lead', teams: ['b'], name: 'Di' });
  });

  test('an attempt to sign in with the organisation is taken out once, and in time', async () => {
    const attempt = { id: 'a1', browser: 'b', verifier: 'v', nonce: 'n', until: later(60) };
    await our.store.beginAttempt(attempt, noon);
    const all = await Promise.all([our.store.takeAttempt('a1', noon), our.store.takeAttempt('a1', noon)]);
    expect(all.filter(Boolean)).toEqual([attempt]);
    await our.store.beginAttempt(attempt, noon);
    expect(await our.store.takeAttempt('a1', later(60))).toBeUndefined();
  });

  test('the organisation’s people are known by who they are, not by an address alone', async () => {
    const known = await added('org');
    let next = 0;
    const newId = () => `o_new${++next}` as OfficerId;
    const come = (identity: Partial<Identity>) =>
      our.store.recognise(
        { subject: 'iss 1', email: known.email, name: 'Org', granted: undefined, ...identity },
        both,
        newId,
        later(9),
      );
    expect(await come({ email: 'nobody@example.org' })).toMatchObject({ kind: 'refused', why: 'no-account' });
    expect(await come({})).toMatchObject({ kind: 'officer', officer: { id: known.id, role: 'officer' } });
    expect(await come({ subject: 'iss 2' })).toMatchObject({ why: 'other-identity', account: known.id });
    // Another address later: still the same person.
    expect(await come({ email: 'org.new@example.org' })).toMatchObject({ officer: { id: known.id } });
    expect(await our.store.account(known.id)).toMatchObject({ email: 'org.new@example.org', subject: 'iss 1' });
    const granted = { role: 'lead', teams: ['a'] } as const;
    const all = await Promise.all([
      come({ subject: 'iss 3', email: 'fresh@example.org', granted }),
      come({ subject: 'iss 3', email: 'fresh@example.org', granted }),
    ]);
    expect(new Set(all.map((it) => (it.kind === 'officer' ? it.officer.id : it.why))).size).toBe(1);
  });
}

export function admins(fresh: Fresh): void {
  const our = useStore(fresh);
  const admin = (name: string): Officer => ({
    id: `o_${name}` as OfficerId,
    name,
    email: `${name}@example.org`,
    role: 'admin',
    teams: ['*'],
    password: 'scrypt$…',
    failures: 0,
    lockedUntil: null,
    seenAt: null,
  });

  test('two admins who take each other away at once, on two instances, in any way: one stays', async () => {
    const other = await openStore(our.url);
    const reset = (n: string) => ({ id: `reset ${n}`, kind: 'reset' as const, until: later(60) });
    for (const [round, ways] of [
      [1, 'disable'],
      [2, 'demote'],
      [3, 'reset'],
    ] as const) {
      const [x, y] = [admin(`x${round}`), admin(`y${round}`)];
      for (const it of [x, y]) await our.store.addOfficer(it, noon);
      for (const { id, role } of await our.store.accounts())
        if (role === 'admin' && id !== x.id && id !== y.id)
          expect((await our.store.changeAccount(id, { role: 'officer' }, both, [])).kind).toBe('changed');
      const take = (store: typeof other, { id, name }: Officer) => {
        switch (ways) {
          case 'disable':
            return store.changeAccount(id, { disabledAt: noon }, both, []);
          case 'demote':
            return store.changeAccount(id, { role: 'editor' }, both, []);
          case 'reset':
            return store.giveLink(id, reset(name), both, []);
        }
      };
      const all = await Promise.all([take(our.store, x), take(other, y), take(other, x), take(our.store, y)]);
      expect(
        all.map(({ kind }) => kind),
        ways,
      ).toContain('last-admin');
      const left = (await our.store.officers()).filter(({ role, password }) => role === 'admin' && password !== '');
      expect(left, ways).toHaveLength(1);
    }
    await other.close();
  });

  test('an admin who cannot sign in is none to rely on', async () => {
    const [last] = (await our.store.officers()).filter(({ role, password }) => role === 'admin' && password !== '');
    if (!last) throw new Error('no admin');
    await our.store.invite(admin('invited'), { id: 'i', kind: 'invitation', until: later(60) }, noon, []);
    expect((await our.store.changeAccount(last.id, { role: 'lead' }, both, [])).kind).toBe('last-admin');
    await our.store.addOfficer(admin('local'), noon);
    const only = { passwords: false, organisation: true };
    expect((await our.store.changeAccount(last.id, { role: 'lead' }, only, [])).kind).toBe('last-admin');
    expect((await our.store.changeAccount(last.id, { role: 'lead' }, both, [])).kind).toBe('changed');
  });
}
