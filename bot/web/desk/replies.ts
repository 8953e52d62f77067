import { oneLine } from './plain.js';
import { words } from './words.js';

/** What a saved reply may name. */
export const placeholders = [
  'trader',
  'officer',
  'case',
  'programme',
  'country',
  'level',
  'office',
  'contact',
  'document',
  'form',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type Values = Readonly<Record<Placeholder, string | null>>;

/**
 * A saved reply with what is known filled in. What is not known stays, in square brackets, for the officer to write. A
 * piece between `{?name` and `}` is left out without the name: `Hello{? {trader}}`.
 */
export function filled(text: string, values: Values): string {
  const known = (name: string) => oneLine(values[name as Placeholder] ?? '');
  return text
    .replace(/\{\?([^{}]*)\{(\w+)\}([^{}]*)\}/g, (_, before: string, name: string, after: string) => {
      const value = known(name);
      return value === '' ? '' : before + value + after;
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => known(name) || words.composer.todo(name));
}
