import { Badge, Button, Card, Group, List, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Cite, Suggestion } from '../api/types.js';
import { oneLine } from '../plain.js';
import type { CaseFile } from '../state/case-file.js';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import { SourceLine } from './BriefPanel.js';
import { useDesk } from './desk-context.js';

type Found =
  | { kind: 'looking' }
  | { kind: 'found'; q: string; suggestions: readonly Suggestion[] }
  | { kind: 'failed' };

/** What the knowledge base would answer, with its sources; one click puts it into the reply. */
export function AnswersPanel({ file, insert }: { file: CaseFile; insert: (text: string) => void }) {
  const desk = useDesk();
  const { entries, ticket } = useCell(file.state);
  const asked = entries.findLast(
    ({ from, kind, text }) => from === 'trader' && kind === 'message' && text.trim().length > 12,
  );
  // Until a person came, the question of the case says best what is wanted; from then on what the trader said last.
  const since = ticket?.claimedAt ?? undefined;
  const toPerson = asked && since !== undefined && asked.at > since ? asked.text : undefined;
  const last = oneLine(toPerson ?? (ticket?.question || asked?.text || '')).slice(0, 300);
  const [typed, setTyped] = useState<string>();
  const [q] = useDebouncedValue(typed ?? last, 300);
  const [heard, setFound] = useState<Found>({ kind: 'looking' });
  // What was found for other words must not be taken for an answer to these.
  const found: Found = heard.kind === 'found' && heard.q !== (typed ?? last) ? { kind: 'looking' } : heard;

  useEffect(() => {
    let over = false;
    desk.calls.suggestions(file.id, q.trim()).then(
      ({ suggestions }) => over || setFound({ kind: 'found', q, suggestions }),
      () => over || setFound({ kind: 'failed' }),
    );
    return () => {
      over = true;
    };
  }, [desk, file.id, q]);

  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={words.answers.search}
        description={words.answers.hint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed ?? last}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {found.kind === 'looking' && <Loader size="sm" aria-label={words.common.loading} />}
        {found.kind === 'failed' && (
          <Text size="sm" c="dimmed">
            {words.answers.failed}
          </Text>
        )}
        {found.kind === 'found' && found.suggestions.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.answers.none}
          </Text>
        )}
      </div>
      {found.kind === 'found' &&
        found.suggestions.map((suggestion) => (
          <Answer
            key={suggestion.id}
            suggestion={suggestion}
            insert={() => {
              insert(withSources(suggestion));
            }}
          />
        ))}
    </Stack>
  );
}

function Answer({ suggestion: { title, answer }, insert }: { suggestion: Suggestion; insert: () => void }) {
  return (
    <Card withBorder padding="sm" component="article">
      <Stack gap={8}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Text fw={600} size="sm">
            {title}
          </Text>
          <Button
            size="compact-sm"
            variant="light"
            onClick={insert}
            leftSection={<IconPlus size={15} aria-hidden />}
            flex="none"
            aria-label={`${words.answers.insert}: ${title}`}
          >
            {words.answers.insert}
          </Button>
        </Group>
        <Text size="sm">{answer.text}</Text>
        {answer.confidence !== 'high' && (
          <Badge size="sm" tt="none" variant="light" color={answer.confidence === 'low' ? 'orange' : 'gray'}>
            {words.confidence[answer.confidence]}
          </Badge>
        )}
        <List size="sm" listStyleType="none" spacing={4} aria-label={words.answers.sources}>
          {answer.cites.map((source) => (
            <List.Item key={`${source.id} ${source.place}`}>
              <SourceLine source={source} />
            </List.Item>
          ))}
        </List>
      </Stack>
    </Card>
  );
}

/** The answer as the trader will read it, with where it stands. */
function withSources({ answer }: Suggestion): string {
  return [answer.text, ...answer.cites.map((cite) => words.answers.source(sourceWords(cite)))].join('\n');
}

const sourceWords = ({ title, place, issuer }: Cite): string => [title, place, issuer].filter(Boolean).join(', ');
