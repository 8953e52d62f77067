import { Button, Loader, Stack } from '@mantine/core';
import { words } from '../words.js';
import type { Loaded } from './use-load.js';
import { Wrong } from './Wrong.js';

/** In place of something that is still being read, or could not be. */
export function NotThere<T>({ loaded, failed, again }: { loaded: Loaded<T>; failed: string; again: () => void }) {
  switch (loaded.kind) {
    case 'loading':
      return <Loader aria-label={words.common.loading} />;
    case 'failed':
      return (
        <Stack align="flex-start">
          <Wrong>{`${failed} ${loaded.why}`}</Wrong>
          <Button onClick={again}>{words.common.retry}</Button>
        </Stack>
      );
    case 'there':
      return null;
  }
}
