import {
  ActionIcon,
  Box,
  Button,
  Indicator,
  Loader,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { type Status, statuses } from '../api/types.js';
import { useCell } from '../state/cell.js';
import type { View } from '../state/queue.js';
import { words } from '../words.js';
import { useDesk, useWork } from './desk-context.js';
import classes from './Queue.module.css';
import { QueueRow } from './QueueRow.js';
import { useNow } from './use-now.js';

const views = ['open', 'queued', 'mine', 'ended'] as const satisfies readonly View[];

/** The list of cases, with what narrows it down. */
export function Queue({
  search,
  current,
  alone,
}: {
  search: RefObject<HTMLInputElement | null>;
  current: string | undefined;
  /** Nothing is beside it. */
  alone: boolean;
}) {
  const { queue, session } = useWork();
  const { filters, tickets, counts, reading } = useCell(queue.state);
  const me = useCell(session).officer.id;
  const now = useNow();
  const [q, setQ] = useState(filters.q);
  const find = useDebouncedCallback((text: string) => queue.filter({ q: text }), 250);
  const number: Partial<Record<View, number>> = {
    open: counts.queued + counts.claimed + counts['waiting-for-trader'],
    queued: counts.queued,
  };

  return (
    <Box
      component={alone ? 'main' : 'section'}
      className={classes.queue}
      aria-label={words.queue.title}
      {...(alone ? { id: 'conversation', tabIndex: -1 } : {})}
    >
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {words.queue.title}
        </Title>
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={words.queue.view}
          value={filters.view}
          onChange={(view) => queue.filter({ view: view as View, status: '' })}
          data={views.map((view) => ({
            value: view,
            label: number[view] ? `${words.queue.views[view]} ${number[view]}` : words.queue.views[view],
          }))}
        />
        <div className={classes.search}>
          <TextInput
            ref={search}
            type="search"
            aria-label={words.queue.search}
            placeholder={words.queue.searchHint}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={q}
            onChange={(event) => {
              setQ(event.currentTarget.value);
              find(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <Filters />
        </div>
      </div>
      <nav className={classes.list} aria-label={words.queue.list}>
        {tickets.map((ticket) => (
          <QueueRow key={ticket.id} ticket={ticket} me={me} now={now} current={ticket.id === current} />
        ))}
        {tickets.length === 0 && <Nothing />}
        {tickets.length > 0 && queue.mayShowMore && (
          <Button variant="subtle" m="sm" onClick={() => queue.more()}>
            {words.queue.more}
          </Button>
        )}
      </nav>
      <div role="status" className={classes.status}>
        {reading === 'first' && tickets.length > 0 && (
          <Loader size="xs" type="dots" aria-label={words.common.loading} />
        )}
      </div>
    </Box>
  );
}

function Nothing() {
  const { queue } = useWork();
  const { filters, reading } = useCell(queue.state);
  const narrowed = filters.q !== '' || filters.team !== '' || filters.programme !== '' || filters.status !== '';
  if (reading === 'first') return <Loader m="xl" size="sm" aria-label={words.common.loading} />;
  if (reading === 'failed')
    return (
      <Stack p="xl" align="center">
        <Text c="dimmed">{words.queue.failed}</Text>
        <Button variant="default" onClick={() => void queue.read()}>
          {words.common.retry}
        </Button>
      </Stack>
    );
  return (
    <Text c="dimmed" p="xl" ta="center">
      {narrowed
        ? words.queue.emptySearch
        : filters.view === 'open' || filters.view === 'queued'
          ? words.queue.emptyWaiting
          : words.queue.empty}
    </Text>
  );
}

function Filters() {
  const desk = useDesk();
  const { queue, session } = useWork();
  const { filters } = useCell(queue.state);
  const { teams } = useCell(session);
  const [programmes, setProgrammes] = useState<readonly { id: string; economy: string }[]>([]);
  const on = [filters.team, filters.programme, filters.status].filter(Boolean).length;

  useEffect(() => {
    desk.calls
      .programmes()
      .then((read) => setProgrammes(read.programmes))
      .catch(() => {});
  }, [desk]);

  return (
    <Popover position="bottom-end" width={280} shadow="md" trapFocus returnFocus>
      <Indicator disabled={on === 0} label={on} size={18} color="deep">
        <Popover.Target>
          <ActionIcon
            variant={on > 0 ? 'light' : 'default'}
            size={36}
            aria-label={on > 0 ? `${words.queue.filters}: ${words.queue.filtersOn(on)}` : words.queue.filters}
          >
            <IconFilter size={18} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Select
            label={words.queue.status}
            placeholder={words.queue.anyStatus}
            clearable
            comboboxProps={{ withinPortal: false }}
            value={filters.status || null}
            onChange={(status) => queue.filter({ status: (status ?? '') as Status | '' })}
            data={statuses.map((value) => ({ value, label: words.status[value] }))}
          />
          <Select
            label={words.queue.team}
            placeholder={words.queue.anyTeam}
            clearable
            comboboxProps={{ withinPortal: false }}
            value={filters.team || null}
            onChange={(team) => queue.filter({ team: team ?? '' })}
            data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            label={words.queue.programme}
            placeholder={words.queue.anyProgramme}
            clearable
            searchable
            comboboxProps={{ withinPortal: false }}
            value={filters.programme || null}
            onChange={(programme) => queue.filter({ programme: programme ?? '' })}
            data={programmes.map(({ id, economy }) => ({ value: id, label: economy }))}
          />
          <Button
            variant="default"
            disabled={on === 0}
            onClick={() => queue.filter({ status: '', team: '', programme: '' })}
          >
            {words.queue.clear}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
