import { Anchor, Button, Loader, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { words } from '../../words.js';
import { useDesk } from '../desk-context.js';
import { PartPage } from '../PartPage.js';
import { hrefOfPart } from '../route.js';
import { useLoad } from '../use-load.js';
import { Wrong } from '../Wrong.js';
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
        {loaded.kind === 'loading' && <Loader aria-label={words.common.loading} />}
        {loaded.kind === 'failed' && (
          <>
            <Wrong>{`${w.draftFailed} ${loaded.why}`}</Wrong>
            <Button onClick={again} w="fit-content">
              {words.common.retry}
            </Button>
          </>
        )}
        {loaded.kind === 'there' && (
          <DraftEditor key={loaded.value.draft.id} whole={loaded.value} heard={(next) => change(() => next)} />
        )}
      </Stack>
    </PartPage>
  );
}
