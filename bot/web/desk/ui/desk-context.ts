import { createContext, useContext } from 'react';
import type { Desk, Work } from '../state/desk.js';

export const DeskContext = createContext<Desk | undefined>(undefined);
export const WorkContext = createContext<Work | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside of the desk');
  return desk;
}

/** What the signed-in officer works with. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('used before the sign-in');
  return work;
}
