import { Alert, Button, Loader, Stack, Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Check, Draft } from '../../api/growth-types.js';
import { fullTime } from '../../times.js';
import { words } from '../../words.js';
import classes from './Knowledge.module.css';
import type { DraftWork } from './use-draft-work.js';

const w = words.knowledge;

/** Whether other questions keep their answers. */
export function CheckPanel({ draft, work, ready }: { draft: Draft; work: DraftWork; ready: boolean }) {
  const { check } = draft;
  return (
    <section aria-label={w.check}>
      <Stack gap="xs">
        <div>
          <Text size="sm" fw={600}>
            {w.check}
          </Text>
          <Text size="xs" c="dimmed">
            {w.checkHint}
          </Text>
        </div>
        <div role="status">
          {work.busy === 'checking' ? (
            <Text size="sm">
              <Loader size="xs" type="dots" component="span" /> {w.checking}
            </Text>
          ) : (
            check && !work.changed && <Result check={check} at={check.at} />
          )}
        </div>
        {draft.status !== 'approved' && (
          <Button
            variant="default"
            w="fit-content"
            disabled={!ready || work.busy !== undefined}
            onClick={() => void work.check()}
          >
            {check && !work.changed ? w.checkAgain : w.checkRun}
          </Button>
        )}
      </Stack>
    </section>
  );
}

function Result({ check, at }: { check: Check; at: string }) {
  return (
    <Stack gap="xs">
      <Alert
        variant="default"
        icon={check.passes ? <IconCircleCheck className={classes.good} /> : <IconCircleX className={classes.bad} />}
        title={check.passes ? w.checkPasses : w.checkFails(check.lost.length)}
      >
        {w.checkFigures(check.asked, check.rightBefore, check.rightAfter)}
        {check.gained > 0 && ` ${w.checkGained(check.gained)}`} {w.checkAt(fullTime(at))}
      </Alert>
      {check.passes && check.lost.length > 0 && <Text size="sm">{w.checkNoise}</Text>}
      {check.lost.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={w.checkFails(check.lost.length)}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{w.lostQuestion}</Table.Th>
                <Table.Th>{w.lostBefore}</Table.Th>
                <Table.Th>{w.lostAfter}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {check.lost.map(({ question, before, after }) => (
                <Table.Tr key={question}>
                  <Table.Td>{question}</Table.Td>
                  <Table.Td>{before ?? w.noAnswer}</Table.Td>
                  <Table.Td>{after ?? w.noAnswer}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  );
}
