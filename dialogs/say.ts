import type { Cite, Statement } from '../knowledge/source.js';
import type { Choice } from './memory.js';
import type { Picture } from './picture/bars.js';

/** How a criterion stands, shown as a word and a sign, never as a colour alone. */
export type Mark =
  | 'met'
  | 'relaxed'
  | 'not-met'
  | 'unknown'
  /** How ready a criterion is. */
  | 'green'
  | 'amber'
  | 'red'
  /** How far a paper or a step is. */
  | 'have'
  | 'working'
  | 'missing'
  | 'expired'
  | 'not-needed';

/** Words with where they stand. Without a statement behind them they are the assistant's own talk and state no fact. */
export interface Line {
  text: string;
  from?: Pick<Statement, 'cites' | 'confidence'> | undefined;
}

export interface Item {
  title: string;
  mark?: Mark | undefined;
  lines: readonly Line[];
  /** Something to tap that belongs to this item alone. */
  choice?: Choice | undefined;
}

/** One criterion, paper or time, side by side. */
export interface Comparison {
  title: string;
  mark?: Mark | undefined;
  standard: Line;
  relaxed: readonly Line[];
  yours: string;
  remark?: string | undefined;
}

export type Block =
  | { kind: 'heading'; text: string }
  /** `onScreen`: says how to use this very screen, and stands on no paper. */
  | { kind: 'line'; line: Line; onScreen?: true }
  | {
      kind: 'items' /** Number of the first item; absent: no numbers. */;
      from?: number | undefined;
      items: readonly Item[];
    }
  | { kind: 'comparison'; rows: readonly Comparison[] }
  /** Shows what the words beside it say; whoever cannot see it misses nothing. */
  | { kind: 'picture'; picture: Picture }
  /** Something to open outside the conversation. */
  | { kind: 'links'; links: readonly Link[] };

export interface Link {
  label: string;
  url: string;
}

/** Questions still to come in this interview, least to most, and those answered in it. */
export interface Progress {
  answered: number;
  least: number;
  most: number;
}

/** One message, before any channel has a say in it. The words always go out; a card only frames the same words. */
export interface Say {
  kind: 'talk' | 'question' | 'result' | 'goodbye';
  blocks: readonly Block[];
  choices: readonly Choice[];
  /** Whether a choice may be named by its number; not where a number is itself an answer. */
  numbered: boolean;
  progress?: Progress | undefined;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const talk = (text: string): Block => ({ kind: 'line', line: { text } });
export const howTo = (text: string): Block => ({ kind: 'line', line: { text }, onScreen: true });
export const links = (list: readonly Link[]): Block => ({ kind: 'links', links: list });
export const told = (statement: Statement, text = statement.text): Block => ({
  kind: 'line',
  line: stated(statement, text),
});
export const stated = (statement: Pick<Statement, 'cites' | 'confidence' | 'text'>, text = statement.text): Line => ({
  text,
  from: { cites: statement.cites, confidence: statement.confidence },
});
export const items = (list: readonly Item[], from?: number): Block => ({ kind: 'items', from, items: list });

export const say = (kind: Say['kind'], blocks: readonly Block[], choices: readonly Choice[] = []): Say => ({
  kind,
  blocks,
  choices,
  numbered: true,
});

/** Every citation of a say, in order of first use. */
export function citesOf(it: Say): readonly Cite[] {
  return [...new Set(it.blocks.flatMap(linesOf).flatMap((line) => line.from?.cites ?? []))];
}

/** The statements and words of a block. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'links':
    case 'picture':
      return [];
    case 'line':
      return [block.line];
    case 'items':
      return block.items.flatMap((item) => item.lines);
    case 'comparison':
      return block.rows.flatMap((row) => [row.standard, ...row.relaxed]);
  }
}

/** The buttons beside single lines of a say. */
export const besideOf = ({ blocks }: Say): readonly Choice[] =>
  blocks.flatMap((block) => (block.kind === 'items' ? block.items.flatMap((item) => item.choice ?? []) : []));
