import type { Insight } from '../../api/growth-types.js';
import { words } from '../../words.js';
import classes from './Figures.module.css';
import { figureInWords } from './Part.js';
import { seconds } from './seconds.js';

const w = words.figures;

/** The few numbers one wants first. */
export function Tiles({ insight }: { insight: Insight }) {
  const { least, conversations, questions, times, satisfaction, ratings } = insight;
  const tiles = [
    { name: w.total, figure: conversations.total },
    { name: w.answered, figure: questions.answered },
    { name: w.refused, figure: questions.refused },
    { name: w.escalated, figure: questions.escalated },
    { name: w.medianWait, figure: times.waiting.median, as: seconds },
    { name: w.helpful, figure: satisfaction.share, as: w.percent },
    { name: w.helpedShare, figure: ratings.share, as: w.percent },
  ];
  return (
    <dl className={classes.tiles}>
      {tiles.map(({ name, figure, as }) => (
        <div key={name} className={classes.tile}>
          <dt>{name}</dt>
          <dd data-few={figure === null || undefined}>{figureInWords(figure, least, as)}</dd>
        </div>
      ))}
    </dl>
  );
}
