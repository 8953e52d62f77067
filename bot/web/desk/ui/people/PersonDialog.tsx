import { Checkbox, MultiSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Account, type Role, roles } from '../../api/types.js';
import { useCell } from '../../state/cell.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { FormDialog } from '../dialogs/Dialog.js';
import { Wrong } from '../Wrong.js';
import type { MadeLink } from './LinkDialog.js';

const w = words.people;

interface Person {
  email: string;
  name: string;
  role: Role;
  everyTeam: boolean;
  teams: string[];
}

const somebodyNew: Person = { email: '', name: '', role: 'officer', everyTeam: false, teams: [] };

const hasTeams = (role: Role): boolean => role === 'officer' || role === 'lead';

/** Invites somebody, or changes who they are at the desk. */
export function PersonDialog({
  who,
  close,
  saved,
}: {
  who: Account | 'new' | undefined;
  close: () => void;
  saved: (account: Account, made?: MadeLink) => void;
}) {
  const desk = useDesk();
  const { allTeams } = useCell(useWork().session);
  const [person, setPerson] = useState(somebodyNew);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string>();
  const set = (change: Partial<Person>) => setPerson((before) => ({ ...before, ...change }));

  useEffect(() => {
    if (who === undefined) return;
    setTried(false);
    setError(undefined);
    if (who === 'new') setPerson(somebodyNew);
    else {
      // Whoever saw every team by their role must be given teams when they lose it.
      const everyTeam = who.teams.includes('*') && hasTeams(who.role);
      setPerson({ ...who, everyTeam, teams: who.teams.filter((team) => team !== '*') });
    }
  }, [who]);

  // Admins see every team, and editors none.
  const withTeams = hasTeams(person.role);
  const wrong = {
    email: /^\S+@\S+\.\S+$/.test(person.email.trim()) ? undefined : words.errors.emailMissing,
    name: person.name.trim() === '' ? words.errors.nameMissing : undefined,
    teams: !withTeams || person.everyTeam || person.teams.length > 0 ? undefined : w.teamsMissing,
  };
  const submit = async () => {
    setTried(true);
    if (Object.values(wrong).some((it) => it !== undefined)) return false;
    const { role } = person;
    const name = person.name.trim();
    const teams = !withTeams || person.everyTeam ? ['*'] : person.teams;
    try {
      if (who === 'new') {
        const { account, link } = await desk.calls.invite({ email: person.email.trim(), name, role, teams });
        saved(account, { name, link, until: account.linkUntil });
      } else if (who !== undefined) saved((await desk.calls.changeAccount(who.id, { name, role, teams })).account);
      return true;
    } catch (cause) {
      setError(sayError(cause));
      return false;
    }
  };

  return (
    <FormDialog
      title={who === 'new' ? w.invite : w.edit}
      opened={who !== undefined}
      close={close}
      submit={submit}
      label={who === 'new' ? w.submitInvite : words.common.save}
    >
      <Wrong>{error}</Wrong>
      {who === 'new' && <Text size="sm">{w.inviteLead}</Text>}
      <TextInput
        label={w.email}
        type="email"
        autoComplete="off"
        maxLength={254}
        readOnly={who !== 'new'}
        data-autofocus={who === 'new' || undefined}
        value={person.email}
        error={tried ? wrong.email : undefined}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label={w.name}
        description={who === 'new' ? w.nameHint : words.setup.nameHint}
        autoComplete="off"
        maxLength={80}
        data-autofocus={who !== 'new' || undefined}
        value={person.name}
        error={tried ? wrong.name : undefined}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Radio.Group label={w.role} value={person.role} onChange={(role) => set({ role: role as Role })}>
        <Stack gap={6} mt={4}>
          {roles.map((role) => (
            <Radio key={role} value={role} label={words.role[role]} description={w.roleHint[role]} />
          ))}
        </Stack>
      </Radio.Group>
      {withTeams && (
        <Stack gap={8}>
          <Checkbox
            label={w.everyTeam}
            checked={person.everyTeam}
            onChange={(event) => set({ everyTeam: event.currentTarget.checked })}
          />
          {!person.everyTeam && (
            <MultiSelect
              label={w.teams}
              description={w.teamsHint}
              searchable
              data={allTeams.map(({ id, name }) => ({ value: id, label: name }))}
              value={person.teams}
              onChange={(teams) => set({ teams })}
              error={tried ? wrong.teams : undefined}
              clearButtonProps={{ 'aria-label': words.common.clear }}
            />
          )}
        </Stack>
      )}
    </FormDialog>
  );
}
