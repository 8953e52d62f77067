import { Anchor, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { NotThere } from '../NotThere.js';
import { PartPage } from '../PartPage.js';
import { hrefOfPart } from '../route.js';
import { useLoad } from '../use-load.js';
import { DraftEditor } from './DraftEditor.js';

const w = words.knowledge;

/** One draft, with everything an editor needs to decide on it. */
export function DraftPage({ id }: { id: string }) {
  const { calls } = useDesk();
  const { loaded, change, again } = useLoad(() => calls.draft(id), [calls, id]);
  return (
    <PartPage label={w.title}>
      <Stack>
        <Anchor href={hrefOfPart('knowledge')} w="fit-content">
          <IconArrowLeft size={15} aria-hidden /> {w.back}
        </Anchor>
        <NotThere loaded={loaded} failed={w.draftFailed} again={again} />
        {loaded.kind === 'there' && (
          <DraftEditor key={loaded.value.draft.id} whole={loaded.value} heard={(next) => change(() => next)} />
        )}
      </Stack>
    </PartPage>
  );
}
