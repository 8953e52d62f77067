import { expect, test } from 'vitest';
import { openStore } from '../../../bot/store/open.js';
import { type Fresh, useStore } from './use-store.js';

export function secrets(fresh: Fresh): void {
  const our = useStore(fresh);

  test('a secret is made once, however many ask at once', async () => {
    const other = await openStore(our.url);
    let made = 0;
    const make = () => `secret ${++made}`;
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? our.store : other).secret('tokens', make)),
    );
    expect(new Set(all)).toEqual(new Set(['secret 1']));
    expect(made).toBe(1);
    expect(await other.secret('another', make)).toBe('secret 2');
    await other.close();
  });

  test('one that could not be made is made next time', async () => {
    const fail = () => {
      throw new Error('no randomness');
    };
    await expect(our.store.secret('late', fail)).rejects.toThrow('no randomness');
    expect(await our.store.secret('late', () => 'made')).toBe('made');
  });
}
