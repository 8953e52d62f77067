import { Badge } from '@mantine/core';
import type { Status } from '../api/types.js';
import { words } from '../words.js';
import classes from './StatusBadge.module.css';

export function StatusBadge({ status, size = 'sm' }: { status: Status; size?: 'sm' | 'md' }) {
  return (
    <Badge size={size} variant="default" className={classes.badge} data-status={status}>
      {words.status[status]}
    </Badge>
  );
}
