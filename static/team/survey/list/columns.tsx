import { StateLozenge } from '../../ask/state-lozenge';
import type { CsvColumn, TableColumn } from '../../list/definition/definition';
import type { Known } from '../../list/definition/known';
import line from '../../list/table/table.module.css';
import { nameOf } from '../../people/format-name';
import { firstDayOf, formatOpens, formatWindow, lastDayOf } from '../state/days';
import { formatOccasion, formatRecurrence } from '../state/occasion-words';
import { surveyShownState } from '../state/shown-state';
import { stateOrder } from '../state/state-order';
import { formatUnread, unreadDays } from '../state/unread';
import styles from './columns.module.css';
import { SurveyTitle } from './survey-title';
import type { SurveyRow } from './use-surveys';

type Table = TableColumn<SurveyRow>;
type Csv = CsvColumn<SurveyRow>;

/** The engagements whose customers are asked, by name. */
const engagementsOf = ({ engagementIds }: SurveyRow, { engagements }: Known): string[] =>
  engagementIds.flatMap((id) => engagements.get(id)?.name ?? []);

const title: Table & Csv = {
  key: 'title',
  head: 'surveys.column.title',
  width: undefined,
  Cell: function Title({ row, known, opener }) {
    return (
      <>
        <SurveyTitle row={row} opener={opener} />
        {known.engagements.size > 1 && <span className={line.kind}>{engagementsOf(row, known).join(' · ')}</span>}
      </>
    );
  },
  sortBy: (row) => row.title,
  csvHead: 'surveys.export.title',
  csvValue: (row) => row.title,
};

const kind: Table & Csv = {
  key: 'kind',
  head: 'surveys.column.kind',
  width: styles.kind,
  Cell: function Kind({ row, known: { texts } }) {
    return <>{texts.t(`survey-team.kind.${row.surveyKind}`)}</>;
  },
  sortBy: (row, { texts }) => texts.t(`survey-team.kind.${row.surveyKind}`),
  csvHead: 'surveys.column.kind',
  csvValue: (row, { texts }) => texts.t(`survey-team.kind.${row.surveyKind}`),
};

const mode: Table & Csv = {
  key: 'mode',
  head: 'surveys.column.mode',
  width: styles.mode,
  Cell: function Mode({ row, known: { texts } }) {
    return <>{texts.t(`survey-team.mode.${row.mode}`)}</>;
  },
  sortBy: (row, { texts }) => texts.t(`survey-team.mode.${row.mode}`),
  csvHead: 'surveys.column.mode',
  csvValue: (row, { texts }) => texts.t(`survey-team.mode.${row.mode}`),
};

/** Whether the team has something to do about it. */
const isForTeam = ({ isUnread, occasionGone, occasionUndoneAt, state: now }: SurveyRow): boolean =>
  isUnread || occasionGone !== null || (now === 'open' && occasionUndoneAt !== null);

const state: Table & Csv = {
  key: 'state',
  head: 'surveys.column.state',
  width: styles.state,
  Cell: function State({ row, known: { engagements, texts } }) {
    const waited = unreadDays(row, engagements);
    return (
      <>
        <StateLozenge state={surveyShownState(row)} />
        {waited !== null && <span className={line.kind}>{formatUnread(waited, texts)}</span>}
      </>
    );
  },
  sortBy: (row) => (row.isUnread ? '0' : String(1 + 2 * stateOrder.indexOf(row.state) + (isForTeam(row) ? 0 : 1))),
  csvHead: 'surveys.column.state',
  csvValue: (row, { texts }) => texts.t(surveyShownState(row).key),
};

const days: Table = {
  key: 'days',
  head: 'surveys.column.days',
  width: styles.days,
  Cell: function Days({ row, known: { texts, versionOf } }) {
    return (
      <>
        <span className={styles.day}>{formatOpens(row, versionOf, texts)}</span>
        <span className={line.kind}>{formatWindow(row, texts)}</span>
        {row.recurrence !== null && <span className={line.kind}>{formatRecurrence(row.recurrence, texts)}</span>}
      </>
    );
  },
  sortBy: firstDayOf,
};

const answers: Table = {
  key: 'answers',
  head: 'surveys.column.answers',
  width: styles.answers,
  Cell: function Answers({ row: { asked, answered }, known: { texts } }) {
    if (asked === null) return <span aria-hidden="true">–</span>;
    return (
      <>
        {answered === null
          ? texts.plural('surveys.asked', asked)
          : texts.t('surveys.answered', { answered, asked: texts.number(asked) })}
      </>
    );
  },
  sortBy: ({ asked }) => (asked === null ? null : String(asked).padStart(6, '0')),
};

export const table: readonly Table[] = [title, kind, mode, state, days, answers];

export const csv: readonly Csv[] = [
  title,
  { csvHead: 'surveys.export.engagements', csvValue: (row, known) => engagementsOf(row, known).join('; ') },
  kind,
  mode,
  state,
  { csvHead: 'surveys.export.opens', csvValue: (row) => firstDayOf(row) ?? '' },
  { csvHead: 'surveys.export.closes', csvValue: (row) => lastDayOf(row) ?? '' },
  { csvHead: 'surveys.export.window', csvValue: ({ windowDays }) => windowDays },
  {
    csvHead: 'survey-team.occasion',
    csvValue: ({ occasion }, { texts, versionOf }) =>
      occasion === null ? '' : formatOccasion(occasion, versionOf, texts),
  },
  {
    csvHead: 'survey-team.recurs',
    csvValue: ({ recurrence }, { texts }) => (recurrence === null ? '' : formatRecurrence(recurrence, texts)),
  },
  { csvHead: 'surveys.export.asked', csvValue: ({ asked }) => asked ?? '' },
  { csvHead: 'surveys.export.answered', csvValue: ({ answered }) => answered ?? '' },
  {
    csvHead: 'surveys.export.unread',
    csvValue: ({ isUnread }, { texts }) => texts.t(isUnread ? 'export.yes' : 'export.no'),
  },
  {
    csvHead: 'surveys.export.cancelled-for',
    csvValue: ({ cancelledFor, thresholds }, { texts }) =>
      cancelledFor === null ? '' : texts.t(`survey-team.cancelled.${cancelledFor}`, { threshold: thresholds.answers }),
  },
  {
    csvHead: 'surveys.export.planned-by',
    csvValue: ({ plannedBy }, { personOf, texts }) => nameOf(plannedBy, personOf, texts),
  },
  { csvHead: 'surveys.export.planned-on', csvValue: ({ plannedAt }, { texts }) => texts.isoDayOf(plannedAt) },
  { csvHead: 'surveys.export.id', csvValue: ({ id }) => id },
];
