import { Button, Text } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { oneLine } from '../plain.js';
import type { CaseFile } from '../state/case-file.js';
import { useCell } from '../state/cell.js';
import type { Writing } from '../state/drafts.js';
import { dayName } from '../times.js';
import { words } from '../words.js';
import { Bubble, OutgoingBubble } from './Bubble.js';
import classes from './Chat.module.css';
import { useDesk, useWork } from './desk-context.js';
import { useNow } from './use-now.js';

const near = 60;

/** The conversation, live. */
export function Chat({ file, putBack }: { file: CaseFile; putBack: (what: Writing, text: string) => void }) {
  const { outbox, session } = useWork();
  const desk = useDesk();
  const { entries, typing, mayHaveEarlier, reusable } = useCell(file.state);
  const waiting = useCell(outbox.waiting);
  const { name: myName, role } = useCell(session).officer;
  const now = useNow();
  const view = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const said = new Set(entries.map(({ clientId }) => clientId));
  const pending = waiting.filter((it) => it.ticket === file.id && it.writing === 'reply' && !said.has(it.clientId));
  const last = entries.at(-1)?.sequence;
  const shown = entries.filter(({ kind, text }) => kind === 'message' || text in words.chat.events);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines are what moves the view
  useLayoutEffect(() => {
    if (atEnd.current) view.current?.scrollTo({ top: view.current.scrollHeight });
  }, [last, pending.length, typing]);
  useEffect(() => {
    const box = view.current;
    if (!box) return;
    // The window, the keyboard of a phone or a growing box below changed the room.
    const watch = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTo({ top: box.scrollHeight });
    });
    watch.observe(box);
    // Long messages fold a moment after they were drawn.
    if (box.firstElementChild) watch.observe(box.firstElementChild);
    return () => watch.disconnect();
  }, []);

  return (
    <div className={classes.around}>
      <div
        ref={view}
        className={classes.view}
        role="log"
        aria-label={words.chat.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < near;
          setAway(!atEnd.current);
        }}
      >
        <div className={classes.lines}>
          {mayHaveEarlier && (
            <Button variant="subtle" size="compact-sm" className={classes.earlier} onClick={() => void file.earlier()}>
              {words.chat.earlier}
            </Button>
          )}
          {entries.length === 0 && (
            <Text c="dimmed" ta="center" p="lg">
              {words.chat.empty}
            </Text>
          )}
          {shown.map((entry, at) => {
            const day = dayName(entry.at, now);
            const before = shown[at - 1];
            return (
              <Fragment key={entry.sequence}>
                {(!before || dayName(before.at, now) !== day) && <div className={classes.day}>{day}</div>}
                <Bubble
                  entry={entry}
                  mine={entry.from === 'officer' && entry.name === myName}
                  {...(entry.from === 'officer' && (role !== 'officer' || entry.name === myName)
                    ? {
                        reusable: {
                          marked: reusable.includes(entry.sequence),
                          mark: () => desk.markReusable(file.id, entry.sequence),
                        },
                      }
                    : {})}
                  follows={before?.from === entry.from && before.name === entry.name && before.kind === entry.kind}
                />
              </Fragment>
            );
          })}
          {pending.map((it) => (
            <OutgoingBubble
              key={it.clientId}
              it={it}
              putBack={() => {
                const taken = outbox.take(it.clientId);
                if (taken) putBack(taken.writing, taken.text);
              }}
              discard={() => outbox.take(it.clientId)}
            />
          ))}
          <div className={classes.typing} role="status">
            {typing &&
              (typing.from === 'trader'
                ? words.chat.typingTrader
                : typing.name !== myName && words.chat.typingOfficer(oneLine(typing.name ?? words.common.somebody)))}
          </div>
        </div>
      </div>
      {away && (
        <Button
          size="compact-sm"
          radius="xl"
          className={classes.down}
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => view.current?.scrollTo({ top: view.current.scrollHeight, behavior: 'smooth' })}
        >
          {words.chat.newest}
        </Button>
      )}
    </div>
  );
}
