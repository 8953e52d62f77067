import { Button, Group, Text } from '@mantine/core';
import { words } from '../words.js';

/** Something could not be read; it can be tried again. */
export function Failed({ why, again }: { why: string; again: () => void }) {
  return (
    <Group>
      <Text>{why}</Text>
      <Button variant="default" onClick={again}>
        {words.common.retry}
      </Button>
    </Group>
  );
}
