import { PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { NewPassword } from '../NewPassword.js';
import { wrongPassword } from '../new-password.js';
import { useFields } from '../use-fields.js';
import { Wrong } from '../Wrong.js';
import { FormDialog } from './Dialog.js';

const w = words.password;
const empty = { current: '', password: '', repeat: '' };

export function ChangePassword({ opened, close }: { opened: boolean; close: () => void }) {
  const desk = useDesk();
  const { given, field, mayBeSent, begin } = useFields(empty, (given) => ({
    current: given.current === '' ? w.currentMissing : undefined,
    ...wrongPassword(given.password, given.repeat),
  }));
  const [error, setError] = useState<string>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened again, it begins empty
  useEffect(() => {
    begin(empty);
    setError(undefined);
  }, [opened]);

  const submit = async () => {
    if (!mayBeSent()) return false;
    try {
      await desk.calls.changePassword(given.current, given.password);
      desk.notify({ tone: 'good', text: w.done });
      return true;
    } catch (cause) {
      setError(sayError(cause));
      return false;
    }
  };
  return (
    <FormDialog title={w.title} opened={opened} close={close} submit={submit} label={w.submit}>
      <Wrong>{error}</Wrong>
      <PasswordInput label={w.current} autoComplete="current-password" data-autofocus {...field('current')} />
      <NewPassword field={field} label={w.next} again={w.repeat} />
    </FormDialog>
  );
}
