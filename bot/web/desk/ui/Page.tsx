import { Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import { useWork } from './desk-context.js';
import classes from './Page.module.css';
import { pagesFor } from './page-roles.js';
import { hrefOfPage, type PageName } from './route.js';

// Loaded with the first look at one of them: most officers never see any.
const pages = {
  people: lazy(() => import('./people/People.js')),
  audit: lazy(() => import('./audit/Audit.js')),
  kept: lazy(() => import('./audit/Kept.js')),
  notices: lazy(() => import('./notices/Notices.js')),
} satisfies Record<PageName, unknown>;

/** A page beside the cases, for those whose work it is. */
export function Page({ name }: { name: PageName }) {
  const { role } = useCell(useWork().session).officer;
  const mine = pagesFor(role);
  const Shown = pages[name];
  return (
    <main className={classes.page} id="conversation" tabIndex={-1} aria-label={words.pages[name]}>
      {!mine.includes(name) ? (
        <Center p="xl">
          <Text c="dimmed">{words.errors.notForYou}</Text>
        </Center>
      ) : (
        <Stack className={classes.content}>
          <Group component="nav" gap={6} aria-label={words.pagesOf}>
            {mine.map((it) => (
              <Button
                key={it}
                component="a"
                href={hrefOfPage(it)}
                size="sm"
                variant={it === name ? 'filled' : 'default'}
                aria-current={it === name ? 'page' : undefined}
              >
                {words.pages[it]}
              </Button>
            ))}
          </Group>
          <Suspense fallback={<Loader aria-label={words.common.loading} />}>
            <Shown />
          </Suspense>
        </Stack>
      )}
    </main>
  );
}
