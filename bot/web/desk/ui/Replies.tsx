import { Button, Combobox, Text, useCombobox } from '@mantine/core';
import { IconMessage2Plus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Brief, Reply, Ticket } from '../api/types.js';
import { filled, type Values } from '../replies.js';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import { useDesk, useWork } from './desk-context.js';
import classes from './Replies.module.css';

/** Sentences kept ready; what is known of the case is filled in. */
export function Replies({ ticket, brief, insert }: { ticket: Ticket; brief: Brief; insert: (text: string) => void }) {
  const desk = useDesk();
  const { officer } = useCell(useWork().session);
  const [replies, setReplies] = useState<readonly Reply[]>([]);
  const [q, setQ] = useState('');
  const list = useCombobox({
    onDropdownClose: () => {
      list.resetSelectedOption();
      setQ('');
    },
    onDropdownOpen: () => {
      list.focusSearchInput();
      desk.calls
        .replies(ticket.language)
        .then((read) => setReplies(read.replies))
        .catch(() => {});
    },
  });
  const values: Values = {
    trader: ticket.trader.name,
    officer: officer.name,
    case: ticket.id,
    programme: brief.programme?.name ?? null,
    country: brief.programme?.economy ?? null,
    level: brief.programme?.tier?.name ?? null,
    office: brief.contact?.office ?? null,
    contact: brief.contact?.details.find(({ doubt }) => doubt === null)?.value ?? null,
    document: null,
    form: null,
  };
  const fits = replies
    .map((reply) => ({ ...reply, text: filled(reply.text, values) }))
    .filter(({ title, text }) => `${title} ${text}`.toLowerCase().includes(q.trim().toLowerCase()));

  return (
    <Combobox
      store={list}
      withinPortal={false}
      width={320}
      position="top-start"
      shadow="md"
      onOptionSubmit={(id) => {
        const reply = fits.find((it) => it.id === id);
        list.closeDropdown();
        if (reply) insert(reply.text);
      }}
    >
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconMessage2Plus size={18} aria-hidden />}
          onClick={() => list.toggleDropdown()}
          aria-expanded={list.dropdownOpened}
          aria-haspopup="listbox"
        >
          {words.composer.replies}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          placeholder={words.composer.findReply}
          aria-label={words.composer.findReply}
        />
        <Combobox.Options tabIndex={0} className={classes.options} aria-label={words.composer.replies}>
          {fits.map(({ id, title, text }) => (
            <Combobox.Option key={id} value={id}>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <Text size="xs" c="dimmed" lineClamp={2}>
                {text}
              </Text>
            </Combobox.Option>
          ))}
          {fits.length === 0 && <Combobox.Empty>{words.composer.noReplies}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
