import { Alert, Kbd, Stack, Table, Text } from '@mantine/core';
import { useCell } from '../../state/cell.js';
import { settings } from '../../state/settings.js';
import { words } from '../../words.js';
import { Dialog } from './Dialog.js';

const w = words.shortcuts;
const groups = [
  {
    title: w.groups.list,
    keys: [
      ['j', w.next],
      ['k', w.previous],
      ['/', w.search],
    ],
  },
  {
    title: w.groups.case,
    keys: [
      ['c', w.claim],
      ['r', w.reply],
      ['n', w.note],
      ['s', w.answers],
      ['i', w.brief],
      ['t', w.transfer],
      ['b', w.giveBack],
      ['x', w.finish],
    ],
  },
  {
    title: w.groups.general,
    keys: [
      ['Esc', w.leave],
      ['?', w.help],
    ],
  },
] as const;

export function Shortcuts({ opened, close }: { opened: boolean; close: () => void }) {
  const { shortcuts } = useCell(settings);
  return (
    <Dialog title={w.title} opened={opened} close={close}>
      <Stack>
        {!shortcuts && <Alert color="gray">{w.off}</Alert>}
        {groups.map(({ title, keys }) => (
          <div key={title}>
            <Text size="sm" fw={600} mb={4}>
              {title}
            </Text>
            <Table verticalSpacing={4}>
              <Table.Tbody>
                {keys.map(([key, does]) => (
                  <Table.Tr key={key}>
                    <Table.Td w={70}>
                      <Kbd>{key}</Kbd>
                    </Table.Td>
                    <Table.Td>{does}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        ))}
      </Stack>
    </Dialog>
  );
}
