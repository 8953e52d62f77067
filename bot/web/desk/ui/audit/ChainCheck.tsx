import { Alert, Button, Code, CopyButton, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ChainVerdict } from '../../api/types.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { Wrong } from '../Wrong.js';
import classes from './Audit.module.css';

const w = words.audit;

/** Asks the server whether the audit is as it was written. */
export function ChainCheck() {
  const { calls } = useDesk();
  const [known, setKnown] = useState('');
  const [error, setError] = useState<string>();
  const [knownWrong, setKnownWrong] = useState(false);
  const [verdict, setVerdict] = useState<ChainVerdict>();
  const [busy, setBusy] = useState(false);

  async function check(event: FormEvent) {
    event.preventDefault();
    const given = known.trim();
    const readable = given === '' || /^\d{1,10}:[0-9a-f]{64}$/.test(given);
    setKnownWrong(!readable);
    if (!readable || busy) return;
    setBusy(true);
    setError(undefined);
    setVerdict(undefined);
    try {
      setVerdict(await calls.checkAudit(given));
    } catch (cause) {
      setError(sayError(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Paper withBorder className={classes.check}>
      <form onSubmit={(event) => void check(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm">{w.checkHint}</Text>
          <TextInput
            label={w.known}
            description={w.knownHint}
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            value={known}
            error={knownWrong ? w.knownWrong : undefined}
            onChange={(event) => setKnown(event.currentTarget.value)}
          />
          <Button type="submit" w="fit-content" loading={busy} leftSection={<IconShieldCheck size={17} aria-hidden />}>
            {w.check}
          </Button>
          <Wrong>{error}</Wrong>
          {verdict && <Told verdict={verdict} />}
        </Stack>
      </form>
    </Paper>
  );
}

function Told({ verdict }: { verdict: ChainVerdict }) {
  if (verdict.kind === 'broken')
    return (
      <Alert color="red" role="alert" title={w.broken(verdict.sequence)}>
        {w.brokenLead(verdict.why)}
      </Alert>
    );
  const end = `${verdict.last}:${verdict.hash}`;
  return (
    <Alert color="teal" role="status" title={w.whole(verdict.entries)}>
      <Stack gap="xs">
        <Text size="sm">{w.end}</Text>
        <Code block className={classes.end}>
          {end}
        </Code>
        <Group>
          <CopyButton value={end}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? words.common.copied : words.common.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
