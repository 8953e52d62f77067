import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError } from '../api/http.js';
import { sayError } from '../state/desk.js';
import { words } from '../words.js';
import { Door } from './Door.js';
import { useDesk } from './desk-context.js';
import { NameField } from './NameField.js';
import { NewPassword } from './NewPassword.js';
import { wrongPassword } from './new-password.js';
import { hrefOf } from './route.js';
import { useFields } from './use-fields.js';
import { Wrong } from './Wrong.js';

/** The first officer makes an account, with the link the server printed. */
export function SetUp({ token }: { token: string }) {
  const desk = useDesk();
  const [used, setUsed] = useState(false);
  const { given, field, mayBeSent } = useFields({ name: '', email: '', password: '', repeat: '' }, (given) => ({
    name: given.name.trim() === '' ? words.errors.nameMissing : undefined,
    email: /^\S+@\S+$/.test(given.email.trim()) ? undefined : words.errors.emailMissing,
    ...wrongPassword(given.password, given.repeat),
  }));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    desk.calls
      .doors()
      .then(({ open }) => setUsed(!open))
      .catch(() => {});
  }, [desk]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!mayBeSent() || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const { name, email, password } = given;
      await desk.setUp({ token, name: name.trim(), email: email.trim(), password });
      location.hash = hrefOf(undefined);
    } catch (cause) {
      setUsed(cause instanceof ApiError && cause.status === 403);
      setError(sayError(cause));
      setBusy(false);
    }
  }

  if (used)
    return (
      <Door title={words.setup.title} lead={words.setup.used}>
        <Button component="a" href={hrefOf(undefined)} size="md">
          {words.signIn.title}
        </Button>
      </Door>
    );
  return (
    <Door title={words.setup.title} lead={words.setup.lead}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Wrong>{error}</Wrong>
          <NameField {...field('name')} />
          <TextInput label={words.setup.email} type="email" autoComplete="username" size="md" {...field('email')} />
          <NewPassword field={field} size="md" />
          <Button type="submit" size="md" loading={busy}>
            {words.setup.submit}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
