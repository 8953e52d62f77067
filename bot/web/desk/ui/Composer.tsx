import { ActionIcon, Button, Group, SegmentedControl, Text, Textarea, Tooltip } from '@mantine/core';
import { IconBulb, IconSend } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Brief, Ticket } from '../api/types.js';
import { oneLine } from '../plain.js';
import type { CaseFile } from '../state/case-file.js';
import { useCell } from '../state/cell.js';
import type { Writing } from '../state/drafts.js';
import { settings } from '../state/settings.js';
import { words } from '../words.js';
import classes from './Composer.module.css';
import { useDesk, useWork } from './desk-context.js';
import { Replies } from './Replies.js';

export interface Composing {
  writing: Writing;
  setWriting: (writing: Writing) => void;
  text: string;
  setText: (next: string | ((before: string) => string)) => void;
  holds: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  claim: () => void;
  suggest: () => void;
}

const most = 4000;

/** Where the officer writes: to the trader, or a note for colleagues. */
export function Composer({
  file,
  ticket,
  brief,
  composing,
}: {
  file: CaseFile;
  ticket: Ticket;
  brief: Brief;
  composing: Composing;
}) {
  const desk = useDesk();
  const { outbox } = useWork();
  const { enterSends } = useCell(settings);
  const { writing, setWriting, text, setText, holds, field, claim, suggest } = composing;
  const isNote = writing === 'note';
  const maySend = (isNote || holds) && text.trim() !== '' && text.length <= most;

  const send = () => {
    if (!maySend) return;
    outbox.add(file.id, writing, text.trim());
    setText('');
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return (event.currentTarget as HTMLElement).blur();
    if (event.key !== 'Enter' || event.shiftKey) return;
    if (!enterSends && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    send();
  };
  const why = isNote || holds ? undefined : whyNot(ticket);
  const claimable = ticket.status === 'queued' || ticket.status === 'returned';

  return (
    <form
      className={classes.composer}
      data-writing={writing}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Group gap={6} wrap="nowrap" className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={words.composer.kind}
          value={writing}
          onChange={(value) => setWriting(value as Writing)}
          data={[
            { value: 'reply', label: words.composer.reply },
            { value: 'note', label: words.composer.note },
          ]}
        />
        <Replies
          ticket={ticket}
          brief={brief}
          insert={(reply) => {
            setText((before) => (before.trim() === '' ? reply : `${before.trimEnd()}\n\n${reply}`));
            field.current?.focus();
          }}
        />
        <Tooltip label={words.composer.suggest}>
          <ActionIcon variant="subtle" size={34} onClick={suggest} aria-label={words.composer.suggest}>
            <IconBulb size={19} />
          </ActionIcon>
        </Tooltip>
        {text.length > most - 500 && (
          <Text size="xs" c={text.length > most ? 'var(--bad)' : 'dimmed'} ml="auto" role="status">
            {words.composer.length(text.length, most)}
          </Text>
        )}
      </Group>
      {why !== undefined && (
        <Text size="sm" c="dimmed" px={4}>
          {why}
        </Text>
      )}
      <div className={classes.row}>
        <Textarea
          ref={field}
          className={classes.field}
          aria-label={isNote ? words.composer.noteLabel : words.composer.replyLabel}
          placeholder={isNote ? words.composer.noteHint : words.composer.replyHint}
          description={undefined}
          autosize
          minRows={2}
          maxRows={9}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (!isNote && holds && event.currentTarget.value !== '') desk.typing(file.id);
          }}
          onKeyDown={key}
        />
        {isNote || holds || !claimable ? (
          <Tooltip label={enterSends ? words.composer.keys : words.composer.keysOff} openDelay={600}>
            <Button
              type="submit"
              h="auto"
              mih={52}
              disabled={!maySend}
              leftSection={<IconSend size={17} aria-hidden />}
              color={isNote ? 'yellow.4' : undefined}
            >
              {isNote ? words.composer.saveNote : words.composer.send}
            </Button>
          </Tooltip>
        ) : (
          <Button h="auto" mih={52} variant="light" onClick={claim}>
            {words.composer.claimFirst}
          </Button>
        )}
      </div>
    </form>
  );
}

function whyNot(ticket: Ticket): string | undefined {
  switch (ticket.status) {
    case 'queued':
      return undefined;
    case 'claimed':
    case 'waiting-for-trader':
      return words.composer.heldBy(oneLine(ticket.officer?.name ?? words.common.somebody));
    case 'returned':
      return words.composer.returned;
    case 'closed':
      return words.composer.ended;
  }
}
