import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError } from '../api/http.js';
import { sayError } from '../state/desk.js';
import { words } from '../words.js';
import { Door } from './Door.js';
import { useDesk } from './desk-context.js';
import { hrefOf } from './route.js';

const shortest = 12;

/** The first officer makes an account, with the link the server printed. */
export function SetUp({ token }: { token: string }) {
  const desk = useDesk();
  const [used, setUsed] = useState(false);
  const [given, setGiven] = useState({ name: '', email: '', password: '', repeat: '' });
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    desk.calls
      .setupOpen()
      .then(({ open }) => setUsed(!open))
      .catch(() => {});
  }, [desk]);

  const wrong = {
    name: given.name.trim() === '' ? words.errors.nameMissing : undefined,
    email: /^\S+@\S+$/.test(given.email.trim()) ? undefined : words.errors.emailMissing,
    password: given.password.length < shortest ? words.errors.passwordShort : undefined,
    repeat: given.password === given.repeat ? undefined : words.errors.passwordsDiffer,
  };
  const field = (name: keyof typeof given) => ({
    value: given[name],
    error: tried ? wrong[name] : undefined,
    size: 'md' as const,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setGiven((before) => ({ ...before, [name]: value })),
  });

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (busy || Object.values(wrong).some((it) => it !== undefined)) return;
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
          {error !== undefined && (
            <Alert color="red" role="alert">
              {error}
            </Alert>
          )}
          <TextInput
            label={words.setup.name}
            description={words.setup.nameHint}
            autoComplete="name"
            maxLength={80}
            {...field('name')}
          />
          <TextInput label={words.setup.email} type="email" autoComplete="username" {...field('email')} />
          <PasswordInput
            label={words.setup.password}
            description={words.setup.passwordHint}
            autoComplete="new-password"
            maxLength={200}
            {...field('password')}
          />
          <PasswordInput label={words.setup.repeat} autoComplete="new-password" maxLength={200} {...field('repeat')} />
          <Button type="submit" size="md" loading={busy}>
            {words.setup.submit}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
