import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { AuditQuery } from '../../api/calls.js';
import { oneLine } from '../../plain.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { useLoad } from '../use-load.js';
import classes from './Audit.module.css';

const w = words.audit;

export const everything: AuditQuery = { kind: '', officer: '', ticket: '', from: '', until: '' };

const kinds = Object.entries(w.kinds).map(([value, label]) => ({ value, label }));
const dayLong = 24 * 3_600_000;

/** A day of the person's own calendar as the moment it begins; `after`: the day after it. */
function momentOf(day: string, after: boolean): string {
  const begins = new Date(`${day}T00:00:00`);
  if (Number.isNaN(begins.getTime())) return '';
  // Noon and back: a day is not always 24 hours long.
  const next = new Date(begins.getTime() + 1.5 * dayLong);
  return (after ? new Date(next.getFullYear(), next.getMonth(), next.getDate()) : begins).toISOString();
}

/** What narrows the audit down. */
export function AuditFilters({ which, choose }: { which: AuditQuery; choose: (which: AuditQuery) => void }) {
  const { calls } = useDesk();
  const { loaded } = useLoad(async () => (await calls.accounts()).accounts, [calls]);
  const people = loaded.kind === 'there' ? loaded.value : [];
  const [ticket, setTicket] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const find = useDebouncedCallback((text: string) => {
    const id = text.trim().toUpperCase();
    // Anything else is no case number and would only be refused.
    if (/^[\w-]{0,40}$/.test(id)) choose({ ...which, ticket: id });
  }, 300);
  const setDay = (change: Partial<typeof days>) => {
    const next = { ...days, ...change };
    setDays(next);
    choose({ ...which, from: momentOf(next.from, false), until: momentOf(next.to, true) });
  };
  return (
    <div className={classes.filters}>
      <Select
        label={w.kind}
        placeholder={w.anyKind}
        clearable
        searchable
        data={kinds}
        value={which.kind || null}
        onChange={(kind) => choose({ ...which, kind: kind ?? '' })}
      />
      <Select
        label={w.who}
        placeholder={w.anybody}
        clearable
        searchable
        data={people.map(({ id, name, email }) => ({ value: id, label: `${oneLine(name)} (${email})` }))}
        value={which.officer || null}
        onChange={(officer) => choose({ ...which, officer: officer ?? '' })}
      />
      <TextInput
        label={w.case}
        value={ticket}
        maxLength={40}
        onChange={(event) => {
          setTicket(event.currentTarget.value);
          find(event.currentTarget.value);
        }}
      />
      <TextInput
        label={w.from}
        type="date"
        value={days.from}
        onChange={(event) => setDay({ from: event.currentTarget.value })}
      />
      <TextInput
        label={w.to}
        type="date"
        value={days.to}
        onChange={(event) => setDay({ to: event.currentTarget.value })}
      />
    </div>
  );
}
