import { List, Loader, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { AuditEntry } from '../../api/types.js';
import { fullTime } from '../../times.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { Failed } from '../Failed.js';
import { useLoad } from '../use-load.js';

const w = words.kept;

/** For how long data is kept, and what was deleted by age. */
export default function Kept() {
  const { calls } = useDesk();
  const { loaded, again } = useLoad(async () => {
    const [{ classes }, { entries }] = await Promise.all([
      calls.retention(),
      calls.audit({ kind: 'retention', officer: '', ticket: '', from: '', until: '' }),
    ]);
    return { classes, runs: entries };
  }, [calls]);

  return (
    <Stack>
      <div>
        <Title order={2}>{words.pages.kept}</Title>
        <Text c="dimmed">{w.lead}</Text>
      </div>
      {loaded.kind === 'loading' && <Loader size="sm" aria-label={words.common.loading} />}
      {loaded.kind === 'failed' && <Failed why={loaded.why} again={again} />}
      {loaded.kind === 'there' && (
        <>
          <Paper withBorder>
            <Table aria-label={w.list}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{w.columns.class}</Table.Th>
                  <Table.Th>{w.columns.days}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {loaded.value.classes.map(({ class: name, days }) => (
                  <Table.Tr key={name}>
                    <Table.Td>{w.classes[name] ?? name}</Table.Td>
                    <Table.Td>{days === null ? w.forever : w.days(days)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
          <Title order={3} size="h4">
            {w.runs}
          </Title>
          {loaded.value.runs.length === 0 && <Text c="dimmed">{w.noRuns}</Text>}
          <List size="sm" spacing={6} listStyleType="none">
            {loaded.value.runs.map((run) => (
              <List.Item key={run.sequence}>
                {fullTime(run.at)} · {w.classes[String(run.details.class)] ?? String(run.details.class)} ·{' '}
                {w.counts(countsOf(run))}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}

const countsOf = ({ details }: AuditEntry): string =>
  Object.entries(details)
    .filter(([name, value]) => typeof value === 'number' && name !== 'through')
    .map(([name, value]) => `${String(value)} ${name}`)
    .join(', ');
