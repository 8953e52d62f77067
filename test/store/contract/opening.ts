import { expect, test } from 'vitest';
import { newConversationId } from '../../../bot/ids.js';
import { arrival, noon } from './sample.js';
import { type Fresh, useStore } from './use-store.js';

export function opening(fresh: Fresh): void {
  const our = useStore(fresh);

  test('several instances may open an empty database at once', async () => {
    const empty = await fresh.url();
    const stores = await Promise.all(Array.from({ length: 4 }, () => fresh.open(empty)));
    const id = newConversationId();
    for (const one of stores) await one.begin({ id, channel: 'webchat', at: noon, reference: null });
    await Promise.all(stores.map((one) => one.accept(arrival(id))));
    expect(await stores[0]?.conversation(id)).toMatchObject({ lastSequence: 4 });
    await Promise.all(stores.map((one) => one.close()));
  });

  test('closing lets what has begun finish', async () => {
    const one = await fresh.open(our.url);
    const id = await our.begun();
    const writes = Array.from({ length: 30 }, () => one.accept(arrival(id)));
    await Promise.all([one.close(), one.close()]);
    await expect(one.ping()).rejects.toThrow();
    await Promise.all(writes);
    expect(await our.store.conversation(id)).toMatchObject({ lastSequence: 30 });
  });
}
