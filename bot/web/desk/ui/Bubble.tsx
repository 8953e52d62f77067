import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconBookmark, IconBookmarkFilled, IconClock, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { Entry } from '../api/types.js';
import { oneLine, plainText } from '../plain.js';
import { useCell } from '../state/cell.js';
import type { Outgoing } from '../state/outbox.js';
import { clockTime } from '../times.js';
import { words } from '../words.js';
import classes from './Bubble.module.css';
import { useDesk } from './desk-context.js';

const lines = 7;
const longest = 380;

interface BubbleProps {
  entry: Entry;
  mine: boolean;
  follows: boolean;
  /** Whether editors have this reply, and how to give it to them; absent where one may not. */
  reusable?: { marked: boolean; mark: () => Promise<void> };
}

/** One line of the conversation. Whatever it says is shown as the words it is made of. */
export function Bubble({ entry, mine, follows, reusable }: BubbleProps) {
  if (entry.kind === 'event')
    return (
      <div className={classes.event}>
        {words.chat.events[entry.text]} · {clockTime(entry.at)}
      </div>
    );
  const text = plainText(entry.text);
  return (
    <article className={classes.line} data-from={entry.from}>
      {!follows && (
        <div className={classes.who}>
          <bdi>{whose(entry, mine)}</bdi> <time dateTime={entry.at}>{clockTime(entry.at)}</time>
        </div>
      )}
      <div className={classes.bubble}>
        {text === '' && entry.files.length === 0 && (
          <Text size="sm" fs="italic" inherit>
            {words.chat.noWords}
          </Text>
        )}
        {text !== '' &&
          (entry.from === 'assistant' ? (
            <Folded text={text} />
          ) : (
            <div className="theirs" dir="auto">
              {text}
            </div>
          ))}
        {entry.files.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the files of a message never change
          <div key={at} className={classes.file} title={words.chat.file}>
            <IconPaperclip size={16} aria-hidden />
            <bdi className="theirs">{oneLine(file.name) || words.chat.file}</bdi>
            {file.size !== null && <span>{Math.ceil(file.size / 1024)} kB</span>}
          </div>
        ))}
      </div>
      {reusable && text !== '' && <Reusable {...reusable} text={text} />}
    </article>
  );
}

function Reusable({ marked, mark, text }: { marked: boolean; mark: () => Promise<void>; text: string }) {
  const [busy, setBusy] = useState(false);
  if (marked)
    return (
      <div className={classes.pending}>
        <IconBookmarkFilled size={13} aria-hidden />
        {words.knowledge.markedBefore}
      </div>
    );
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.more}
      loading={busy}
      leftSection={<IconBookmark size={13} aria-hidden />}
      aria-label={`${words.knowledge.markLabel}: ${oneLine(text).slice(0, 60)}`}
      onClick={() => {
        setBusy(true);
        void mark().finally(() => setBusy(false));
      }}
    >
      {words.knowledge.mark}
    </Button>
  );
}

/** The assistant's messages can be long, and officers know most of them. */
function Folded({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > longest || text.split('\n').length > lines;
  return (
    <>
      <Text inherit className="theirs" dir="auto" {...(long && !open ? { lineClamp: lines } : {})}>
        {text}
      </Text>
      {long && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.chat.less : words.chat.more}
        </Button>
      )}
    </>
  );
}

/** A message of ours that the server has not confirmed. */
export function OutgoingBubble({ it, putBack, discard }: { it: Outgoing; putBack: () => void; discard: () => void }) {
  const connection = useCell(useDesk().connection);
  return (
    <article className={classes.line} data-from="officer" data-pending>
      <div className={classes.bubble}>
        <div className="theirs" dir="auto">
          {it.text}
        </div>
      </div>
      {it.refused === undefined ? (
        <div className={classes.pending}>
          <IconClock size={13} aria-hidden />
          {connection === 'live' ? words.chat.sending : words.chat.waiting}
        </div>
      ) : (
        <Group gap={6} className={classes.refused} role="alert">
          <IconAlertTriangle size={15} aria-hidden />
          {words.chat.refused} {it.refused}
          <Button size="compact-xs" variant="light" onClick={putBack}>
            {words.chat.putBack}
          </Button>
          <Button size="compact-xs" variant="default" onClick={discard}>
            {words.chat.discard}
          </Button>
        </Group>
      )}
    </article>
  );
}

function whose({ from, name }: Entry, mine: boolean): string {
  switch (from) {
    case 'trader':
      return oneLine(name ?? '') || words.chat.trader;
    case 'assistant':
      return words.chat.assistant;
    case 'officer':
      return mine ? words.chat.you : oneLine(name ?? '') || words.common.somebody;
  }
}
