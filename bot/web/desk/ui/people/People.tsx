import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Account } from '../../api/types.js';
import { useCell } from '../../state/cell.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { Failed } from '../Failed.js';
import { useLoad } from '../use-load.js';
import { useNow } from '../use-now.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { LinkDialog, type MadeLink } from './LinkDialog.js';
import classes from './People.module.css';
import { PersonDialog } from './PersonDialog.js';
import { type Deed, PersonRow } from './PersonRow.js';

const w = words.people;
const states = ['all', 'active', 'invited', 'disabled'] as const;

/** Who works at the desk: inviting, roles and teams, shutting out. */
export default function People() {
  const desk = useDesk();
  const { officer: me, allTeams } = useCell(useWork().session);
  const { loaded, change, again } = useLoad(async () => (await desk.calls.accounts()).accounts, [desk]);
  const [q, setQ] = useState('');
  const [state, setState] = useState<(typeof states)[number]>('all');
  const [editing, setEditing] = useState<Account | 'new'>();
  const [asking, setAsking] = useState<{ account: Account; deed: Exclude<Deed, 'edit'> }>();
  const [link, setLink] = useState<MadeLink>();
  const now = useNow();

  const changed = (account: Account) =>
    change((all) =>
      all.some(({ id }) => id === account.id)
        ? all.map((it) => (it.id === account.id ? account : it))
        : [...all, account].sort((a, b) => a.name.localeCompare(b.name)),
    );
  const wanted = q.trim().toLowerCase();
  const shown =
    loaded.kind === 'there'
      ? loaded.value.filter(
          (it) =>
            (state === 'all' || it.state === state) &&
            (it.name.toLowerCase().includes(wanted) || it.email.toLowerCase().includes(wanted)),
        )
      : [];

  return (
    <Stack>
      <Group justify="space-between">
        <div>
          <Title order={2}>{words.pages.people}</Title>
          <Text c="dimmed">{w.lead}</Text>
        </div>
        <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setEditing('new')}>
          {w.invite}
        </Button>
      </Group>
      <div className={classes.choice}>
        <TextInput
          type="search"
          aria-label={w.find}
          placeholder={w.findHint}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={w.which}
          value={state}
          onChange={(value) => setState(value as typeof state)}
          data={states.map((value) => ({ value, label: w.states[value] }))}
        />
      </div>
      <div role="status">
        {loaded.kind === 'loading' && <Text c="dimmed">{words.common.loading}</Text>}
        {loaded.kind === 'there' && shown.length === 0 && <Text c="dimmed">{w.none}</Text>}
      </div>
      {loaded.kind === 'failed' && <Failed why={loaded.why} again={again} />}
      {shown.length > 0 && (
        <Paper component="ul" withBorder className={classes.list} aria-label={w.list}>
          {shown.map((account) => (
            <PersonRow
              key={account.id}
              account={account}
              isMe={account.id === me.id}
              teams={allTeams}
              now={now}
              choose={(deed) => (deed === 'edit' ? setEditing(account) : setAsking({ account, deed }))}
            />
          ))}
        </Paper>
      )}
      <PersonDialog
        who={editing}
        close={() => setEditing(undefined)}
        saved={(account, made) => {
          changed(account);
          if (made) setLink(made);
          else desk.notify({ tone: 'good', text: w.saved(account.name) });
        }}
      />
      <ConfirmDialog
        asking={asking}
        close={() => setAsking(undefined)}
        done={(account, made) => {
          changed(account);
          if (made) setLink(made);
        }}
      />
      <LinkDialog made={link} close={() => setLink(undefined)} />
    </Stack>
  );
}
