import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconKey, IconKeyboard, IconLogout, IconRoute, IconSettings } from '@tabler/icons-react';
import { useCell } from '../state/cell.js';
import { words } from '../words.js';
import classes from './AccountMenu.module.css';
import { useWork } from './desk-context.js';

export type Opened = 'settings' | 'shortcuts' | 'route' | 'password' | 'sign-out' | undefined;

export function AccountMenu({ open }: { open: (what: Opened) => void }) {
  const { officer } = useCell(useWork().session);
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
        <Menu.Divider />
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => open('password')}>
          {words.header.password}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => open('sign-out')}>
          {words.header.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
