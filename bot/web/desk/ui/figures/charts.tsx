import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Figure } from '../../api/growth-types.js';
import classes from './Charts.module.css';

/** One colour of a chart: a name of styles.css. */
export interface Series {
  key: string;
  name: string;
  colour: `var(--chart-${1 | 2 | 3 | 4})`;
}

export type Row = Readonly<Record<string, string | Figure>>;

interface Props {
  /** What a screen reader says in place of the picture; the figures themselves are in the table below it. */
  label: string;
  rows: readonly Row[];
  /** The column that names a row. */
  of: string;
  series: readonly Series[];
  value?: (value: number) => string;
}

const plain = new Intl.NumberFormat();
const shown = (value: number): string => plain.format(value);
const tooltip = {
  background: 'var(--panel)',
  border: '1px solid var(--line)',
  borderRadius: 8,
  color: 'var(--mantine-color-text)',
};
const tick = { fill: 'var(--mantine-color-dimmed)' };
const margin = { top: 4, right: 8, bottom: 0, left: 0 };

/** What came day after day, on top of each other. */
export function DayBars({ label, rows, of, series, value = shown }: Props) {
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={220}>
        <BarChart data={[...rows]} accessibilityLayer={false} margin={margin}>
          <CartesianGrid vertical={false} />
          <XAxis dataKey={of} tickFormatter={shortDay} minTickGap={24} tickLine={false} tick={tick} />
          <YAxis allowDecimals={false} tickLine={false} tick={tick} axisLine={false} width={36} tickFormatter={value} />
          <Tooltip contentStyle={tooltip} cursor={{ fill: 'var(--soft)' }} formatter={(it) => value(Number(it))} />
          {series.length > 1 && <Legend formatter={inText} itemSorter={null} />}
          {series.map(({ key, name, colour }) => (
            <Bar key={key} dataKey={key} name={name} fill={colour} stackId="all" isAnimationActive={false} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Things beside each other, a line for each. */
export function Lines({ label, rows, of, series, value = shown, apart }: Props & { apart?: boolean }) {
  const each = apart ? 18 * series.length + 22 : 38;
  return (
    <div className={classes.chart} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={rows.length * each + (series.length > 1 ? 64 : 36)}>
        <BarChart data={[...rows]} layout="vertical" accessibilityLayer={false} margin={margin}>
          <CartesianGrid horizontal={false} />
          <XAxis type="number" allowDecimals={false} tickLine={false} tick={tick} tickFormatter={value} />
          <YAxis
            type="category"
            dataKey={of}
            width={150}
            tickLine={false}
            tick={tick}
            axisLine={false}
            tickFormatter={shortened}
            interval={0}
          />
          <Tooltip contentStyle={tooltip} cursor={{ fill: 'var(--soft)' }} formatter={(it) => value(Number(it))} />
          {series.length > 1 && <Legend formatter={inText} itemSorter={null} />}
          {series.map(({ key, name, colour }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={colour}
              maxBarSize={22}
              isAnimationActive={false}
              {...(apart ? {} : { stackId: 'all' })}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Words in the colour of words: the mark beside them has that of the series. */
const inText = (name: string) => <span className={classes.name}>{name}</span>;

const longest = 44;
/** The whole words stand in the table. */
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortDay = (day: string): string => dayFormat.format(new Date(day));
