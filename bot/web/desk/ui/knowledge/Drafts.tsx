import { Anchor, Badge, Button, Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Calls } from '../../api/calls.js';
import { type Draft, type DraftPage, type DraftStatus, draftStatuses } from '../../api/growth-types.js';
import { oneLine } from '../../plain.js';
import { ago } from '../../times.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { NotThere } from '../NotThere.js';
import { PartPage } from '../PartPage.js';
import { hrefOfDraft } from '../route.js';
import { useLoad } from '../use-load.js';
import { useNow } from '../use-now.js';
import classes from './Knowledge.module.css';

const w = words.knowledge;
const page = 50;

/** What officers marked as reusable, and what became of it. */
export function Drafts() {
  const { calls } = useDesk();
  const now = useNow();
  const [status, setStatus] = useState<DraftStatus>('draft');
  const [programme, setProgramme] = useState('');
  const [pages, setPages] = useState(1);
  const { loaded, again } = useLoad(() => read(calls, { status, programme }, pages), [calls, status, programme, pages]);
  const programmes = useLoad(() => calls.programmes(), [calls]).loaded;
  const counts = loaded.kind === 'there' ? loaded.value.counts : undefined;

  return (
    <PartPage label={w.title}>
      <Stack>
        <div>
          <Title order={2} size="h2">
            {w.title}
          </Title>
          <Text c="dimmed">{w.lead}</Text>
        </div>
        <Group align="flex-end">
          <SegmentedControl
            aria-label={w.which}
            value={status}
            onChange={(value) => setStatus(value as DraftStatus)}
            data={draftStatuses.map((value) => ({
              value,
              label: counts && counts[value] > 0 ? `${w.status[value]} ${counts[value]}` : w.status[value],
            }))}
          />
          <Select
            label={w.programme}
            placeholder={w.anyProgramme}
            clearable
            searchable
            value={programme || null}
            onChange={(value) => setProgramme(value ?? '')}
            data={
              programmes.kind === 'there'
                ? programmes.value.programmes.map(({ id, economy }) => ({ value: id, label: economy }))
                : []
            }
          />
        </Group>
        {status === 'approved' && (counts?.approved ?? 0) > 0 && (
          <Group gap="xs">
            <Button
              component="a"
              href={calls.approvedFile()}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {w.exportAll}
            </Button>
            <Text size="sm" c="dimmed">
              {w.exportHint}
            </Text>
          </Group>
        )}
        <NotThere loaded={loaded} failed={w.failed} again={again} />
        {loaded.kind === 'there' && loaded.value.drafts.length === 0 && <Text c="dimmed">{w.empty[status]}</Text>}
        {loaded.kind === 'there' && loaded.value.drafts.length > 0 && (
          <ul className={classes.rows} aria-label={w.list}>
            {loaded.value.drafts.map((draft) => (
              <li key={draft.id}>
                <Row draft={draft} now={now} />
              </li>
            ))}
          </ul>
        )}
        {loaded.kind === 'there' && loaded.value.total > loaded.value.drafts.length && (
          <Button variant="subtle" onClick={() => setPages(pages + 1)}>
            {w.more}
          </Button>
        )}
      </Stack>
    </PartPage>
  );
}

/** The first pages; a draft that moved from one to the next meanwhile stands once. */
async function read(
  calls: Calls,
  which: { status: DraftStatus; programme: string },
  pages: number,
): Promise<DraftPage> {
  const [first, ...others] = await Promise.all(
    Array.from({ length: pages }, (_, at) => calls.drafts({ ...which, limit: page, offset: at * page })),
  );
  if (!first) throw new Error('no page was asked for');
  const drafts = [first, ...others].flatMap((it) => it.drafts);
  return { ...first, drafts: [...new Map(drafts.map((draft) => [draft.id, draft])).values()] };
}

function Row({ draft, now }: { draft: Draft; now: number }) {
  const { status, editor, decidedAt, economy, programme } = draft;
  return (
    <Anchor href={hrefOfDraft(draft.id)} className={classes.row} underline="never">
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text fw={600} className="theirs" dir="auto">
          {oneLine(draft.title) || w.untitled}
        </Text>
        <Badge variant="light" color="gray" tt="none" flex="none">
          {programme === null ? w.everywhere : (economy ?? programme)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" lineClamp={2} className="theirs" dir="auto">
        {oneLine(draft.text)}
      </Text>
      <Text size="xs" c="dimmed">
        {w.from(oneLine(draft.officer.name), ago(draft.addedAt, now))}
        {editor && decidedAt && ` · ${w.status[status]}: ${w.decided(oneLine(editor.name), ago(decidedAt, now))}`}
        {status === 'approved' && ` · ${draft.served ? w.served : w.notServed}`}
      </Text>
    </Anchor>
  );
}
