import { Alert, PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ApiError } from '../../api/http.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { FormDialog } from './Dialog.js';

const w = words.password;
const empty = { current: '', next: '', repeat: '' };
const shortest = 12;

export function ChangePassword({ opened, close }: { opened: boolean; close: () => void }) {
  const desk = useDesk();
  const [given, setGiven] = useState(empty);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened again, it begins empty
  useEffect(() => {
    setGiven(empty);
    setTried(false);
    setError(undefined);
  }, [opened]);

  const wrong = {
    current: given.current === '' ? w.current : undefined,
    next: given.next.length < shortest ? words.errors.passwordShort : undefined,
    repeat: given.next === given.repeat ? undefined : words.errors.passwordsDiffer,
  };
  const field = (name: keyof typeof empty) => ({
    value: given[name],
    error: tried ? wrong[name] : undefined,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setGiven((before) => ({ ...before, [name]: value })),
  });
  const submit = async () => {
    setTried(true);
    if (Object.values(wrong).some((it) => it !== undefined)) return false;
    try {
      await desk.calls.changePassword(given.current, given.next);
      desk.notify({ tone: 'good', text: w.done });
      return true;
    } catch (cause) {
      setError(cause instanceof ApiError && cause.status === 404 ? w.missing : sayError(cause));
      return false;
    }
  };
  return (
    <FormDialog title={w.title} opened={opened} close={close} submit={submit} label={w.submit}>
      {error !== undefined && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <PasswordInput label={w.current} autoComplete="current-password" data-autofocus {...field('current')} />
      <PasswordInput
        label={w.next}
        description={words.setup.passwordHint}
        autoComplete="new-password"
        maxLength={200}
        {...field('next')}
      />
      <PasswordInput label={w.repeat} autoComplete="new-password" maxLength={200} {...field('repeat')} />
    </FormDialog>
  );
}
