import type { Told } from './told.js';

/** What is known about the wait for a team at one moment. */
export interface Waiting {
  teamName: string;
  /** 1 is next. */
  position: number;
  /** How long the last ones waited, in milliseconds. */
  waits: readonly number[];
  attendance: Attendance;
  /** False where no e-mail can be sent: then no address is asked for. */
  mail?: boolean;
}

/** Whether somebody is at the desk, and if not, what can be promised. */
export type Attendance =
  | { kind: 'here' }
  /** Outside the published hours; `opens` in words, absent when no opening is in sight. */
  | { kind: 'closed'; opens: string | undefined }
  /** Within the hours, but no officer is there. */
  | { kind: 'nobody' };

/** With fewer figures than this we give none. */
const enough = 5;
const minute = 60_000;

/** The range most of the last ones fell into, in whole minutes; `undefined` when there are too few to say. */
export function usualWait(waits: readonly number[]): { from: number; to: number } | undefined {
  if (waits.length < enough) return undefined;
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return { from: Math.max(1, Math.floor(at(0.2) / minute)), to: Math.max(1, Math.ceil(at(0.8) / minute)) };
}

/** What a waiting trader is told about the wait. Only what is known; nothing is guessed. */
export function toldOfWaiting({ position, waits, attendance }: Waiting): readonly Told[] {
  switch (attendance.kind) {
    case 'here': {
      const usual = usualWait(waits);
      const range: Told = !usual
        ? { text: 'waitUnknown', values: {} }
        : usual.from === usual.to
          ? { text: 'waitAbout', values: { minutes: inMinutes(usual.to) } }
          : { text: 'waitRange', values: { from: usual.from, to: inMinutes(usual.to) } };
      return [position === 1 ? { text: 'next', values: {} } : { text: 'position', values: { position } }, range];
    }
    case 'closed':
      return attendance.opens === undefined
        ? [{ text: 'closedForLong', values: {} }]
        : [{ text: 'closedUntil', values: { opens: attendance.opens } }];
    case 'nobody':
      return [{ text: 'nobodyThere', values: {} }];
  }
}

const inMinutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'}`;
