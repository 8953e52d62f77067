import { Button, Group, SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { mayNotify, tone } from '../../state/alerts.js';
import { useCell } from '../../state/cell.js';
import { setSettings, settings } from '../../state/settings.js';
import { words } from '../../words.js';
import { Dialog } from './Dialog.js';

const w = words.settings;

export function SettingsDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { desktop, sound, enterSends, shortcuts } = useCell(settings);
  // Without a rule written at run time to hide the change.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [permission, setPermission] = useState(mayNotify);

  const wantDesktop = async (wanted: boolean) => {
    if (!wanted || permission === 'never') return setSettings({ desktop: false });
    const given = await Notification.requestPermission();
    setPermission(given);
    setSettings({ desktop: given === 'granted' });
  };
  return (
    <Dialog title={w.title} opened={opened} close={close}>
      <Stack gap="lg">
        <Switch
          label={w.desktop}
          description={
            permission === 'denied' ? w.desktopDenied : permission === 'never' ? w.desktopNever : w.desktopHint
          }
          disabled={permission === 'denied' || permission === 'never'}
          checked={desktop && permission === 'granted'}
          onChange={(event) => void wantDesktop(event.currentTarget.checked)}
        />
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Switch
            label={w.sound}
            description={w.soundHint}
            checked={sound}
            onChange={(event) => setSettings({ sound: event.currentTarget.checked })}
          />
          <Button size="compact-sm" variant="default" onClick={tone}>
            {w.soundTry}
          </Button>
        </Group>
        <Switch
          label={w.enter}
          description={w.enterHint}
          checked={enterSends}
          onChange={(event) => setSettings({ enterSends: event.currentTarget.checked })}
        />
        <Switch
          label={w.shortcuts}
          description={w.shortcutsHint}
          checked={shortcuts}
          onChange={(event) => setSettings({ shortcuts: event.currentTarget.checked })}
        />
        <div>
          <Text size="sm" fw={500} mb={4}>
            {w.appearance}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={w.appearance}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: w.schemes[value] }))}
          />
        </div>
        <Text size="xs" c="dimmed">
          {w.device}
        </Text>
      </Stack>
    </Dialog>
  );
}
