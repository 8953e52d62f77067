import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Ticket } from '../../api/types.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { FormDialog } from './Dialog.js';

const w = words.finish;
const outcomes = ['solved', 'referred', 'no-answer', 'not-for-us'] as const;

export function CloseDialog({ ticket, opened, close }: { ticket: Ticket; opened: boolean; close: () => void }) {
  const desk = useDesk();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('solved');
  const [summary, setSummary] = useState('');
  return (
    <FormDialog
      title={w.title}
      opened={opened}
      close={close}
      submit={() => desk.close(ticket.id, outcome, summary.trim())}
      label={w.submit}
    >
      <Radio.Group
        label={w.outcome}
        value={outcome}
        onChange={(value) => setOutcome(value as (typeof outcomes)[number])}
      >
        <Stack gap="sm" mt="xs">
          {outcomes.map((value) => (
            <Radio
              key={value}
              value={value}
              data-autofocus={value === outcome || undefined}
              label={words.outcome[value]}
              description={words.outcomeHint[value]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={w.summary}
        description={w.summaryHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
