import type { Officer, Person } from '../store/desk.js';

/** An officer who looks or acts. */
export type Viewer = Pick<Officer, 'id' | 'name' | 'role' | 'teams'>;

export const personOf = ({ id, name }: Person): Person => ({ id, name });
