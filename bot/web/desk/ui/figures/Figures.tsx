import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Insight, InsightQuery } from '../../api/growth-types.js';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { NotThere } from '../NotThere.js';
import { PartPage } from '../PartPage.js';
import { useLoad } from '../use-load.js';
import classes from './Figures.module.css';
import { Filters } from './Filters.js';
import { CaseParts, QuestionParts, TraderParts } from './parts.js';
import { isPeriod, lastDays } from './period.js';
import { Tiles } from './Tiles.js';
import { Unanswered } from './Unanswered.js';

const w = words.figures;
const most = 3;

/** How the assistant and the desk do. There is no trader in it. */
export function Figures() {
  const { calls } = useDesk();
  const [query, setQuery] = useState<InsightQuery>({ ...lastDays('month'), programme: '', language: '' });
  // While a date is being typed the figures of before stay.
  const [asked, setAsked] = useState(query);
  const { loaded, again } = useLoad(() => calls.insight(asked), [calls, asked]);
  const change = (part: Partial<InsightQuery>) => {
    const next = { ...query, ...part };
    setQuery(next);
    if (isPeriod(next)) setAsked(next);
  };
  const insight = loaded.kind === 'there' ? loaded.value : undefined;
  return (
    <PartPage label={w.title}>
      <Stack>
        <div>
          <Title order={2} size="h2">
            {w.title}
          </Title>
          <Text c="dimmed">{w.lead(insight?.least ?? most)}</Text>
        </div>
        <Filters query={query} change={change} languages={insight?.languages ?? []} />
        <NotThere loaded={loaded} failed={w.failed} again={again} />
        {insight && <Shown insight={insight} query={asked} />}
      </Stack>
    </PartPage>
  );
}

function Shown({ insight, query }: { insight: Insight; query: InsightQuery }) {
  const both = { insight, query };
  return (
    <>
      <Tiles insight={insight} />
      <div className={classes.parts}>
        <TraderParts {...both} />
        <QuestionParts {...both} />
        <CaseParts {...both} />
        <div className={classes.whole}>
          <Unanswered {...both} />
        </div>
      </div>
    </>
  );
}
