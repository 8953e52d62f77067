import type { Insight, InsightQuery, Times } from '../../api/growth-types.js';
import { words } from '../../words.js';
import { DayBars, Lines, type Row, type Series } from './charts.js';
import { Part } from './Part.js';
import { seconds } from './seconds.js';

const w = words.figures;

interface Props {
  insight: Insight;
  query: InsightQuery;
}

const one = (key: string, name: string): Series => ({ key, name, colour: 'var(--chart-1)' });
/** Lines of a chart; the table below has all of them. */
const drawn = 12;

/** Who came, what they were told, and where they stopped. */
export function TraderParts({ insight, query }: Props) {
  const { least, conversations, programmes, verdicts, stops } = insight;
  const common = { query, least };
  const days = conversations.days.some((it) => it.conversations !== 0) ? conversations.days : [];
  return (
    <>
      <Part
        {...common}
        table="conversations"
        columns={[w.day, w.conversations]}
        rows={days.map((it) => ({ id: it.day, cells: [{ text: it.day }, { figure: it.conversations }] }))}
      >
        <DayBars
          label={labelOf('conversations', days.length)}
          rows={days.map((it): Row => ({ ...it }))}
          of="day"
          series={[one('conversations', w.conversations)]}
        />
      </Part>
      <Part
        {...common}
        table="programmes"
        columns={[w.programme, w.conversations]}
        rows={programmes.map((it) => ({
          id: it.programme,
          cells: [{ text: it.economy }, { figure: it.conversations }],
        }))}
      >
        <Lines
          label={labelOf('programmes', programmes.length)}
          rows={programmes.slice(0, drawn).map((it): Row => ({ ...it }))}
          of="economy"
          series={[one('conversations', w.conversations)]}
        />
      </Part>
      <Part
        {...common}
        table="verdicts"
        columns={[w.programme, w.likely, w.notYet, w.cannotTell]}
        rows={verdicts.map((it) => ({
          id: it.programme,
          cells: [{ text: it.economy }, { figure: it.likely }, { figure: it.notYet }, { figure: it.cannotTell }],
        }))}
      >
        <Lines
          label={labelOf('verdicts', verdicts.length)}
          rows={verdicts.map((it): Row => ({ ...it }))}
          of="economy"
          series={[
            { key: 'likely', name: w.likely, colour: 'var(--chart-2)' },
            { key: 'notYet', name: w.notYet, colour: 'var(--chart-3)' },
            { key: 'cannotTell', name: w.cannotTell, colour: 'var(--chart-4)' },
          ]}
        />
      </Part>
      <Part
        {...common}
        table="stops"
        columns={[w.programme, w.question, w.put, w.stopped, w.share]}
        rows={stops.map((it) => ({
          id: `${it.programme} ${it.question}`,
          cells: [
            { text: it.economy ?? words.knowledge.everywhere },
            { text: it.label },
            { figure: it.put },
            { figure: it.stopped },
            { figure: it.share, as: w.percent },
          ],
        }))}
      >
        <Lines
          label={labelOf('stops', stops.length)}
          rows={stops.slice(0, drawn).map(
            (it): Row => ({
              stopped: it.stopped,
              label: it.economy === null ? it.label : `${it.economy}: ${it.label}`,
            }),
          )}
          of="label"
          series={[one('stopped', w.stopped)]}
        />
      </Part>
    </>
  );
}

/** What was asked, and whether answers helped. */
export function QuestionParts({ insight, query }: Props) {
  const { least, questions, satisfaction } = insight;
  const common = { query, least };
  const days = questions.days.some((it) => it.answered !== 0 || it.refused !== 0 || it.escalated !== 0)
    ? questions.days
    : [];
  const judged = satisfaction.helped !== null || satisfaction.notHelpful !== null;
  return (
    <>
      <Part
        {...common}
        table="questions"
        columns={[w.day, w.answered, w.refused, w.escalated]}
        rows={days.map((it) => ({
          id: it.day,
          cells: [{ text: it.day }, { figure: it.answered }, { figure: it.refused }, { figure: it.escalated }],
        }))}
      >
        <DayBars
          label={labelOf('questions', days.length)}
          rows={days.map((it): Row => ({ ...it }))}
          of="day"
          series={[
            { key: 'answered', name: w.answered, colour: 'var(--chart-2)' },
            { key: 'refused', name: w.refused, colour: 'var(--chart-3)' },
            { key: 'escalated', name: w.escalated, colour: 'var(--chart-4)' },
          ]}
        />
      </Part>
      <Part
        {...common}
        table="satisfaction"
        columns={[w.helped, w.notHelpful, w.share]}
        rows={
          judged
            ? [
                {
                  id: 'all',
                  cells: [
                    { figure: satisfaction.helped },
                    { figure: satisfaction.notHelpful },
                    { figure: satisfaction.share, as: w.percent },
                  ],
                },
              ]
            : []
        }
      >
        <Lines
          label={labelOf('satisfaction', 2)}
          rows={[
            { word: w.helped, said: satisfaction.helped },
            { word: w.notHelpful, said: satisfaction.notHelpful },
          ]}
          of="word"
          series={[one('said', w.said)]}
        />
      </Part>
    </>
  );
}

