import { Button, Loader, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../api/http.js';
import type { Invitation } from '../api/types.js';
import { useCell } from '../state/cell.js';
import { sayError } from '../state/desk.js';
import { words } from '../words.js';
import { Door } from './Door.js';
import { useDesk } from './desk-context.js';
import { NameField } from './NameField.js';
import { NewPassword } from './NewPassword.js';
import { wrongPassword } from './new-password.js';
import { hrefOf } from './route.js';
import { useFields } from './use-fields.js';
import { useLoad } from './use-load.js';
import { Wrong } from './Wrong.js';

const w = words.invitation;

/** What somebody sees who was sent a link: for whom it is, and where to choose a password. */
export function Accept({ token }: { token: string }) {
  const desk = useDesk();
  const work = useCell(desk.work);
  if (!work) return <Link token={token} />;
  const { name } = work.session.get().officer;
  return (
    <Door title={w.title} lead={w.signedIn(name)}>
      <Stack>
        <Button size="md" onClick={() => void desk.signOut().catch((error) => desk.sayWrong(error))}>
          {words.header.signOut}
        </Button>
        <Button component="a" href={hrefOf(undefined)} size="md" variant="default">
          {w.stay(name)}
        </Button>
      </Stack>
    </Door>
  );
}

function Link({ token }: { token: string }) {
  const { calls } = useDesk();
  const { loaded, again } = useLoad(() => look(), [calls, token]);
  const [dead, setDead] = useState(false);

  /** `undefined`: the link does not work, which is no failure. */
  async function look(): Promise<Invitation | undefined> {
    try {
      return await calls.lookAtInvitation(token);
    } catch (error) {
      if (error instanceof ApiError && error.status === 403) return undefined;
      throw error;
    }
  }

  if (loaded.kind === 'loading')
    return (
      <Door title={w.title} lead={w.looking}>
        <Loader aria-label={words.common.loading} />
      </Door>
    );
  if (loaded.kind === 'failed')
    return (
      <Door title={w.title} lead={loaded.why}>
        <Button size="md" onClick={again}>
          {words.common.retry}
        </Button>
      </Door>
    );
  if (loaded.value === undefined || dead)
    return (
      <Door title={w.title} lead={w.dead}>
        <Button component="a" href={hrefOf(undefined)} size="md">
          {words.signIn.title}
        </Button>
      </Door>
    );
  return <ChoosePassword token={token} invitation={loaded.value} refused={() => setDead(true)} />;
}

function ChoosePassword({
  token,
  invitation: { kind, email, name },
  refused,
}: {
  token: string;
  invitation: Invitation;
  refused: () => void;
}) {
  const desk = useDesk();
  const { given, field, mayBeSent } = useFields({ name, password: '', repeat: '' }, (given) => ({
    name: given.name.trim() === '' ? words.errors.nameMissing : undefined,
    ...wrongPassword(given.password, given.repeat),
  }));
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!mayBeSent() || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const named = kind === 'invitation' ? { name: given.name.trim() } : {};
      await desk.acceptInvitation({ token, password: given.password, ...named });
      location.hash = hrefOf(undefined);
    } catch (cause) {
      setBusy(false);
      if (cause instanceof ApiError && cause.status === 403) refused();
      else setError(sayError(cause));
    }
  }

  return (
    <Door title={kind === 'invitation' ? w.welcome : w.reset} lead={kind === 'invitation' ? w.lead : w.resetLead}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Wrong>{error}</Wrong>
          {/* Read-only and not plain text: password managers keep it beside the password. */}
          <TextInput label={words.signIn.email} value={email} readOnly autoComplete="username" size="md" />
          {kind === 'invitation' && <NameField {...field('name')} />}
          <NewPassword field={field} size="md" />
          <Button type="submit" size="md" loading={busy}>
            {w.submit}
          </Button>
          <Text size="sm" c="dimmed">
            {w.once}
          </Text>
        </Stack>
      </form>
    </Door>
  );
}
