import { Button, Stack, Text } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { oneLine, plainText } from '../plain.js';
import type { CaseFile } from '../state/case-file.js';
import { useCell } from '../state/cell.js';
import { fullTime } from '../times.js';
import { words } from '../words.js';
import { useWork } from './desk-context.js';
import classes from './NotesPanel.module.css';

/** What colleagues tell each other about a case. */
export function NotesPanel({ file, write }: { file: CaseFile; write: () => void }) {
  const { outbox } = useWork();
  const { notes } = useCell(file.state);
  const waiting = useCell(outbox.waiting).filter((it) => it.ticket === file.id && it.writing === 'note');
  return (
    <Stack gap="sm">
      {notes.length === 0 && waiting.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.notes.none}
        </Text>
      )}
      {notes.map(({ id, officer, at, text }) => (
        <article key={id} className={classes.note}>
          <Text size="xs" fw={600}>
            <bdi>{oneLine(officer.name)}</bdi> · {fullTime(at)}
          </Text>
          <Text size="sm" className="theirs" dir="auto">
            {plainText(text)}
          </Text>
        </article>
      ))}
      {waiting.map(({ clientId, text, refused }) => (
        <article key={clientId} className={classes.note}>
          <Text size="xs">{refused === undefined ? words.chat.sending : `${words.chat.refused} ${refused}`}</Text>
          <Text size="sm" className="theirs">
            {text}
          </Text>
        </article>
      ))}
      <Button variant="default" onClick={write} leftSection={<IconNote size={16} aria-hidden />}>
        {words.notes.add}
      </Button>
    </Stack>
  );
}
