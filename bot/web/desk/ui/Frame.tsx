import { Image, Loader, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import icon from '../../icon.svg';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import { AccountMenu, type Opened } from './AccountMenu.js';
import { Case } from './Case.js';
import { Connection } from './Connection.js';
import { useDesk, useWork } from './desk-context.js';
import { ChangePassword } from './dialogs/ChangePassword.js';
import { RouteFinder } from './dialogs/RouteFinder.js';
import { SettingsDialog } from './dialogs/SettingsDialog.js';
import { Shortcuts } from './dialogs/Shortcuts.js';
import { SignOut } from './dialogs/SignOut.js';
import classes from './Frame.module.css';
import { Page } from './Page.js';
import { PartLinks, partOf } from './PartLinks.js';
import { Presence } from './Presence.js';
import { Queue } from './Queue.js';
import { hrefOf, hrefOfPart, useRoute } from './route.js';
import { useShortcuts } from './use-shortcuts.js';
import { Welcome } from './Welcome.js';

/** Read when they are first opened; charts are larger than all the rest. */
const Drafts = lazy(() => import('./knowledge/Drafts.js').then((it) => ({ default: it.Drafts })));
const DraftPage = lazy(() => import('./knowledge/DraftPage.js').then((it) => ({ default: it.DraftPage })));
const Figures = lazy(() => import('./figures/Figures.js').then((it) => ({ default: it.Figures })));

/** The console of a signed-in officer: the list beside the case, or one of them on a small screen. */
export function Frame() {
  const desk = useDesk();
  const work = useWork();
  const route = useRoute();
  const queue = useCell(work.queue.state);
  const file = useCell(work.file);
  const wide = useMediaQuery('(min-width: 50em)', undefined, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState<Opened>();
  const search = useRef<HTMLInputElement>(null);
  const { role } = useCell(work.session).officer;
  const part = partOf(route, role);
  const onCases = part.kind === 'cases';
  // Whoever sees no cases asks for none, whatever address they were sent.
  const id = onCases && route.kind === 'case' ? route.id : undefined;

  const where =
    part.kind === 'cases'
      ? id
      : part.kind === 'page'
        ? words.pages[part.name]
        : words.parts[part.kind === 'draft' ? 'knowledge' : part.kind];

  useEffect(() => desk.open(id), [desk, id]);
  useEffect(() => {
    const unread = queue.tickets.filter((ticket) => ticket.unread > 0).length;
    document.title = [unread > 0 ? `(${unread})` : '', where ?? '', words.product].filter(Boolean).join(' ');
  }, [queue.tickets, where]);

  const step = (by: 1 | -1) => {
    if (!onCases) return;
    const { tickets } = queue;
    const at = tickets.findIndex((ticket) => ticket.id === id);
    const next = tickets[at < 0 ? 0 : Math.max(0, Math.min(tickets.length - 1, at + by))];
    if (next) location.hash = hrefOf(next.id);
  };
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    '/': () => search.current?.focus(),
    'shift+?': () => setOpened('shortcuts'),
    Escape: () => {
      if (part.kind === 'draft') location.hash = hrefOfPart('knowledge');
      else if (onCases || part.kind === 'page') location.hash = hrefOf(undefined);
    },
  });

  const close = () => setOpened(undefined);
  return (
    <div className={classes.frame}>
      <button type="button" className="skip" onClick={skip}>
        {words.skip}
      </button>
      <header className={classes.header}>
        <a className={classes.brand} href={hrefOf(undefined)}>
          <Image src={icon} alt="" w={30} h={30} />
          <Text fw={650} component="h1" className={classes.name}>
            {words.product}
          </Text>
        </a>
        <PartLinks role={role} part={part} />
        <Presence />
        <AccountMenu open={setOpened} />
      </header>
      <Connection />
      <div className={classes.body}>
        {part.kind === 'page' ? (
          <Page name={part.name} />
        ) : onCases ? (
          <>
            {(wide || id === undefined) && <Queue search={search} current={id} alone={!wide} />}
            {(wide || id !== undefined) && (file ? <Case key={file.id} file={file} /> : <Welcome />)}
          </>
        ) : (
          <Suspense fallback={<Loader m="xl" aria-label={words.common.loading} />}>
            {part.kind === 'draft' ? <DraftPage id={part.id} /> : part.kind === 'knowledge' ? <Drafts /> : <Figures />}
          </Suspense>
        )}
      </div>
      <SettingsDialog opened={opened === 'settings'} close={close} />
      <Shortcuts opened={opened === 'shortcuts'} close={close} />
      <RouteFinder opened={opened === 'route'} close={close} />
      <ChangePassword opened={opened === 'password'} close={close} />
      <SignOut opened={opened === 'sign-out'} close={close} />
    </div>
  );
}

/** No link: the part behind the # says where in the console we are. */
function skip(): void {
  document.getElementById('conversation')?.focus();
}
