import { Button, Group, Loader, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { NoticeOut } from '../../api/types.js';
import { useCell } from '../../state/cell.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { FormDialog } from '../dialogs/Dialog.js';
import { Failed } from '../Failed.js';
import { useLoad } from '../use-load.js';
import { NoticeRow } from './NoticeRow.js';
import classes from './Notices.module.css';

const w = words.notices;

/** What could not be delivered, for leads: sent again or dropped. */
export default function Notices() {
  const desk = useDesk();
  const { allTeams } = useCell(useWork().session);
  const [state, setState] = useState<NoticeOut['state']>('dead');
  const { loaded, change, again } = useLoad(() => desk.calls.notices(state, 0), [desk, state]);
  const [dropping, setDropping] = useState<NoticeOut>();
  const [busy, setBusy] = useState('');

  const gone = (id: string) =>
    change(({ notices, total }) => ({ notices: notices.filter((it) => it.id !== id), total: total - 1 }));
  /** Does something to one; whoever was faster is no reason to worry, so the list is read again. */
  async function act(id: string, work: () => Promise<void>, done: string): Promise<void> {
    if (busy) return;
    setBusy(id);
    try {
      await work();
      gone(id);
      desk.notify({ tone: 'good', text: done });
    } catch (error) {
      desk.sayWrong(error);
      again();
    } finally {
      setBusy('');
    }
  }
  async function older(from: number) {
    try {
      const { notices, total } = await desk.calls.notices(state, from);
      change((now) => ({
        notices: [...now.notices, ...notices.filter(({ id }) => now.notices.every((it) => it.id !== id))],
        total,
      }));
    } catch (error) {
      desk.sayWrong(error);
    }
  }

  const shown = loaded.kind === 'there' ? loaded.value.notices : [];
  return (
    <Stack>
      <div>
        <Title order={2}>{words.pages.notices}</Title>
        <Text c="dimmed">{w.lead}</Text>
      </div>
      <SegmentedControl
        w="fit-content"
        aria-label={w.which}
        value={state}
        onChange={(value) => setState(value as NoticeOut['state'])}
        data={(['dead', 'waiting'] as const).map((value) => ({ value, label: w.states[value] }))}
      />
      <div role="status">
        {loaded.kind === 'loading' && <Loader size="sm" aria-label={words.common.loading} />}
        {loaded.kind === 'there' && shown.length === 0 && <Text c="dimmed">{w.none[state]}</Text>}
      </div>
      {loaded.kind === 'failed' && <Failed why={loaded.why} again={again} />}
      {shown.length > 0 && (
        <Paper component="ul" withBorder className={classes.list} aria-label={w.list}>
          {shown.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              team={allTeams.find(({ id }) => id === notice.team)?.name ?? notice.team}
              busy={busy === notice.id}
              resend={() => void act(notice.id, () => desk.calls.resendNotice(notice.id), w.resent)}
              drop={() => setDropping(notice)}
            />
          ))}
        </Paper>
      )}
      {loaded.kind === 'there' && loaded.value.total > shown.length && (
        <Group>
          <Button variant="subtle" onClick={() => void older(shown.length)}>
            {w.more}
          </Button>
        </Group>
      )}
      <FormDialog
        title={w.dropTitle}
        opened={dropping !== undefined}
        close={() => setDropping(undefined)}
        label={w.drop}
        submit={async () => {
          if (dropping) await act(dropping.id, () => desk.calls.dropNotice(dropping.id), w.dropped);
          return true;
        }}
      >
        <Text>{w.dropLead}</Text>
      </FormDialog>
    </Stack>
  );
}
