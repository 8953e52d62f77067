import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { InsightQuery } from '../../api/growth-types.js';
import { languageName } from '../../times.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { useLoad } from '../use-load.js';
import { isPeriod, lastDays, type Period, periodOf, periods } from './period.js';

const w = words.figures;

interface Props {
  query: InsightQuery;
  change: (change: Partial<InsightQuery>) => void;
  languages: readonly string[];
}

export function Filters({ query, change, languages }: Props) {
  const { calls } = useDesk();
  const programmes = useLoad(() => calls.programmes(), [calls]).loaded;
  const wrong = !isPeriod(query);
  return (
    <Group align="flex-end" role="search" aria-label={w.filters}>
      <SegmentedControl
        aria-label={w.period}
        value={periodOf(query) ?? ''}
        onChange={(period) => change(lastDays(period as Period))}
        data={(Object.keys(periods) as Period[]).map((value) => ({ value, label: w.periods[value] }))}
      />
      <TextInput
        type="date"
        label={w.from}
        value={query.from}
        error={wrong ? w.wrongPeriod : undefined}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={w.to}
        value={query.to}
        error={wrong}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <Select
        label={w.programme}
        placeholder={w.anyProgramme}
        clearable
        searchable
        value={query.programme || null}
        onChange={(programme) => change({ programme: programme ?? '' })}
        data={
          programmes.kind === 'there'
            ? programmes.value.programmes.map(({ id, economy }) => ({ value: id, label: economy }))
            : []
        }
      />
      <Select
        label={w.language}
        placeholder={w.anyLanguage}
        clearable
        value={query.language || null}
        onChange={(language) => change({ language: language ?? '' })}
        data={[...new Set([...languages, ...(query.language ? [query.language] : [])])].map((value) => ({
          value,
          label: languageName(value),
        }))}
      />
    </Group>
  );
}
