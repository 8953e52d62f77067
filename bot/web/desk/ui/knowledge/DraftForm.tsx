import {
  Button,
  Fieldset,
  Group,
  MultiSelect,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { FormEvent } from 'react';
import type { Draft, DraftField, Lack, WholeDraft } from '../../api/growth-types.js';
import type { Confidence } from '../../api/types.js';
import { oneLine } from '../../plain.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { useLoad } from '../use-load.js';
import { Wrong } from '../Wrong.js';
import { Cites } from './Cites.js';
import classes from './Knowledge.module.css';
import type { DraftWork } from './use-draft-work.js';

const w = words.knowledge;
const mostTopics = 3;
const confidences = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];

/** Two ways that differ in nothing but capitals and dots are one. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Props {
  draft: Draft;
  lacks: readonly Lack[];
  alike: WholeDraft['alike'];
  work: DraftWork;
  readOnly: boolean;
}

/** What the article will say. */
export function DraftForm({ draft, lacks, alike, work, readOnly }: Props) {
  const { calls } = useDesk();
  const { content, write, changed, busy, save, discard } = work;
  const programmes = useLoad(() => calls.programmes(), [calls]).loaded;
  const topics = useLoad(() => calls.topics(), [calls]).loaded;
  const lack = (field: DraftField) => {
    const found = lacks.filter((it) => it.field === field).map(({ what }) => what);
    return found.length === 0 ? undefined : found.join(' ');
  };
  const ways = content.phrasings.filter((it) => it.trim() !== '');
  const has = new Set(content.phrasings.map(bare));
  // Where something was taken out it is no way to ask for others.
  const unused = alike.texts.filter((text) => !has.has(bare(text)) && !/\[[a-z-]+\]/.test(text));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) void save();
  };

  return (
    <form onSubmit={submit} noValidate aria-label={w.article}>
      <Fieldset variant="unstyled" className={classes.fields} disabled={readOnly || busy === 'deciding'}>
        <Stack>
          <TextInput
            label={w.name}
            description={w.nameHint}
            error={lack('title')}
            maxLength={120}
            value={content.title}
            onChange={(event) => write({ title: event.currentTarget.value })}
          />
          <div>
            <Textarea
              label={`${w.phrasings} (${w.ways(ways.length)})`}
              description={w.phrasingsHint}
              error={lack('phrasings')}
              autosize
              minRows={5}
              maxRows={16}
              value={content.phrasings.join('\n')}
              onChange={(event) => write({ phrasings: event.currentTarget.value.split('\n') })}
            />
            {unused.length > 0 && !readOnly && (
              <Stack gap={6} mt="xs" role="group" aria-label={w.alike(alike.traders)}>
                <Text size="sm" c="dimmed">
                  {w.alike(alike.traders)}. {w.alikeHint}
                </Text>
                <Group gap={6}>
                  {unused.map((text) => (
                    <Button
                      key={text}
                      size="compact-sm"
                      variant="light"
                      className={classes.way}
                      aria-label={w.addWay(oneLine(text))}
                      onClick={() => write({ phrasings: [...ways, oneLine(text)] })}
                    >
                      <bdi>+ {oneLine(text)}</bdi>
                    </Button>
                  ))}
                </Group>
              </Stack>
            )}
          </div>
          <Textarea
            label={w.answer}
            description={w.answerHint}
            error={lack('text')}
            autosize
            minRows={4}
            maxRows={20}
            maxLength={4000}
            value={content.text}
            onChange={(event) => write({ text: event.currentTarget.value })}
          />
          <Select
            label={w.about}
            description={w.aboutHint}
            placeholder={w.everywhere}
            error={lack('programme')}
            clearable
            searchable
            value={content.programme}
            onChange={(programme) => write({ programme })}
            data={
              programmes.kind === 'there'
                ? programmes.value.programmes.map(({ id, economy }) => ({ value: id, label: economy }))
                : content.programme === null
                  ? []
                  : [{ value: content.programme, label: draft.economy ?? content.programme }]
            }
          />
          <MultiSelect
            label={w.topics}
            description={w.topicsHint}
            error={lack('topics')}
            nothingFoundMessage={w.noTopics}
            clearable
            searchable
            maxValues={mostTopics}
            value={content.topics}
            onChange={(chosen) => write({ topics: chosen })}
            data={
              topics.kind === 'there'
                ? topics.value.topics.map(({ id, title }) => ({ value: id, label: title }))
                : content.topics
            }
          />
          <Cites draft={draft} work={work} error={lack('cites')} readOnly={readOnly} />
          <div>
            <Text size="sm" fw={500} id="confidence">
              {w.confidence}
            </Text>
            <Text size="xs" c="dimmed">
              {w.confidenceHint}
            </Text>
            <SegmentedControl
              mt={4}
              aria-labelledby="confidence"
              disabled={readOnly}
              value={content.confidence ?? ''}
              onChange={(confidence) => write({ confidence: confidence as Confidence })}
              data={confidences.map((value) => ({ value, label: w.confidences[value] }))}
            />
            {lack('confidence') && (
              <Text size="xs" c="var(--mantine-color-error)">
                {lack('confidence')}
              </Text>
            )}
          </div>
          {!readOnly && (
            <>
              <Wrong>{work.wrong}</Wrong>
              <Group>
                <Button type="submit" disabled={!changed} loading={busy === 'saving'}>
                  {w.save}
                </Button>
                {changed && (
                  <>
                    <Button variant="default" onClick={discard}>
                      {w.discard}
                    </Button>
                    <Text size="sm" c="dimmed">
                      {w.unsaved}
                    </Text>
                  </>
                )}
              </Group>
            </>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}
