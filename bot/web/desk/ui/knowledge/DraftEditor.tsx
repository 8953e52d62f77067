import { Alert, Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { WholeDraft } from '../../api/growth-types.js';
import { oneLine, plainText } from '../../plain.js';
import { words } from '../../words.js';
import { CheckPanel } from './CheckPanel.js';
import { DecidePanel } from './DecidePanel.js';
import { DraftForm } from './DraftForm.js';
import classes from './Knowledge.module.css';
import { NearestPanel } from './NearestPanel.js';
import { useDraftWork } from './use-draft-work.js';

const w = words.knowledge;

export function DraftEditor({ whole, heard }: { whole: WholeDraft; heard: (whole: WholeDraft) => void }) {
  const { draft, lacks, nearest, alike } = whole;
  const work = useDraftWork(whole, heard);
  const approved = draft.status === 'approved';
  return (
    <Stack>
      <Group gap="xs" align="center">
        <Title order={2} size="h2" className="theirs" dir="auto">
          {oneLine(draft.title) || w.untitled}
        </Title>
        <Badge variant="light" color="gray" tt="none">
          {w.status[draft.status]}
        </Badge>
      </Group>
      {approved && <Alert variant="default">{draft.served ? w.isServed : w.notServed}</Alert>}
      {draft.status === 'rejected' && (
        <Alert
          variant="default"
          title={w.rejectedWhy(oneLine(draft.editor?.name ?? words.common.somebody), draft.reason)}
        >
          {w.rejectedHint}
        </Alert>
      )}
      {work.overtaken !== undefined && (
        <Alert variant="default" role="alert" title={w.changedBy(oneLine(work.overtaken))}>
          <Group gap="xs">
            <Button size="compact-sm" onClick={work.keepMine}>
              {w.keepMine}
            </Button>
            <Button size="compact-sm" variant="default" onClick={work.discard}>
              {w.takeTheirs}
            </Button>
          </Group>
        </Alert>
      )}
      {work.overtaken === undefined && work.restored && <Alert variant="default">{w.restored}</Alert>}
      <div className={classes.sides}>
        <Stack>
          <section aria-label={w.asked}>
            <Text size="sm" fw={600}>
              {w.asked}
            </Text>
            <Text className={`theirs ${classes.quote}`} dir="auto">
              {plainText(draft.asked) || w.askedGone}
            </Text>
          </section>
          <DraftForm draft={draft} lacks={work.changed ? [] : lacks} alike={alike} work={work} readOnly={approved} />
        </Stack>
        <Stack>
          {!approved && (
            <section aria-label={w.lacks}>
              <Text size="sm" fw={600}>
                {w.lacks}
              </Text>
              {lacks.length === 0 ? (
                <Text size="sm">{w.complete}</Text>
              ) : (
                <List size="sm">
                  {lacks.map(({ field, what }) => (
                    <List.Item key={`${field} ${what}`}>{what}</List.Item>
                  ))}
                </List>
              )}
            </section>
          )}
          <CheckPanel draft={draft} work={work} ready={lacks.length === 0 || work.changed} />
          <DecidePanel draft={draft} work={work} />
          <NearestPanel nearest={nearest} />
        </Stack>
      </div>
    </Stack>
  );
}
