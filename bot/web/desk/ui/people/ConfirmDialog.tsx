import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Account } from '../../api/types.js';
import { oneLine } from '../../plain.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { FormDialog } from '../dialogs/Dialog.js';
import { Wrong } from '../Wrong.js';
import type { MadeLink } from './LinkDialog.js';
import type { Deed } from './PersonRow.js';

const w = words.people;

type Asked = { account: Account; deed: Exclude<Deed, 'edit'> };

/** Asks once more before something that somebody else will feel. */
export function ConfirmDialog({
  asking,
  close,
  done,
}: {
  asking: Asked | undefined;
  close: () => void;
  done: (account: Account, made?: MadeLink) => void;
}) {
  const { calls, notify } = useDesk();
  const [error, setError] = useState<string>();
  // What it said stays while the dialog folds away.
  const [last, setLast] = useState(asking);
  useEffect(() => {
    if (!asking) return;
    setError(undefined);
    setLast(asking);
  }, [asking]);
  const { title, lead, label } = last ? wordsOf(last) : { title: '', lead: '', label: '' };

  async function act({ account, deed }: Asked): Promise<void> {
    const { id } = account;
    switch (deed) {
      case 'link': {
        const made = await calls.newLink(id);
        return done(made.account, { name: made.account.name, link: made.link, until: made.account.linkUntil });
      }
      case 'disable':
        done((await calls.disable(id)).account);
        return notify({ tone: 'good', text: w.disabled(account.name) });
      case 'enable':
        done((await calls.enable(id)).account);
        return notify({ tone: 'good', text: w.enabled(account.name) });
      case 'sign-out':
        done((await calls.endSessionsOf(id)).account);
        return notify({ tone: 'good', text: w.signedOut(account.name) });
    }
  }
  const submit = async () => {
    if (!asking) return true;
    try {
      await act(asking);
      return true;
    } catch (cause) {
      setError(sayError(cause));
      return false;
    }
  };
  return (
    <FormDialog title={title} opened={asking !== undefined} close={close} submit={submit} label={label}>
      <Wrong>{error}</Wrong>
      <Text>{lead}</Text>
    </FormDialog>
  );
}

function wordsOf({ account, deed }: Asked): { title: string; lead: string; label: string } {
  const name = oneLine(account.name);
  switch (deed) {
    case 'link':
      return account.state === 'invited'
        ? { title: `${w.newLink}: ${name}`, lead: w.againLead, label: w.resetSubmit }
        : { title: w.resetTitle(name), lead: w.resetLead, label: w.resetSubmit };
    case 'disable':
      return { title: w.disableTitle(name), lead: w.disableLead, label: w.disable };
    case 'enable':
      return { title: w.enableTitle(name), lead: w.enableLead, label: w.enable };
    case 'sign-out':
      return { title: w.signOutTitle(name), lead: w.signOutLead, label: words.header.signOut };
  }
}