/** What came to a person, how long it took, and what traders said of it. */
export function CaseParts({ insight, query }: Props) {
  const { least, questions, times, ratings } = insight;
  const common = { query, least };
  const timed = [
    { name: w.waiting, ...times.waiting },
    { name: w.handling, ...times.handling },
  ].filter((it) => it.cases !== null);
  const helped = words.rating.helped;
  const rated = ratings.yes !== null || ratings.partly !== null || ratings.no !== null;
  return (
    <>
      <Part
        {...common}
        table="reasons"
        columns={[w.reason, w.cases]}
        rows={questions.reasons.map((it) => ({
          id: it.reason,
          cells: [{ text: words.reason[it.reason] ?? it.reason }, { figure: it.escalated }],
        }))}
      >
        <Lines
          label={labelOf('reasons', questions.reasons.length)}
          rows={questions.reasons.map((it) => ({ name: words.reason[it.reason] ?? it.reason, cases: it.escalated }))}
          of="name"
          series={[one('cases', w.cases)]}
        />
      </Part>
      <Part
        {...common}
        table="times"
        columns={[w.what, w.cases, w.median, w.ninetieth]}
        rows={timed.map((it) => ({
          id: it.name,
          cells: [{ text: it.name }, { figure: it.cases }, time(it, 'median'), time(it, 'ninetieth')],
        }))}
      >
        <Lines
          apart
          label={labelOf('times', timed.length)}
          rows={timed.map(({ name, median, ninetieth }) => ({ name, median, ninetieth }))}
          of="name"
          value={seconds}
          series={[
            { key: 'median', name: w.median, colour: 'var(--chart-1)' },
            { key: 'ninetieth', name: w.ninetieth, colour: 'var(--chart-4)' },
          ]}
        />
      </Part>
      <Part
        {...common}
        table="outcomes"
        columns={[w.outcome, w.cases]}
        rows={times.outcomes.map((it) => ({
          id: it.outcome,
          cells: [{ text: w.outcomes[it.outcome] ?? it.outcome }, { figure: it.cases }],
        }))}
      >
        <Lines
          label={labelOf('outcomes', times.outcomes.length)}
          rows={times.outcomes.map((it) => ({ name: w.outcomes[it.outcome] ?? it.outcome, cases: it.cases }))}
          of="name"
          series={[one('cases', w.cases)]}
        />
      </Part>
      <Part
        {...common}
        table="ratings"
        columns={[helped.yes, helped.partly, helped.no, w.share]}
        rows={
          rated
            ? [
                {
                  id: 'all',
                  cells: [
                    { figure: ratings.yes },
                    { figure: ratings.partly },
                    { figure: ratings.no },
                    { figure: ratings.share, as: w.percent },
                  ],
                },
              ]
            : []
        }
      >
        <Lines
          label={labelOf('ratings', 3)}
          rows={[
            { word: helped.yes, said: ratings.yes },
            { word: helped.partly, said: ratings.partly },
            { word: helped.no, said: ratings.no },
          ]}
          of="word"
          series={[one('said', w.said)]}
        />
      </Part>
      <Part
        {...common}
        table="whys"
        columns={[w.word, w.said]}
        rows={ratings.whys.map((it) => ({
          id: it.why,
          cells: [{ text: words.rating.whys[it.why] ?? it.why }, { figure: it.said }],
        }))}
      >
        <Lines
          label={labelOf('whys', ratings.whys.length)}
          rows={ratings.whys.map((it) => ({ word: words.rating.whys[it.why] ?? it.why, said: it.said }))}
          of="word"
          series={[one('said', w.said)]}
        />
      </Part>
    </>
  );
}

const time = (times: Times, which: 'median' | 'ninetieth') => ({ figure: times[which], as: seconds });

const labelOf = (table: keyof typeof w.tables, rows: number): string => w.chartOf(w.tables[table], rows);
