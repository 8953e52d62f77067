import { IconCloudOff } from '@tabler/icons-react';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import classes from './Connection.module.css';
import { useDesk } from './desk-context.js';

/** Says when the network is gone, and nothing else. */
export function Connection() {
  const state = useCell(useDesk().connection);
  return (
    <div role="status" className={classes.line} data-state={state}>
      {state === 'lost' && (
        <>
          <IconCloudOff size={18} aria-hidden /> {words.connection.lost}
        </>
      )}
    </div>
  );
}
