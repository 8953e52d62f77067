import { Alert, Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError } from '../api/http.js';
import { sayError } from '../state/desk.js';
import { clockTime } from '../times.js';
import { words } from '../words.js';
import { Door } from './Door.js';
import { useDesk } from './desk-context.js';
import { useLoad } from './use-load.js';
import { Wrong } from './Wrong.js';
import { rememberPlace } from './way-back.js';

const w = words.signIn;

/** Signing in: with a password, with the organisation's account, or either, as the server is set up. */
export function SignIn({ again, refused }: { again: boolean; refused: string | undefined }) {
  const { calls } = useDesk();
  const { loaded } = useLoad(() => calls.doors(), [calls]);
  // Until it is known, and while it cannot be, what works almost everywhere.
  const doors = loaded.kind === 'there' ? loaded.value : { open: false, passwords: true, organisation: false };
  // Anybody can write anything into an address, also “constructor”.
  const known = refused !== undefined && Object.hasOwn(w.refused, refused) ? w.refused[refused] : w.refused.failed;
  const why = refused === undefined ? undefined : known;
  return (
    <Door title={w.title} lead={again ? w.again : w.lead}>
      <Stack>
        <Wrong>{why}</Wrong>
        {doors.open && <Alert color="deep">{w.nobodyYet}</Alert>}
        {doors.organisation && (
          <Button
            component="a"
            href="/desk/api/oidc"
            size="md"
            variant={doors.passwords ? 'default' : 'filled'}
            onClick={rememberPlace}
          >
            {w.organisation}
          </Button>
        )}
        {doors.organisation && doors.passwords && <Divider label={w.or} />}
        {doors.passwords && <WithPassword />}
        {doors.passwords && (
          <Text size="sm" c="dimmed">
            {w.forgotten}
          </Text>
        )}
      </Stack>
    </Door>
  );
}

function WithPassword() {
  const desk = useDesk();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [lockedUntil, setLockedUntil] = useState<number>();
  const [unlocked, setUnlocked] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (lockedUntil === undefined) return;
    const timer = setTimeout(() => {
      setLockedUntil(undefined);
      setUnlocked(true);
    }, lockedUntil - Date.now());
    return () => clearTimeout(timer);
  }, [lockedUntil]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (email.trim() === '') return setError(words.errors.emailMissing);
    setBusy(true);
    setError(undefined);
    setUnlocked(false);
    try {
      await desk.signIn(email, password);
    } catch (cause) {
      const locked = cause instanceof ApiError && cause.code === 'LockedOut';
      setLockedUntil(locked ? Date.now() + (cause.retryAfter ?? 60) * 1000 : undefined);
      setError(locked ? undefined : sayError(cause));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Wrong>{error}</Wrong>
        {lockedUntil !== undefined && (
          <Alert color="red" role="alert" title={w.locked}>
            {w.lockedUntil(clockTime(new Date(lockedUntil + 30_000).toISOString()))}
          </Alert>
        )}
        {unlocked && (
          <Alert color="teal" role="status">
            {w.unlocked}
          </Alert>
        )}
        <TextInput
          label={w.email}
          type="email"
          autoComplete="username"
          size="md"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={w.password}
          autoComplete="current-password"
          size="md"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={busy}>
          {w.submit}
        </Button>
      </Stack>
    </form>
  );
}
