import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { sayError } from '../state/desk.js';
import { words } from '../words.js';
import { Door } from './Door.js';
import { useDesk } from './desk-context.js';

export function SignIn({ again }: { again: boolean }) {
  const desk = useDesk();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (email.trim() === '') return setError(words.errors.emailMissing);
    setBusy(true);
    setError(undefined);
    try {
      await desk.signIn(email, password);
    } catch (cause) {
      setError(sayError(cause));
      setBusy(false);
    }
  }

  return (
    <Door title={words.signIn.title} lead={again ? words.signIn.again : words.signIn.lead}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {error !== undefined && (
            <Alert color="red" role="alert">
              {error}
            </Alert>
          )}
          <TextInput
            label={words.signIn.email}
            type="email"
            autoComplete="username"
            size="md"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.signIn.password}
            autoComplete="current-password"
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={busy}>
            {words.signIn.submit}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
