import { Box, Image, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import icon from '../../icon.svg';
import { words } from '../words.js';
import classes from './Door.module.css';

/** What stands around a form before somebody is signed in. */
export function Door({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <Box component="main" className={classes.door}>
      <Paper className={classes.card} shadow="md" p="xl" radius="lg">
        <Stack gap="lg">
          <div className={classes.brand}>
            <Image src={icon} alt="" w={44} h={44} />
            <Text fw={650}>{words.product}</Text>
          </div>
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            <Text c="dimmed">{lead}</Text>
          </div>
          {children}
        </Stack>
      </Paper>
    </Box>
  );
}
