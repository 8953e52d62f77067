import { Checkbox, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCell } from '../../state/cell.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { FormDialog } from './Dialog.js';

export function SignOut({ opened, close }: { opened: boolean; close: () => void }) {
  const desk = useDesk();
  const waiting = useCell(useWork().outbox.waiting);
  const [everywhere, setEverywhere] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened again, it begins as it was
  useEffect(() => setEverywhere(false), [opened]);
  const submit = async () => {
    try {
      await desk.signOut(everywhere);
      return true;
    } catch (error) {
      desk.sayWrong(error);
      return false;
    }
  };
  return (
    <FormDialog
      title={words.header.signOutTitle}
      opened={opened}
      close={close}
      submit={submit}
      label={words.header.signOut}
    >
      {waiting.length > 0 && <Text c="var(--bad)">{words.header.signOutWaiting(waiting.length)}</Text>}
      <Text>{words.header.signOutDrafts}</Text>
      <Checkbox
        label={words.header.signOutEverywhere}
        checked={everywhere}
        onChange={(event) => setEverywhere(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
