import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Draft } from '../../api/growth-types.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { FormDialog } from '../dialogs/Dialog.js';
import type { DraftWork } from './use-draft-work.js';

const w = words.knowledge;

/** Approve, reject, take back, export. */
export function DecidePanel({ draft, work }: { draft: Draft; work: DraftWork }) {
  const { calls } = useDesk();
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const approved = draft.status === 'approved';
  const busy = work.busy !== undefined;
  const checked = draft.check !== null && !work.changed;
  const close = () => setAsking(undefined);
  return (
    <section aria-label={w.decide}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {w.decide}
        </Text>
        <Group gap="xs">
          {draft.status !== 'approved' && (
            <Button
              disabled={busy || draft.status === 'rejected'}
              loading={work.busy === 'deciding'}
              onClick={() => (checked && draft.check?.passes ? void work.approve() : setAsking('approve'))}
            >
              {w.approve}
            </Button>
          )}
          {draft.status !== 'rejected' && (
            <Button variant="default" disabled={busy} onClick={() => setAsking('reject')}>
              {approved ? w.takeBack : w.reject}
            </Button>
          )}
          {approved && (
            <Button
              component="a"
              href={calls.draftFile(draft.id)}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {w.export}
            </Button>
          )}
        </Group>
      </Stack>
      <FormDialog
        title={w.approveTitle}
        opened={asking === 'approve'}
        close={close}
        label={w.approveAnyway}
        submit={async () => {
          await work.approve();
          // What is missing stands on the page, and not in this dialog.
          return true;
        }}
      >
        <Alert variant="default">{checked ? w.approveFailing : w.approveUnchecked}</Alert>
      </FormDialog>
      <RejectDialog approved={approved} opened={asking === 'reject'} close={close} reject={work.reject} />
    </section>
  );
}

interface RejectProps {
  approved: boolean;
  opened: boolean;
  close: () => void;
  reject: (reason: string) => Promise<boolean>;
}

function RejectDialog({ approved, opened, close, reject }: RejectProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <FormDialog
      title={approved ? w.takeBackTitle : w.rejectTitle}
      opened={opened}
      close={close}
      label={approved ? w.takeBack : w.reject}
      submit={async () => {
        setTried(true);
        if (missing) return false;
        await reject(reason.trim());
        setReason('');
        setTried(false);
        return true;
      }}
    >
      {approved && <Text size="sm">{w.takeBackLead}</Text>}
      <Textarea
        label={w.reason}
        description={w.reasonHint}
        error={tried && missing ? w.reasonMissing : undefined}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
