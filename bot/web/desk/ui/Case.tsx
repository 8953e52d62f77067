import { Button, Center, Loader, Stack, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseFile } from '../state/case-file.js';
import { useCell } from '../state/cell.js';
import type { Writing } from '../state/drafts.js';
import { words } from '../words.js';
import { AnswersPanel } from './AnswersPanel.js';
import { BriefPanel } from './BriefPanel.js';
import classes from './Case.module.css';
import { type CaseAction, CaseHead } from './CaseHead.js';
import { Chat } from './Chat.js';
import { Composer, type Composing } from './Composer.js';
import { useDesk, useWork } from './desk-context.js';
import { CloseDialog } from './dialogs/CloseDialog.js';
import { ReturnDialog } from './dialogs/ReturnDialog.js';
import { TransferDialog } from './dialogs/TransferDialog.js';
import { HistoryPanel } from './HistoryPanel.js';
import { NotesPanel } from './NotesPanel.js';
import { hrefOf } from './route.js';
import { useDraft } from './use-draft.js';
import { useShortcuts } from './use-shortcuts.js';

type Tab = keyof typeof words.ticket.tabs;

/** One case: the conversation and what is known, side by side or one after the other. */
export function Case({ file }: { file: CaseFile }) {
  const desk = useDesk();
  const { session, drafts } = useWork();
  const state = useCell(file.state);
  const me = useCell(session).officer;
  const wide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  const [tab, setTab] = useState<Tab>('chat');
  const [writing, setWriting] = useState<Writing>('reply');
  const [action, setAction] = useState<CaseAction>();
  const [reply, setReply] = useDraft(drafts, file.id, 'reply');
  const [note, setNote] = useDraft(drafts, file.id, 'note');
  const field = useRef<HTMLTextAreaElement>(null);
  const { ticket, brief } = state;
  const holds =
    ticket?.officer?.id === me.id && (ticket.status === 'claimed' || ticket.status === 'waiting-for-trader');
  const mayMove = ticket !== undefined && ticket.status !== 'closed' && (holds || me.role !== 'officer');
  const panel: Tab = wide && tab === 'chat' ? 'case' : tab;

  const write = useCallback((what: Writing) => {
    setWriting(what);
    setTab((now) => (now === 'chat' || window.matchMedia('(min-width: 75em)').matches ? now : 'chat'));
    // After the box has been drawn.
    requestAnimationFrame(() => field.current?.focus());
  }, []);
  const claim = () => {
    void desk.claim(file.id).then((done) => {
      if (done) write('reply');
    });
  };
  const insert = (text: string) => {
    setReply((before) => (before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`));
    write('reply');
  };
  const claimable = ticket !== undefined && (ticket.status === 'queued' || ticket.status === 'returned');
  useShortcuts({
    c: () => claimable && claim(),
    r: () => write('reply'),
    n: () => write('note'),
    s: () => setTab('answers'),
    i: () => setTab('case'),
    t: () => mayMove && setAction('transfer'),
    b: () => mayMove && ticket.status !== 'returned' && setAction('return'),
    x: () => mayMove && setAction('close'),
  });
  useEffect(() => {
    if (state.reading === 'ready') document.getElementById('conversation')?.focus({ preventScroll: true });
  }, [state.reading]);

  if (state.reading === 'first')
    return (
      <Center component="main" id="conversation" tabIndex={-1}>
        <Loader aria-label={words.common.loading} />
      </Center>
    );
  if (state.reading !== 'ready' || !ticket || !brief)
    return (
      <Center component="main" p="lg" id="conversation" tabIndex={-1}>
        <Stack align="center">
          <Text>{state.reading === 'failed' ? words.ticket.failed : words.ticket.notFound}</Text>
          {state.reading === 'failed' ? (
            <Button onClick={() => void file.read()}>{words.common.retry}</Button>
          ) : (
            <Button component="a" href={hrefOf(undefined)} variant="default">
              {words.ticket.back}
            </Button>
          )}
        </Stack>
      </Center>
    );

  const composing: Composing = {
    writing,
    setWriting,
    text: writing === 'reply' ? reply : note,
    setText: writing === 'reply' ? setReply : setNote,
    holds,
    field,
    claim,
    suggest: () => setTab('answers'),
  };
  const chat = (
    <div className={classes.chat}>
      <Chat file={file} putBack={(what, text) => (what === 'note' ? setNote(text) : setReply(text))} />
      <Composer file={file} ticket={ticket} brief={brief} composing={composing} />
    </div>
  );
  const tabs = (Object.keys(words.ticket.tabs) as Tab[]).filter((name) => !(wide && name === 'chat'));
  const more = (
    <Tabs
      value={wide ? panel : tab}
      onChange={(value) => setTab((value ?? 'chat') as Tab)}
      keepMounted={false}
      className={classes.panel}
      data-chat={(!wide && tab === 'chat') || undefined}
      classNames={{ panel: classes.content }}
    >
      <Tabs.List aria-label={words.ticket.panels} grow={!wide} className={classes.tabs}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {name === 'notes' && state.notes.length > 0
              ? `${words.ticket.tabs.notes} ${state.notes.length}`
              : words.ticket.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {!wide && (
        <Tabs.Panel value="chat" className={classes.whole}>
          {chat}
        </Tabs.Panel>
      )}
      <Tabs.Panel value="case" tabIndex={0}>
        <BriefPanel brief={brief} ticket={ticket} />
      </Tabs.Panel>
      <Tabs.Panel value="answers" tabIndex={0}>
        <AnswersPanel file={file} insert={insert} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" tabIndex={0}>
        <NotesPanel file={file} write={() => write('note')} />
      </Tabs.Panel>
      <Tabs.Panel value="history" tabIndex={0}>
        <HistoryPanel history={state.history} rating={state.rating} />
      </Tabs.Panel>
    </Tabs>
  );

  return (
    <main className={classes.case} id="conversation" tabIndex={-1} aria-label={`${words.ticket.case} ${ticket.id}`}>
      <CaseHead ticket={ticket} holds={holds} mayMove={mayMove} me={me.id} claim={claim} act={setAction} />
      <div className={classes.parts}>
        {wide && chat}
        {more}
      </div>
      <TransferDialog ticket={ticket} opened={action === 'transfer'} close={() => setAction(undefined)} />
      <ReturnDialog ticket={ticket} opened={action === 'return'} close={() => setAction(undefined)} />
      <CloseDialog ticket={ticket} opened={action === 'close'} close={() => setAction(undefined)} />
    </main>
  );
}
