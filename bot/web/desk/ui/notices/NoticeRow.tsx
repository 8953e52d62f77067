import { Button, Group, Text } from '@mantine/core';
import type { NoticeOut } from '../../api/types.js';
import { oneLine } from '../../plain.js';
import { fullTime } from '../../times.js';
import { words } from '../../words.js';
import { hrefOf } from '../route.js';
import classes from './Notices.module.css';

const w = words.notices;

/** One notice: what, for whom, why it failed. */
export function NoticeRow({
  notice: { kind, way, ticket, receiver, at, attempts, nextAt, error, state },
  team,
  busy,
  resend,
  drop,
}: {
  notice: NoticeOut;
  team: string;
  busy: boolean;
  resend: () => void;
  drop: () => void;
}) {
  const what = w.kinds[kind] ?? kind;
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <Text fw={600}>
          {what} · <a href={hrefOf(ticket)}>{ticket}</a>
        </Text>
        <Text size="sm" className="theirs">
          {w.ways[way]}: {oneLine(receiver)}
        </Text>
        <Text size="sm" c="dimmed">
          {[team, fullTime(at), w.tries(attempts), nextAt === null ? '' : w.next(fullTime(nextAt))]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {error !== null && (
          <Text size="sm" c="var(--bad)">
            {oneLine(error)}
          </Text>
        )}
      </div>
      {state === 'dead' && (
        <Group gap={8}>
          <Button
            size="compact-md"
            variant="light"
            loading={busy}
            onClick={resend}
            aria-label={`${w.resend}: ${w.about(what, ticket)}`}
          >
            {w.resend}
          </Button>
          <Button size="compact-md" variant="default" onClick={drop} aria-label={`${w.drop}: ${w.about(what, ticket)}`}>
            {w.drop}
          </Button>
        </Group>
      )}
    </li>
  );
}
