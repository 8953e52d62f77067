import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useCell } from '../state/cell.js';
import { settings } from '../state/settings.js';

/** Keys outside of text boxes, while no dialog is open and the officer wants them. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const { shortcuts } = useCell(settings);
  // A key pressed the moment something is drawn must already mean what is seen.
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  // Looked at before anybody acts on the key: what Escape has just closed was still open when it was pressed.
  const covered = useRef(false);
  useEffect(() => {
    const look = () => {
      const over = [...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')];
      // Lists that are folded away stay in the page.
      covered.current = over.some((it) => it.checkVisibility());
    };
    window.addEventListener('keydown', look, true);
    return () => window.removeEventListener('keydown', look, true);
  }, []);
  useHotkeys(
    Object.keys(keys).map(
      (key): HotkeyItem => [
        key,
        () => {
          if (shortcuts && !covered.current) latest.current[key]?.();
        },
      ],
    ),
  );
}
