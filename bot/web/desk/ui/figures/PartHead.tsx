import { Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { InsightQuery, InsightTable } from '../../api/growth-types.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';

const w = words.figures;

/** What a part of the figures is about, and the same as a file. */
export function PartHead({ table, query }: { table: InsightTable; query: InsightQuery }) {
  const { calls } = useDesk();
  const title = w.tables[table];
  const hint = w.hints[table];
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Title order={3} size="h4">
          {title}
        </Title>
        {hint && (
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      <Button
        component="a"
        href={calls.insightTable(query, table)}
        download
        variant="subtle"
        size="compact-sm"
        flex="none"
        leftSection={<IconDownload size={15} aria-hidden />}
        aria-label={w.csvOf(title)}
      >
        {w.csv}
      </Button>
    </Group>
  );
}
