import type { Role } from '../api/types.js';
import { type PageName, pageNames } from './route.js';

/** Whose work each page is; the server says no to everybody else anyway. */
const rolesOf: Readonly<Record<PageName, readonly Role[]>> = {
  people: ['admin'],
  audit: ['admin'],
  kept: ['admin'],
  notices: ['lead', 'admin'],
};

export const pagesFor = (role: Role): readonly PageName[] => pageNames.filter((name) => rolesOf[name].includes(role));
