import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import {
  IconClockX,
  IconKey,
  IconKeyboard,
  IconListCheck,
  IconLogout,
  IconMailX,
  IconRoute,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import classes from './AccountMenu.module.css';
import { useWork } from './desk-context.js';
import { pagesFor } from './page-roles.js';
import { hrefOfPage, type PageName } from './route.js';

export type Opened = 'settings' | 'shortcuts' | 'route' | 'password' | 'sign-out' | undefined;

const pageIcons = {
  people: <IconUsersGroup size={16} />,
  audit: <IconListCheck size={16} />,
  kept: <IconClockX size={16} />,
  notices: <IconMailX size={16} />,
} satisfies Record<PageName, unknown>;

export function AccountMenu({ open }: { open: (what: Opened) => void }) {
  const { officer, local } = useCell(useWork().session);
  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={words.header.menu}>
          <Avatar name={officer.name} size={34} radius="xl" className={classes.avatar} alt="" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" className="one-line">
            {officer.name}
          </Text>
          {words.role[officer.role]} · {officer.email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => open('settings')}>
          {words.header.settings}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => open('shortcuts')}>
          {words.header.shortcuts}
        </Menu.Item>
        <Menu.Item leftSection={<IconRoute size={16} />} onClick={() => open('route')}>
          {words.header.route}
        </Menu.Item>
        {pagesFor(officer.role).length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{words.header.administration}</Menu.Label>
            {pagesFor(officer.role).map((name) => (
              <Menu.Item key={name} component="a" href={hrefOfPage(name)} leftSection={pageIcons[name]}>
                {words.pages[name]}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        {local && (
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => open('password')}>
            {words.header.password}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => open('sign-out')}>
          {words.header.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
