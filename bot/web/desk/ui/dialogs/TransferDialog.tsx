import { SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Colleague, Priority, Ticket } from '../../api/types.js';
import { useCell } from '../../state/cell.js';
import { words } from '../../words.js';
import { useDesk, useWork } from '../desk-context.js';
import { FormDialog } from './Dialog.js';

const w = words.transfer;

export function TransferDialog({ ticket, opened, close }: { ticket: Ticket; opened: boolean; close: () => void }) {
  const desk = useDesk();
  const { allTeams, officer } = useCell(useWork().session);
  const [to, setTo] = useState<'team' | 'officer'>('team');
  const [team, setTeam] = useState<string | null>(null);
  const [colleague, setColleague] = useState<string | null>(null);
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  const [reason, setReason] = useState('');
  const [priority, setPriority] = useState<Priority>(ticket.priority);
  const [tried, setTried] = useState(false);

  useEffect(() => {
    if (!opened) return;
    setTried(false);
    setReason('');
    setPriority(ticket.priority);
    desk.calls
      .officers()
      .then(({ officers }) => setPeople(officers))
      .catch(() => {});
  }, [opened, desk, ticket.priority]);

  const teams = allTeams
    .filter(({ id }) => id !== ticket.team || ticket.status !== 'queued')
    .map(({ id, name }) => ({ value: id, label: name }));
  const others = people
    .filter(({ id }) => id !== officer.id || ticket.officer?.id !== officer.id)
    .sort((a, b) => Number(b.present) - Number(a.present))
    .map(({ id, name, present }) => ({ value: id, label: `${name} (${present ? w.here : w.away})` }));
  const chosen = to === 'team' ? team : colleague;
  const submit = async () => {
    setTried(true);
    if (chosen === null || reason.trim() === '') return false;
    const name =
      to === 'team' ? allTeams.find(({ id }) => id === chosen)?.name : people.find(({ id }) => id === chosen)?.name;
    const target = to === 'team' ? { team: chosen } : { officer: chosen };
    return desk.transfer(ticket.id, target, reason.trim(), priority, name ?? '');
  };

  return (
    <FormDialog title={w.title} opened={opened} close={close} submit={submit} label={w.submit}>
      <SegmentedControl
        fullWidth
        aria-label={w.to}
        value={to}
        onChange={(value) => setTo(value as 'team' | 'officer')}
        data={[
          { value: 'team', label: w.team },
          { value: 'officer', label: w.officer },
        ]}
      />
      {to === 'team' ? (
        <Select
          label={w.chooseTeam}
          data-autofocus
          data={teams}
          value={team}
          onChange={setTeam}
          nothingFoundMessage={w.nobody}
          error={tried && team === null ? w.toMissing : undefined}
        />
      ) : (
        <Select
          label={w.chooseOfficer}
          data={others}
          value={colleague}
          onChange={setColleague}
          searchable
          nothingFoundMessage={w.nobody}
          error={tried && colleague === null ? w.toMissing : undefined}
        />
      )}
      <Textarea
        label={w.reason}
        description={w.reasonHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? w.reasonMissing : undefined}
      />
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {w.priority}
        </Text>
        <SegmentedControl
          aria-label={w.priority}
          value={priority}
          onChange={(value) => setPriority(value as Priority)}
          data={(['low', 'normal', 'high'] as const).map((value) => ({ value, label: words.priority[value] }))}
        />
      </Stack>
    </FormDialog>
  );
}
