import { IconBook2, IconChartBar, IconMessages } from '@tabler/icons-react';
import type { Role } from '../api/types.js';
import { words } from '../words.js';
import classes from './PartLinks.module.css';
import { hrefOf, hrefOfPart, type PageName, type Route } from './route.js';

const links = [
  { name: 'cases', href: hrefOf(undefined), Icon: IconMessages, roles: ['officer', 'lead', 'admin'] },
  { name: 'knowledge', href: hrefOfPart('knowledge'), Icon: IconBook2, roles: ['lead', 'editor', 'admin'] },
  { name: 'figures', href: hrefOfPart('figures'), Icon: IconChartBar, roles: ['lead', 'editor', 'admin'] },
] as const satisfies readonly { roles: readonly Role[]; [more: string]: unknown }[];

/** What is on the screen. */
export type Part =
  | { kind: 'cases' }
  | { kind: 'knowledge' }
  | { kind: 'draft'; id: string }
  | { kind: 'figures' }
  /** For administrators; it says so itself to others. */
  | { kind: 'page'; name: PageName };

/** Where an address leads a role. Officers have cases alone, and editors see no trader. */
export function partOf(route: Route, role: Role): Part {
  switch (route.kind) {
    case 'page':
      return route;
    case 'draft':
      return role === 'officer' ? { kind: 'cases' } : route;
    case 'part':
      return { kind: role === 'officer' ? 'cases' : route.name };
    case 'list':
    case 'case':
    case 'setup':
    case 'invitation':
    case 'refused':
      return { kind: role === 'editor' ? 'knowledge' : 'cases' };
  }
}

/** The parts of the desk a role has; nobody needs a way to the only one. */
export function PartLinks({ role, part }: { role: Role; part: Part }) {
  const open = links.filter(({ roles }) => (roles as readonly Role[]).includes(role));
  if (open.length < 2) return null;
  const here = part.kind === 'draft' ? 'knowledge' : part.kind;
  return (
    <nav className={classes.links} aria-label={words.parts.title}>
      {open.map(({ name, href, Icon }) => (
        <a key={name} href={href} className={classes.link} aria-current={name === here ? 'page' : undefined}>
          <Icon size={19} aria-hidden />
          <span className={classes.word}>{words.parts[name]}</span>
        </a>
      ))}
    </nav>
  );
}
