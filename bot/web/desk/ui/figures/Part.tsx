import { Button, Card, Collapse, Stack, Table, Text } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { Figure, InsightQuery, InsightTable } from '../../api/growth-types.js';
import { words } from '../../words.js';
import classes from './Figures.module.css';
import { PartHead } from './PartHead.js';

const w = words.figures;

export type Cell = { text: string } | { figure: Figure; as?: (value: number) => string };

interface Props {
  table: InsightTable;
  query: InsightQuery;
  least: number;
  columns: readonly string[];
  rows: readonly { id: string; cells: readonly Cell[] }[];
  /** A chart of the same; absent where there is nothing to draw. */
  children?: ReactNode;
}

const plain = new Intl.NumberFormat();

/** One part of the figures: a chart, the same as a table, and as a file. */
export function Part({ table, query, least, columns, rows, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const title = w.tables[table];
  const empty = rows.length === 0 || children === undefined;
  return (
    <Card withBorder padding="md" component="section" aria-label={title}>
      <Stack gap="xs">
        <PartHead table={table} query={query} />
        {empty ? (
          <Text size="sm" c="dimmed">
            {w.nothing(least)}
          </Text>
        ) : (
          <>
            {children}
            <Button
              variant="subtle"
              size="compact-sm"
              w="fit-content"
              aria-expanded={open}
              aria-controls={id}
              aria-label={`${open ? w.hideTable : w.showTable}: ${title}`}
              leftSection={<IconTable size={15} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {open ? w.hideTable : w.showTable}
            </Button>
            <Collapse expanded={open} id={id}>
              <section className={classes.scroll} tabIndex={open ? 0 : -1} aria-label={w.tableOf(title)}>
                <Table striped>
                  <Table.Thead>
                    <Table.Tr>
                      {columns.map((name) => (
                        <Table.Th key={name}>{name}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.map((row) => (
                      <Table.Tr key={row.id}>
                        {row.cells.map((cell, at) => (
                          <Table.Td key={columns[at]} className={'figure' in cell ? classes.number : undefined}>
                            {inWords(cell, least)}
                          </Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </section>
            </Collapse>
          </>
        )}
      </Stack>
    </Card>
  );
}

const inWords = (cell: Cell, least: number): string =>
  'text' in cell ? cell.text : figureInWords(cell.figure, least, cell.as);

export const figureInWords = (figure: Figure, least: number, as: (value: number) => string = plain.format): string =>
  figure === null ? w.few(least) : as(figure);
