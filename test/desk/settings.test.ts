import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadConfig, readConfig } from '../../bot/config.js';
import { identityFrom } from '../../bot/desk/oidc/identity.js';
import { readGrants } from '../../bot/desk/oidc/settings.js';
import { startServer } from '../../bot/server.js';
import { content, root } from '../support/content.js';

const nowhere = join(tmpdir(), 'fairway-no-such-folder');
const read = (environment: Record<string, string>) => readConfig(environment, nowhere);
const complaint = (environment: Record<string, string>): string => {
  try {
    read(environment);
    return '';
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return error.message;
  }
};
const organisation = {
  PUBLIC_URL: 'https://fairway.example',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'fairway',
  OIDC_CLIENT_SECRET: 'a secret nobody must see',
};

describe('the settings of the organisation’s sign-in', () => {
  test('are off when there are none, and complete when there are all', () => {
    expect(read({})).toMatchObject({ oidc: undefined, passwords: true, retention: {} });
    expect(read({ ...organisation, DESK_PASSWORDS: 'false', OIDC_GROUPS: 'a b=admin' })).toMatchObject({
      passwords: false,
      oidc: {
        issuer: 'https://login.example',
        scopes: 'openid email profile',
        claim: 'groups',
        grants: [{ group: 'a b', role: 'admin', teams: ['*'] }],
      },
    });
  });

  test.each<readonly [string, Record<string, string>, RegExp]>([
    ['half of it', { ...organisation, OIDC_CLIENT_SECRET: '' }, /belong together/],
    ['groups alone', { OIDC_GROUPS: 'a=admin' }, /belong together/],
    ['no address of our own', { ...organisation, PUBLIC_URL: '' }, /PUBLIC_URL is missing/],
    ['without TLS', { ...organisation, OIDC_ISSUER: 'http://login.example' }, /OIDC_ISSUER: must begin with https/],
    ['no address', { ...organisation, OIDC_ISSUER: 'login.example' }, /OIDC_ISSUER: must be an address/],
    ['everybody’s tenant', { ...organisation, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, /tenant/],
    [
      'everybody’s tenant',
      { ...organisation, OIDC_ISSUER: 'https://login.microsoftonline.com/organizations' },
      /tenant/,
    ],
    ['groups nobody can read', { ...organisation, OIDC_GROUPS: 'a=king' }, /OIDC_GROUPS: must be written like/],
    ['an officer of no team', { ...organisation, OIDC_GROUPS: 'a=officer' }, /OIDC_GROUPS/],
    ['scopes without openid', { ...organisation, OIDC_SCOPES: 'email' }, /OIDC_SCOPES/],
    ['nobody could sign in', { DESK_PASSWORDS: 'false' }, /nobody could sign in/],
    ['no number of days', { RETAIN_TICKETS_DAYS: 'a year' }, /RETAIN_TICKETS_DAYS/],
    ['no time at all', { RETAIN_AUDIT_DAYS: '0' }, /RETAIN_AUDIT_DAYS/],
  ])('stop the start with their name, and never say a value: %s', (_, environment, words) => {
    expect(complaint(environment)).toMatch(words);
    expect(complaint(environment)).not.toContain('a secret');
  });

  test('a group with a team there is not stops the start', async () => {
    const config = read({ ...organisation, OIDC_GROUPS: 'a=officer:atlantis', DATABASE_URL: 'file::memory:' });
    await expect(startServer(config, content, root)).rejects.toThrow(/OIDC_GROUPS gives "a" the team "atlantis"/);
  });

  test('each class of data has its days', () => {
    expect(read({ RETAIN_TICKETS_DAYS: '365', RETAIN_AUDIT_DAYS: '3650' }).retention).toEqual({
      tickets: 365,
      audit: 3650,
    });
  });
});

describe('groups', () => {
  test('may have any name, and teams', () => {
    expect(readGrants('/aeo/india=officer:india+fiji, CN=Leads,=lead:*')).toBeUndefined();
    expect(readGrants('/aeo/india=officer:india+fiji, 7c0e-42=lead:*,Role: x=editor')).toEqual([
      { group: '/aeo/india', role: 'officer', teams: ['india', 'fiji'] },
      { group: '7c0e-42', role: 'lead', teams: ['*'] },
      { group: 'Role: x', role: 'editor', teams: ['*'] },
    ]);
    for (const bad of ['', ',', '=admin', 'a', 'a=officer:', 'a=officer:in dia+', 'a=admin;b=lead'])
      expect(readGrants(bad), bad).toBeUndefined();
  });

  const grants = readGrants('a=officer:india, b=officer:fiji, c=lead:india, d=editor, e=admin');
  const claims = { iss: 'i', sub: 's', email: 'Zoe@Example.org', email_verified: true, name: 'Zoe' };
  const of = (groups: unknown) => {
    const found = identityFrom({ ...claims, groups }, { claim: 'groups', grants });
    return found.kind === 'identity' ? found.identity.granted : found.why;
  };
  test.each([
    [['a'], { role: 'officer', teams: ['india'] }],
    [['a', 'b', 'unknown'], { role: 'officer', teams: ['fiji', 'india'] }],
    // A lead of one team does not become one of another team they answer for.
    [['b', 'c'], { role: 'lead', teams: ['india'] }],
    [['d', 'b'], { role: 'officer', teams: ['fiji'] }],
    [['a', 'e'], { role: 'admin', teams: ['*'] }],
    ['a', { role: 'officer', teams: ['india'] }],
    [[], 'no-group'],
    [['A'], 'no-group'],
    [{ a: true }, 'no-group'],
    [[['a']], 'no-group'],
    [undefined, 'no-group'],
  ])('%j', (groups, granted) => expect(of(groups)).toEqual(granted));

  test.each([true, 'true', 1, '1'])('verified: %j', (email_verified) =>
    expect(identityFrom({ ...claims, email_verified }, { claim: 'x', grants: undefined })).toMatchObject({
      identity: { email: 'zoe@example.org', subject: 'i s', name: 'Zoe', granted: undefined },
    }),
  );
  test.each([false, 'false', 0, null, undefined, 'yes', {}, []])('not verified: %j', (email_verified) =>
    expect(identityFrom({ ...claims, email_verified }, { claim: 'x', grants: undefined })).toEqual({
      kind: 'refused',
      why: 'unverified-email',
    }),
  );
});
