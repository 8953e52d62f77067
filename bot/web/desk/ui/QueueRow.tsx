import { Badge, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlarm, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Ticket } from '../api/types.js';
import { oneLine } from '../plain.js';
import { ago, since } from '../times.js';
import { words } from '../words.js';
import classes from './QueueRow.module.css';
import { hrefOf } from './route.js';
import { StatusBadge } from './StatusBadge.js';

/** One case in the list: what it is about, how long it waits, who has it. */
export function QueueRow({ ticket, me, now, current }: { ticket: Ticket; me: string; now: number; current: boolean }) {
  const { status, officer, position } = ticket;
  const held = officer === null ? '' : officer.id === me ? words.ticket.heldByYou : words.ticket.heldBy(officer.name);
  return (
    <UnstyledButton
      component="a"
      href={hrefOf(ticket.id)}
      className={classes.row}
      data-status={status}
      data-unread={ticket.unread > 0 || undefined}
      aria-current={current ? 'page' : undefined}
    >
      <span className={classes.top}>
        <Priority of={ticket.priority} />
        <span className={classes.where}>{ticket.economy ?? words.brief.noProgramme}</span>
        <span className={classes.time} data-overdue={ticket.overdue || undefined}>
          {status === 'queued' ? (
            <>
              <IconAlarm size={14} aria-hidden />
              <VisuallyHidden>{words.queue.waited('')}</VisuallyHidden>
              {since(ticket.openedAt, now)}
            </>
          ) : (
            ago(ticket.changedAt, now)
          )}
        </span>
      </span>
      <span className={classes.question}>
        <bdi>{oneLine(ticket.question) || words.queue.noQuestion}</bdi>
      </span>
      <span className={classes.bottom}>
        <StatusBadge status={status} />
        {ticket.overdue && status === 'queued' && (
          <Badge size="sm" color="red" variant="light" tt="none">
            {words.queue.overdue}
          </Badge>
        )}
        <Text component="span" size="xs" c="dimmed" className="one-line">
          {status === 'queued' && position !== null ? words.queue.position(position) : oneLine(held)}
        </Text>
        {ticket.unread > 0 && (
          <Badge circle={ticket.unread < 10} size="md" color="deep" variant="filled" className={classes.unread}>
            {ticket.unread}
            <VisuallyHidden>{words.queue.unread(ticket.unread)}</VisuallyHidden>
          </Badge>
        )}
      </span>
      <VisuallyHidden>{ticket.id}</VisuallyHidden>
    </UnstyledButton>
  );
}

function Priority({ of }: { of: Ticket['priority'] }) {
  switch (of) {
    case 'high':
      return <IconArrowUp size={16} className={classes.high} aria-label={words.priorityOf(words.priority.high)} />;
    case 'low':
      return <IconArrowDown size={16} className={classes.low} aria-label={words.priorityOf(words.priority.low)} />;
    case 'normal':
      return null;
  }
}
