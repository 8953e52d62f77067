import { ActionIcon, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Draft, DraftCite, SourceFound } from '../../api/growth-types.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { useLoad } from '../use-load.js';
import classes from './Knowledge.module.css';
import type { DraftWork } from './use-draft-work.js';

const w = words.knowledge;
const most = 10;

interface Props {
  draft: Draft;
  work: DraftWork;
  error: string | undefined;
  readOnly: boolean;
}

/** Where it stands: sources of the repository, with the place in each. */
export function Cites({ draft, work, error, readOnly }: Props) {
  const { calls } = useDesk();
  const { content, write } = work;
  const [q, setQ] = useState('');
  const [words_] = useDebouncedValue(q.trim(), 200);
  const { loaded } = useLoad(() => calls.sources(words_, content.programme ?? ''), [calls, words_, content.programme]);
  // What was chosen in this sitting; the search may show others by now.
  const [chosen, setChosen] = useState<readonly SourceFound[]>([]);
  const found = loaded.kind === 'there' ? loaded.value.sources : [];
  const known = new Map<string, Pick<DraftCite, 'title' | 'issuer' | 'kind'>>([
    ...draft.cites.map((cite) => [cite.id, cite] as const),
    ...chosen.map((source) => [source.id, source] as const),
  ]);
  const group = (ofProgramme: boolean) =>
    found
      .filter((it) => it.ofProgramme === ofProgramme)
      .map(({ id, title, issuer }) => ({ value: id, label: `${title} · ${issuer}` }));
  const place = (at: number, text: string) =>
    write({ cites: content.cites.map((cite, i) => (i === at ? { ...cite, place: text } : cite)) });

  return (
    <Stack gap="xs" role="group" aria-label={w.sources}>
      <div>
        <Text size="sm" fw={500}>
          {w.sources}
        </Text>
        <Text size="xs" c="dimmed">
          {w.sourcesHint}
        </Text>
      </div>
      {content.cites.map(({ source, place: text }, at) => {
        const { title, issuer, kind } = known.get(source) ?? { title: null, issuer: null, kind: null };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source may be cited twice, and lines have no other name
          <div key={at} className={classes.cite}>
            <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
              <div>
                <Text size="sm" fw={600}>
                  {title ?? source}
                </Text>
                <Text size="xs" c="dimmed">
                  {title === null
                    ? w.unknownSource
                    : [issuer, kind && words.brief.kind[kind]].filter(Boolean).join(' · ')}
                </Text>
              </div>
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={w.removeSource(title ?? source)}
                  onClick={() => write({ cites: content.cites.filter((_, i) => i !== at) })}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </Group>
            <TextInput
              size="sm"
              aria-label={w.placeOf(title ?? source)}
              placeholder={`${w.place}: ${w.placeHint}`}
              maxLength={200}
              value={text}
              onChange={(event) => place(at, event.currentTarget.value)}
            />
          </div>
        );
      })}
      {!readOnly && content.cites.length < most && (
        <Select
          label={w.addSource}
          placeholder={w.findSource}
          searchable
          searchValue={q}
          onSearchChange={setQ}
          // What the server found is what fits.
          filter={({ options }) => options}
          nothingFoundMessage={loaded.kind === 'loading' ? words.common.loading : w.noSource}
          value={null}
          onChange={(id) => {
            const source = found.find((it) => it.id === id);
            if (!source) return;
            setChosen((before) => [...before, source]);
            write({ cites: [...content.cites, { source: source.id, place: '' }] });
            setQ('');
          }}
          data={[
            { group: w.ofProgramme, items: group(true) },
            { group: w.others, items: group(false) },
          ].filter(({ items }) => items.length > 0)}
          maxDropdownHeight={320}
        />
      )}
      {error && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Stack>
  );
}
