import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '../../api/types.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { FormDialog } from './Dialog.js';

const w = words.giveBack;

export function ReturnDialog({ ticket, opened, close }: { ticket: Ticket; opened: boolean; close: () => void }) {
  const desk = useDesk();
  const [point, setPoint] = useState<'here' | 'menu'>('here');
  return (
    <FormDialog
      title={w.title}
      opened={opened}
      close={close}
      submit={() => desk.giveBack(ticket.id, point)}
      label={w.submit}
    >
      <Text size="sm">{w.lead}</Text>
      <Radio.Group label={w.point} value={point} onChange={(value) => setPoint(value as 'here' | 'menu')}>
        <Stack gap="sm" mt="xs">
          <Radio value="here" data-autofocus label={w.here} description={w.hereHint} />
          <Radio value="menu" label={w.menu} description={w.menuHint} />
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
