import { Badge, Divider, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCircleFilled, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { Colleague } from '../api/types.js';
import { useCell } from '../state/cell.js';
import { fullTime } from '../times.js';
import { words } from '../words.js';
import { useDesk, useWork } from './desk-context.js';
import classes from './Presence.module.css';

/** Who else is here, and which teams are open. */
export function Presence() {
  const desk = useDesk();
  const { teams } = useCell(useWork().session);
  const [people, setPeople] = useState<readonly Colleague[]>([]);
  const present = Math.max(0, ...teams.map((team) => team.present));

  const look = (opened: boolean) => {
    if (!opened) return;
    desk.calls
      .officers()
      .then(({ officers }) => setPeople(officers))
      .catch(() => {});
  };
  return (
    <Popover position="bottom-end" width={280} shadow="md" onChange={look} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.button} aria-label={words.header.presence(present)}>
          <IconUsers size={18} aria-hidden /> {present}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" tabIndex={-1} data-autofocus>
          {teams.map((team) => (
            <Group key={team.id} justify="space-between" wrap="nowrap">
              <Text size="sm" fw={600} className="one-line">
                {team.name}
              </Text>
              <Badge variant="default" className={classes.badge} data-open={team.open || undefined}>
                {team.open
                  ? words.header.teamOpen
                  : team.opensAt
                    ? words.header.opensAt(fullTime(team.opensAt))
                    : words.header.teamClosed}
              </Badge>
            </Group>
          ))}
          <Divider />
          {people.length === 0 && (
            <Text size="sm" c="dimmed">
              {words.header.nobodyElse}
            </Text>
          )}
          {people.map(({ id, name, present: here }) => (
            <Group key={id} gap={8} wrap="nowrap">
              <IconCircleFilled size={10} className={here ? classes.here : classes.away} aria-hidden />
              <Text size="sm" className="one-line">
                {name}
              </Text>
              <Text size="xs" c="dimmed" ml="auto">
                {here ? words.header.here : words.header.away}
              </Text>
            </Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
