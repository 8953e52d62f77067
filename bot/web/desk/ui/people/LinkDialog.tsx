import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { fullTime } from '../../times.js';
import { words } from '../../words.js';
import { Dialog } from '../dialogs/Dialog.js';

const w = words.people;

/** A link as it was made for somebody; `link` is absent where the organisation's sign-in is all they need. */
export interface MadeLink {
  name: string;
  link: string | null;
  until: string | null;
}

/** Without a public address the server knows only its path. */
const whole = (link: string): string => new URL(link, location.origin).href;

/** Shows a link this once. */
export function LinkDialog({ made, close }: { made: MadeLink | undefined; close: () => void }) {
  const name = made?.name ?? '';
  const link = made?.link ?? null;
  return (
    <Dialog
      title={link === null ? w.organisationTitle(name) : w.linkTitle(name)}
      opened={made !== undefined}
      close={close}
      wide
    >
      {link === null ? (
        <Text>{w.organisationLead}</Text>
      ) : (
        <Stack>
          <Text>{w.linkLead}</Text>
          <TextInput
            label={w.link}
            value={whole(link)}
            readOnly
            data-autofocus
            onFocus={(event) => event.currentTarget.select()}
          />
          {made?.until && (
            <Text size="sm" c="dimmed">
              {w.linkUntil(fullTime(made.until))}
            </Text>
          )}
          <Group justify="flex-end">
            <CopyButton value={whole(link)}>
              {({ copied, copy }) => (
                <Button onClick={copy} color={copied ? 'teal' : 'deep'}>
                  {copied ? words.common.copied : words.common.copy}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
