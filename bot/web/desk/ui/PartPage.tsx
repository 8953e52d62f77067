import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** A part of the desk beside the cases, over the whole width. */
export function PartPage({ label, children }: { label: string; children: ReactNode }) {
  return (
    <main className={classes.page} id="conversation" tabIndex={-1} aria-label={label}>
      <Stack className={classes.content}>{children}</Stack>
    </main>
  );
}
