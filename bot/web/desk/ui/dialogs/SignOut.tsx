import { Text } from '@mantine/core';
import { useCell } from '../../state/cell.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { FormDialog } from './Dialog.js';

export function SignOut({ opened, close }: { opened: boolean; close: () => void }) {
  const desk = useDesk();
  const waiting = useCell(useWork().outbox.waiting);
  const submit = async () => {
    try {
      await desk.signOut();
      return true;
    } catch (error) {
      desk.notify({ tone: 'bad', text: sayError(error) });
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
    </FormDialog>
  );
}
