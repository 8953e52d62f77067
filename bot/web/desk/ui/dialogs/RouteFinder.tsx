import { Button, Card, List, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Routed } from '../../api/types.js';
import { sayError } from '../../state/desk.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { Dialog } from './Dialog.js';

const w = words.route;

/** Shows which team a case would go to, and why. */
export function RouteFinder({ opened, close }: { opened: boolean; close: () => void }) {
  const desk = useDesk();
  const [q, setQ] = useState('');
  const [found, setFound] = useState<Routed>();
  const [error, setError] = useState<string>();

  const find = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    try {
      setFound(await desk.calls.route(q.trim() || w.example));
    } catch (cause) {
      setError(sayError(cause));
    }
  };
  return (
    <Dialog title={w.title} opened={opened} close={close} wide>
      <Stack>
        <Text size="sm">{w.lead}</Text>
        <form onSubmit={(event) => void find(event)}>
          <Stack gap="sm">
            <TextInput
              label={w.label}
              placeholder={w.example}
              value={q}
              maxLength={1000}
              error={error}
              onChange={(event) => setQ(event.currentTarget.value)}
            />
            <Button type="submit" w="fit-content">
              {w.submit}
            </Button>
          </Stack>
        </form>
        {found && (
          <Card withBorder role="status">
            <Text fw={650}>{found.team.name}</Text>
            <Text size="sm" c="dimmed">
              {[
                found.team.open ? w.open : w.closed,
                w.present(found.team.present),
                `${w.programme}: ${found.programme ?? w.none}`,
                `${w.topic}: ${found.topic}`,
              ].join(' · ')}
            </Text>
            <Text size="sm" fw={600} mt="sm">
              {w.why}
            </Text>
            <List size="sm">
              {found.why.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          </Card>
        )}
      </Stack>
    </Dialog>
  );
}
