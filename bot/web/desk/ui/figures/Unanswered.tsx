import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import type { Insight, InsightQuery } from '../../api/growth-types.js';
import { oneLine } from '../../plain.js';
import { words } from '../../words.js';
import classes from './Figures.module.css';
import { PartHead } from './PartHead.js';

const w = words.figures;

/** What traders asked in vain: what the next article should answer. */
export function Unanswered({ insight, query }: { insight: Insight; query: InsightQuery }) {
  const title = w.tables.unanswered;
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Stack gap="xs">
        <PartHead table="unanswered" query={query} />
        {insight.unanswered.length === 0 && (
          <Text size="sm" c="dimmed">
            {w.unansweredNone}
          </Text>
        )}
        <ul className={classes.groups}>
          {insight.unanswered.map((group) => (
            <li key={group.examples.join(' ')} className={classes.group}>
              <Group gap="xs" mb={4}>
                <Text fw={650} size="sm">
                  {w.traders(group.traders)}
                </Text>
                <Text size="sm" c="dimmed">
                  {[w.times(group.questions), w.lastAsked(group.last)].join(' · ')}
                </Text>
                {group.programmes.map((programme) => (
                  <Badge key={programme} variant="light" color="gray" tt="none">
                    {programme}
                  </Badge>
                ))}
              </Group>
              {group.examples.map((text) => (
                <Text key={text} size="sm" className="theirs" dir="auto">
                  “{oneLine(text)}”
                </Text>
              ))}
              {group.nearest.length > 0 && (
                <Text size="xs" c="dimmed">
                  {w.nearest}: {group.nearest.join(', ')}
                </Text>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
