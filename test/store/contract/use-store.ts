import { afterAll, beforeAll } from 'vitest';
import { newConversationId } from '../../../bot/ids.js';
import type { ConversationId, Store, StoredActivity } from '../../../bot/store/store.js';
import { noon } from './sample.js';

/** What is tested: stores on new, empty databases. */
export interface Fresh {
  url(): Promise<string>;
  open(url: string): Promise<Store>;
}

/** A store on a database of this group's own. */
export function useStore(fresh: Fresh) {
  const our = {
    url: '',
    store: undefined as unknown as Store,
    /** A conversation that has just begun. */
    async begun(more: Partial<Parameters<Store['begin']>[0]> = {}): Promise<ConversationId> {
      const id = newConversationId();
      await our.store.begin({ id, channel: 'webchat', at: noon, reference: null, ...more });
      return id;
    },
    transcript: (id: ConversationId): Promise<readonly StoredActivity[]> => our.store.activities(id, 0, 1000),
  };
  beforeAll(async () => {
    our.url = await fresh.url();
    our.store = await fresh.open(our.url);
  });
  afterAll(() => our.store?.close());
  return our;
}
