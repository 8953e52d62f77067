import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Role, roles } from '../../bot/store/desk.js';
import { root } from './content.js';

/** A call of the desk, and who may do it. */
export interface Right {
  method: string;
  path: string;
  allowed: Readonly<Record<Role, boolean>>;
}

/** The table “Who may do what” of the README. */
export const rights: readonly Right[] = readFileSync(join(root, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [calls = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells.length !== roles.length || !cells.every((cell) => /^(yes|no|own teams|all teams)/.test(cell))) return [];
    // In the order of the columns.
    const [officer, lead, editor, admin] = cells.map((cell) => cell !== 'no');
    const allowed = { officer, lead, editor, admin } as Right['allowed'];
    return [...calls.matchAll(/`([A-Z]+) ([^`]+)`/g)].map(([, method = '', path = '']) => ({ method, path, allowed }));
  });
