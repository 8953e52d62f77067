import { expect, test } from 'vitest';
import { placeholders as known } from '../../../bot/desk/placeholders.js';
import { oneLine, plainText, webLink } from '../../../bot/web/desk/plain.js';
import { filled, placeholders, type Values } from '../../../bot/web/desk/replies.js';
import { merged, newer } from '../../../bot/web/desk/state/entries.js';

const nothing = Object.fromEntries(placeholders.map((name) => [name, null])) as Values;

test('the console fills in all that the server lets a reply name', () => expect(placeholders).toEqual(known));

test('a saved reply says what is known, and leaves the rest to the officer', () => {
  const text = 'Hello{? {trader}}, I am {officer}. Please bring {form}{?, from {office}}.';
  expect(filled(text, { ...nothing, officer: 'Amina' })).toBe('Hello, I am Amina. Please bring [form].');
  expect(filled(text, { ...nothing, officer: 'Amina', trader: 'Meera', office: 'DIC', form: 'A' })).toBe(
    'Hello Meera, I am Amina. Please bring A, from DIC.',
  );
});

test('a name that looks like a placeholder is not filled in again', () => {
  expect(filled('Hello {trader}', { ...nothing, trader: '{officer}' as string, officer: 'Amina' })).toBe(
    'Hello {officer}',
  );
});

test('what cannot be seen does not turn a line around', () => {
  expect(oneLine('\u202egnp.exe\u202c\n  a\u0000b')).toBe('gnp.exe ab');
  expect(plainText('a\n\tb\u0007')).toBe('a\n\tb');
});

test('only links of the web are links', () => {
  expect(webLink('https://example.org/a b')).toBe('https://example.org/a%20b');
  for (const link of [null, 'javascript:alert(1)', 'data:text/html,x', 'no link', ' jAvascript:1'])
    expect(webLink(link), String(link)).toBeUndefined();
});

test('lines that come twice or late stand once and in order', () => {
  const line = (sequence: number, text: string) => ({
    sequence,
    from: 'trader' as const,
    name: null,
    at: '',
    kind: 'message' as const,
    text,
    files: [],
    clientId: null,
  });
  const lines = merged([line(3, 'c'), line(1, 'a')], [line(2, 'b'), line(3, 'c')]);
  expect(lines.map(({ text }) => text).join('')).toBe('abc');
});

test('of two readings of a ticket the newer one counts', () => {
  const ticket = (version: number) => ({ version }) as Parameters<typeof newer>[1];
  expect(newer(ticket(3), ticket(2)).version).toBe(3);
  expect(newer(ticket(3), ticket(4)).version).toBe(4);
  expect(newer(undefined, ticket(1)).version).toBe(1);
});
