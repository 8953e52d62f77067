import { Cell } from './cell.js';
import { keep, kept } from './kept.js';

export interface Settings {
  desktop: boolean;
  sound: boolean;
  enterSends: boolean;
  shortcuts: boolean;
}

const first: Settings = { desktop: false, sound: false, enterSends: true, shortcuts: true };

function read(): Settings {
  try {
    return { ...first, ...(JSON.parse(kept('settings') ?? '{}') as Partial<Settings>) };
  } catch {
    return first;
  }
}

/** How this officer likes the console on this device. */
export const settings = new Cell<Settings>(read());

export function setSettings(changed: Partial<Settings>): void {
  settings.change((before) => ({ ...before, ...changed }));
  keep('settings', JSON.stringify(settings.get()));
}
