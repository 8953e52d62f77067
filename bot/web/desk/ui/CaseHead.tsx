import { ActionIcon, Badge, Button, CopyButton, Group, Menu, Text, Title, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconCopy,
  IconDotsVertical,
  IconHandStop,
  IconTransfer,
} from '@tabler/icons-react';
import type { Ticket } from '../api/types.js';
import { oneLine } from '../plain.js';
import { useCell } from '../state/cell.js';
import { languageName } from '../times.js';
import { words } from '../words.js';
import classes from './CaseHead.module.css';
import { useWork } from './desk-context.js';
import { hrefOf } from './route.js';
import { StatusBadge } from './StatusBadge.js';

export type CaseAction = 'transfer' | 'return' | 'close' | undefined;

interface Props {
  ticket: Ticket;
  holds: boolean;
  mayMove: boolean;
  me: string;
  claim: () => void;
  act: (action: CaseAction) => void;
}

/** Which case this is, who has it, and what can be done with it. */
export function CaseHead({ ticket, holds, mayMove, me, claim, act }: Props) {
  const { allTeams } = useCell(useWork().session);
  const roomy = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const small = !useMediaQuery('(min-width: 50em)', undefined, { getInitialValueInEffect: false });
  const claimable = ticket.status === 'queued' || ticket.status === 'returned';
  const team = allTeams.find(({ id }) => id === ticket.team)?.name ?? ticket.team;
  const by =
    ticket.officer === null
      ? words.ticket.heldByNobody
      : ticket.officer.id === me
        ? words.ticket.heldByYou
        : words.ticket.heldBy(oneLine(ticket.officer.name));
  const actions = [
    { action: 'transfer', label: words.ticket.transfer, Icon: IconTransfer, shown: mayMove },
    {
      action: 'return',
      label: words.ticket.giveBack,
      Icon: IconArrowBackUp,
      shown: mayMove && ticket.status !== 'returned',
    },
    { action: 'close', label: words.ticket.finish, Icon: IconCheck, shown: mayMove },
  ] as const;
  const shown = actions.filter((it) => it.shown);

  return (
    <div className={classes.head}>
      {small && (
        <ActionIcon
          component="a"
          href={hrefOf(undefined)}
          variant="subtle"
          size={40}
          aria-label={words.ticket.back}
          className={classes.back}
        >
          <IconArrowLeft size={20} />
        </ActionIcon>
      )}
      <div className={classes.about}>
        <Group gap={8} wrap="nowrap">
          <Title order={2} className={classes.title}>
            <bdi>{oneLine(ticket.question) || words.queue.noQuestion}</bdi>
          </Title>
        </Group>
        <Group gap={8} className={classes.line}>
          <StatusBadge status={ticket.status} />
          {ticket.priority !== 'normal' && (
            <Badge size="sm" tt="none" variant="light" color={ticket.priority === 'high' ? 'red' : 'gray'}>
              {words.priorityOf(words.priority[ticket.priority])}
            </Badge>
          )}
          {ticket.outcome && (
            <Badge size="sm" tt="none" variant="light" color="gray">
              {words.outcome[ticket.outcome]}
            </Badge>
          )}
          <CopyButton value={ticket.id}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? words.common.copied : words.common.copy} withArrow>
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  className={classes.number}
                  onClick={copy}
                  rightSection={copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
                >
                  {ticket.id}
                </Button>
              </Tooltip>
            )}
          </CopyButton>
          <Text size="xs" c="dimmed" component="span">
            {(small ? [by] : [by, team, ticket.economy, languageName(ticket.language)]).filter(Boolean).join(' · ')}
          </Text>
        </Group>
      </div>
      <Group gap={8} wrap="nowrap" className={classes.actions}>
        {claimable && (
          <Tooltip label={words.ticket.claimHint} multiline w={240} withArrow openDelay={400}>
            <Button onClick={claim} leftSection={<IconHandStop size={18} aria-hidden />}>
              {ticket.status === 'queued' ? words.ticket.claim : words.ticket.reclaim}
            </Button>
          </Tooltip>
        )}
        {roomy
          ? shown.map(({ action, label, Icon }) => (
              <Button
                key={action}
                variant={holds && action === 'return' ? 'light' : 'default'}
                leftSection={<Icon size={17} aria-hidden />}
                onClick={() => act(action)}
              >
                {label}
              </Button>
            ))
          : shown.length > 0 && (
              <Menu position="bottom-end" shadow="md">
                <Menu.Target>
                  <ActionIcon variant="default" size={40} aria-label={words.ticket.more}>
                    <IconDotsVertical size={20} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {shown.map(({ action, label, Icon }) => (
                    <Menu.Item key={action} leftSection={<Icon size={17} />} onClick={() => act(action)}>
                      {label}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
      </Group>
    </div>
  );
}
