import { Accordion, List, Stack, Text } from '@mantine/core';
import type { DraftCite, Near } from '../../api/growth-types.js';
import type { Cite } from '../../api/types.js';
import { words } from '../../words.js';
import { SourceLine } from '../BriefPanel.js';

const w = words.knowledge;

/** What is answered already, the nearest first. */
export function NearestPanel({ nearest }: { nearest: readonly Near[] }) {
  return (
    <section aria-label={w.nearest}>
      <Text size="sm" fw={600}>
        {w.nearest}
      </Text>
      <Text size="xs" c="dimmed">
        {nearest.length === 0 ? w.nearestNone : w.nearestHint}
      </Text>
      <Accordion multiple order={3} chevronPosition="right" mt="xs">
        {nearest.map(({ id, title, economy, text, confidence, cites, score }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Control>
              <Text size="sm" fw={500}>
                {title}
              </Text>
              <Text size="xs" c="dimmed">
                {economy ?? w.everywhere} · {w.near(Math.round(score * 100))} · {id}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="xs">
                <Text size="sm">{text}</Text>
                <Text size="xs" c="dimmed">
                  {words.confidence[confidence]}
                </Text>
                <List size="sm" listStyleType="none" spacing={4}>
                  {cites.filter(isKnown).map((cite) => (
                    <List.Item key={`${cite.id} ${cite.place}`}>
                      <SourceLine source={cite} />
                    </List.Item>
                  ))}
                </List>
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  );
}

const isKnown = (cite: DraftCite): cite is Cite =>
  cite.title !== null && cite.issuer !== null && cite.kind !== null && cite.checked !== null;
