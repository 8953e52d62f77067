import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** A page beside the cases, over the whole width. */
export function Page({ label, children }: { label: string; children: ReactNode }) {
  return (
    <main className={classes.page} id="conversation" tabIndex={-1} aria-label={label}>
      <div className={classes.inner}>{children}</div>
    </main>
  );
}
