import { csvLine } from '../http/csv.js';
/** The tables of the figures, each as rows of plain values; the first row names the columns. */
export const tables = {
    conversations: ({ conversations }) => [
        ['day', 'conversations'],
        ...conversations.days.map((it) => [it.day, it.conversations]),
    ],
    programmes: ({ programmes }) => [
        ['programme', 'economy', 'conversations'],
        ...programmes.map((it) => [it.programme, it.economy, it.conversations]),
    ],
    verdicts: ({ verdicts }) => [
        ['programme', 'economy', 'likely', 'not yet', 'cannot tell'],
        ...verdicts.map((it) => [it.programme, it.economy, it.likely, it.notYet, it.cannotTell]),
    ],
    stops: ({ stops }) => [
        ['programme', 'economy', 'question', 'label', 'put', 'stopped', 'share'],
        ...stops.map((it) => [it.programme, it.economy, it.question, it.label, it.put, it.stopped, it.share]),
    ],
    questions: ({ questions }) => [
        ['day', 'answered', 'refused', 'escalated'],
        ...questions.days.map((it) => [it.day, it.answered, it.refused, it.escalated]),
    ],
    reasons: ({ questions }) => [['reason', 'escalated'], ...questions.reasons.map((it) => [it.reason, it.escalated])],
    times: ({ times }) => [
        ['what', 'cases', 'median seconds', '90th percentile seconds'],
        ['waiting', times.waiting.cases, times.waiting.median, times.waiting.ninetieth],
        ['handling', times.handling.cases, times.handling.median, times.handling.ninetieth],
    ],
    outcomes: ({ times }) => [['outcome', 'cases'], ...times.outcomes.map((it) => [it.outcome, it.cases])],
    satisfaction: ({ satisfaction }) => [
        ['helped', 'not helpful', 'share'],
        [satisfaction.helped, satisfaction.notHelpful, satisfaction.share],
    ],
    ratings: ({ ratings }) => [
        ['yes', 'partly', 'no', 'share'],
        [ratings.yes, ratings.partly, ratings.no, ratings.share],
    ],
    whys: ({ ratings }) => [['why', 'said'], ...ratings.whys.map((it) => [it.why, it.said])],
    unanswered: ({ unanswered }) => [
        ['traders', 'questions', 'refused', 'not helpful', 'programmes', 'last', 'examples', 'nearest'],
        ...unanswered.map((it) => [
            it.traders,
            it.questions,
            it.refused,
            it.notHelpful,
            it.programmes.join(' '),
            it.last,
            it.examples.join(' | '),
            it.nearest.join(' '),
        ]),
    ],
};
export const tableNames = Object.keys(tables);
/** A table as CSV. */
export const csv = (rows) => rows.map(csvLine).join('');
//# sourceMappingURL=csv.js.map