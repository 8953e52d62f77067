import { Alert } from '@mantine/core';

/** What did not work, said where it happened. */
export function Wrong({ children }: { children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <Alert color="red" role="alert">
      {children}
    </Alert>
  );
}
