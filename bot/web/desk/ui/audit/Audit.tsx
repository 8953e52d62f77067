import { Button, Group, Loader, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AuditQuery } from '../../api/calls.js';
import type { AuditEntry } from '../../api/types.js';
import { oneLine } from '../../plain.js';
import { sayError } from '../../state/desk.js';
import { fullTime } from '../../times.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { Failed } from '../Failed.js';
import { hrefOf } from '../route.js';
import classes from './Audit.module.css';
import { AuditFilters, everything } from './AuditFilters.js';
import { ChainCheck } from './ChainCheck.js';

const w = words.audit;

type State =
  | { kind: 'reading' }
  | { kind: 'failed'; why: string }
  | { kind: 'there'; entries: readonly AuditEntry[]; next: number | null; more: boolean };

/** Who did what: chosen, checked, taken along. */
export default function Audit() {
  const { calls } = useDesk();
  const [which, setWhich] = useState(everything);
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads again
  useEffect(() => {
    let over = false;
    setState({ kind: 'reading' });
    calls.audit(which).then(
      ({ entries, next }) => over || setState({ kind: 'there', entries, next, more: false }),
      (error: unknown) => over || setState({ kind: 'failed', why: sayError(error) }),
    );
    return () => {
      over = true;
    };
  }, [calls, which, turn]);

  async function older(before: number, query: AuditQuery) {
    setState((now) => (now.kind === 'there' ? { ...now, more: true } : now));
    try {
      const { entries, next } = await calls.audit({ ...query, before });
      setState((now) =>
        // Meanwhile something else may have been chosen.
        now.kind === 'there' && now.next === before
          ? { kind: 'there', entries: [...now.entries, ...entries], next, more: false }
          : now,
      );
    } catch (error) {
      setState({ kind: 'failed', why: sayError(error) });
    }
  }

  return (
    <Stack>
      <div>
        <Title order={2}>{words.pages.audit}</Title>
        <Text c="dimmed">{w.lead}</Text>
      </div>
      <ChainCheck />
      <AuditFilters which={which} choose={setWhich} />
      <Group gap="sm">
        <Button
          component="a"
          href={calls.auditExport(which)}
          download
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
        >
          {w.export}
        </Button>
        <Text size="sm" c="dimmed" flex="1 1 220px">
          {w.exportHint}
        </Text>
      </Group>
      <div role="status">
        {state.kind === 'reading' && <Loader size="sm" aria-label={words.common.loading} />}
        {state.kind === 'there' && state.entries.length === 0 && <Text c="dimmed">{w.none}</Text>}
      </div>
      {state.kind === 'failed' && <Failed why={state.why} again={() => setTurn((before) => before + 1)} />}
      {state.kind === 'there' && state.entries.length > 0 && (
        <>
          <Paper withBorder className={classes.scroll}>
            <Table className={classes.table} aria-label={w.list} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  {Object.values(w.columns).map((column) => (
                    <Table.Th key={column}>{column}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {state.entries.map((entry) => (
                  <Line key={entry.sequence} entry={entry} />
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
          {state.next !== null && (
            <Button
              variant="subtle"
              w="fit-content"
              loading={state.more}
              onClick={() => void older(state.next ?? 0, which)}
            >
              {w.more}
            </Button>
          )}
        </>
      )}
    </Stack>
  );
}

function Line({ entry: { at, by, kind, ticket, details } }: { entry: AuditEntry }) {
  // On a phone each cell stands on its own line under these names.
  const { columns } = w;
  return (
    <Table.Tr>
      <Table.Td data-column={columns.at}>{fullTime(at)}</Table.Td>
      <Table.Td data-column={columns.by}>{by ? <bdi>{oneLine(by.name) || by.id}</bdi> : w.nobody}</Table.Td>
      <Table.Td data-column={columns.kind}>{w.kinds[kind] ?? oneLine(kind)}</Table.Td>
      <Table.Td data-column={columns.case}>{ticket && <a href={hrefOf(ticket)}>{ticket}</a>}</Table.Td>
      <Table.Td data-column={columns.details} className="theirs">
        {detailWords(details)}
      </Table.Td>
    </Table.Tr>
  );
}

const detailWords = (details: AuditEntry['details']): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join(' · ');
