import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { Account } from '../../api/types.js';
import { oneLine } from '../../plain.js';
import { ago, fullTime } from '../../times.js';
import { words } from '../../words.js';
import classes from './People.module.css';

const w = words.people;

/** What an administrator can do with somebody. */
export type Deed = 'edit' | 'link' | 'sign-out' | 'disable' | 'enable';

export function PersonRow({
  account,
  isMe,
  teams,
  now,
  choose,
}: {
  account: Account;
  isMe: boolean;
  teams: readonly { id: string; name: string }[];
  now: number;
  choose: (deed: Deed) => void;
}) {
  const name = oneLine(account.name);
  return (
    <li className={classes.row} data-state={account.state}>
      <div>
        <Group gap={8}>
          <Text fw={600} className={classes.who}>
            <bdi>{name}</bdi>
            {isMe && ` (${w.you})`}
          </Text>
          <Badge className={classes.badge} variant="default">
            {w.state[account.state]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed" className="theirs">
          {account.email}
        </Text>
      </div>
      <div className={classes.what}>
        <Text size="sm">
          {words.role[account.role]} · {teamNames(account, teams)}
        </Text>
        {remarks(account, now).map((line) => (
          <Text key={line} size="sm" c="dimmed">
            {line}
          </Text>
        ))}
      </div>
      <Menu position="bottom-end" width={230} shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={38} aria-label={w.actions(name)}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {deeds(account, isMe).map((deed) => (
            <Menu.Item key={deed} onClick={() => choose(deed)}>
              {labelOf(deed, account)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function teamNames({ role, teams: mine }: Account, teams: readonly { id: string; name: string }[]): string {
  if (role === 'admin' || mine.includes('*')) return w.allTeams;
  if (mine.length === 0) return w.noTeam;
  return mine.map((id) => teams.find((team) => team.id === id)?.name ?? id).join(', ');
}

function remarks({ state, linkUntil, lockedUntil, seenAt, signsInWith }: Account, now: number): string[] {
  switch (state) {
    case 'invited':
      return [linkUntil !== null ? w.linkUntil(fullTime(linkUntil)) : w.linkOver];
    case 'disabled':
      return [];
    case 'active':
      return [
        // Time 0 says that somebody signed out before they were seen again.
        seenAt !== null && Date.parse(seenAt) > 0 ? w.seen(ago(seenAt, now)) : '',
        lockedUntil !== null ? w.lockedUntil(fullTime(lockedUntil)) : '',
        signsInWith.organisation ? w.withOrganisation : '',
        !signsInWith.organisation && !signsInWith.password
          ? linkUntil !== null
            ? w.linkUntil(fullTime(linkUntil))
            : w.noPassword
          : '',
      ].filter(Boolean);
  }
}

function deeds({ state }: Account, isMe: boolean): readonly Deed[] {
  switch (state) {
    case 'invited':
      return ['edit', 'link', 'disable'];
    case 'active':
      // One's own password and sessions are in one's own menu.
      return isMe ? ['edit'] : ['edit', 'link', 'sign-out', 'disable'];
    case 'disabled':
      return ['enable', 'edit'];
  }
}

function labelOf(deed: Deed, { state }: Account): string {
  switch (deed) {
    case 'edit':
      return w.edit;
    case 'link':
      return state === 'invited' ? w.newLink : w.resetPassword;
    case 'sign-out':
      return w.signOut;
    case 'disable':
      return w.disable;
    case 'enable':
      return w.enable;
  }
}
