import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useCell } from '../state/cell.js';
import type { Notice } from '../state/desk.js';
import { words } from '../words.js';
import { Accept } from './Accept.js';
import { useDesk, WorkContext } from './desk-context.js';
import { Frame } from './Frame.js';
import { hrefOf, useRoute } from './route.js';
import { SetUp } from './SetUp.js';
import { SignIn } from './SignIn.js';
import { backToPlace } from './way-back.js';

const colours = { good: 'teal', bad: 'red', plain: 'deep' } as const satisfies Record<Notice['tone'], string>;

export function App() {
  const wide = useMediaQuery('(min-width: 50em)', undefined, { getInitialValueInEffect: false });
  return (
    <>
      {/* Where it covers neither what is written nor what can be done with a case. */}
      <Notifications
        position={wide ? 'bottom-left' : 'top-center'}
        limit={3}
        autoClose={6000}
        containerWidth={300}
        zIndex={400}
      />
      <Screen />
    </>
  );
}

function Screen() {
  const desk = useDesk();
  const presence = useCell(desk.presence);
  const work = useCell(desk.work);
  const route = useRoute();

  useEffect(() => {
    desk.go = (ticket) => {
      location.hash = hrefOf(ticket);
    };
    desk.notify = ({ tone, text, open }) =>
      notifications.show({
        message: text,
        color: colours[tone],
        closeButtonProps: { 'aria-label': words.common.dismiss },
        withBorder: true,
        ...(open === undefined
          ? {}
          : {
              message: (
                <>
                  {text}{' '}
                  <Button component="a" href={hrefOf(open)} size="compact-xs" variant="light">
                    {words.alerts.show}
                  </Button>
                </>
              ),
            }),
      });
  }, [desk]);

  useEffect(() => {
    if (presence.kind === 'signed-in') backToPlace();
  }, [presence]);

  if (presence.kind === 'finding-out')
    return (
      <Center h="100%">
        <Loader aria-label={words.common.loading} />
      </Center>
    );
  if (presence.kind === 'unreachable')
    return (
      <Center h="100%" p="md" component="main">
        <Stack align="center">
          <Text>{words.errors.unreachable}</Text>
          <Button onClick={() => void desk.begin()}>{words.common.retry}</Button>
        </Stack>
      </Center>
    );
  if (route.kind === 'invitation') return <Accept token={route.token} />;
  if (presence.kind === 'signed-out' || !work)
    return route.kind === 'setup' ? (
      <SetUp token={route.token} />
    ) : (
      <SignIn
        again={presence.kind === 'signed-out' && presence.again}
        refused={route.kind === 'refused' ? route.why : undefined}
      />
    );
  return (
    <WorkContext value={work}>
      <Frame />
    </WorkContext>
  );
}
