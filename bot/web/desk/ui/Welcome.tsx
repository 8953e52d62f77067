import { Stack, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { words } from '../words.js';
import classes from './Welcome.module.css';

/** Beside the list, while no case is open. */
export function Welcome() {
  return (
    <main className={classes.welcome} id="conversation" tabIndex={-1}>
      <Stack align="center" gap={4}>
        <IconMessages size={44} stroke={1.2} aria-hidden />
        <Text fw={600}>{words.queue.pick}</Text>
        <Text c="dimmed" size="sm" ta="center">
          {words.queue.pickHint}
        </Text>
      </Stack>
    </main>
  );
}
