import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useState } from 'react';
import { words } from '../../words.js';

interface Props {
  title: string;
  opened: boolean;
  close: () => void;
  children: ReactNode;
}

export function Dialog({ title, opened, close, children, wide }: Props & { wide?: boolean }) {
  const phone = !useMediaQuery('(min-width: 36em)', undefined, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={wide ? 'lg' : 'md'}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      {children}
    </Modal>
  );
}

/** A dialog that does one thing. `submit` says whether it is done. */
export function FormDialog({
  submit,
  label,
  children,
  ...dialog
}: Props & { submit: () => Promise<boolean>; label: string }) {
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      if (await submit()) dialog.close();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog {...dialog}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
