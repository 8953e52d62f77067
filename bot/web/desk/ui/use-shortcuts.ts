import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useCell } from '../state/cell.js';
import { settings } from '../state/settings.js';

/** Keys outside of text boxes, while no dialog is open and the officer wants them. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const { shortcuts } = useCell(settings);
  useHotkeys(
    Object.entries(keys).map(
      ([key, work]): HotkeyItem => [
        key,
        () => {
          if (shortcuts && document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') === null) work();
        },
      ],
    ),
  );
}
