import type { ListedTask } from '../../../../src/contract/task/team-task';
import { StateLozenge } from '../../ask/state-lozenge';
import { UrgentMark } from '../../ask/urgent-mark';
import type { CsvColumn, TableColumn } from '../../list/definition/definition';
import type { Known } from '../../list/definition/known';
import { DueDay } from '../../list/table/due-day';
import { EngagementName } from '../../list/table/engagement-name';
import { RowTitle } from '../../list/table/row-title';
import line from '../../list/table/table.module.css';
import { nameOf, ownerName } from '../../people/format-name';
import { OwnerName } from '../../people/person';
import { SubjectLink } from '../../subject/subject-link';
import { subjectName } from '../../subject/subjects';
import { isClosed, taskStateOrder } from '../state/rows';
import { taskShownState } from '../state/shown-state';
import { formatTaskSince } from '../state/since';
import styles from './columns.module.css';

type Table = TableColumn<ListedTask>;
type Csv = CsvColumn<ListedTask>;

const title: Table & Csv = {
  key: 'title',
  head: 'tasks.column.title',
  width: undefined,
  Cell: function Title({ row, known: { texts }, opener }) {
    return (
      <>
        <RowTitle title={row.title} opener={opener} />
        <span className={line.kind}>
          {row.isUrgent && !isClosed(row) && <UrgentMark />}
          {texts.t(`task-type.${row.type}`)}
          {row.round > 1 && <span>{texts.t('task.round', { round: row.round })}</span>}
        </span>
      </>
    );
  },
  sortBy: (row) => row.title,
  csvHead: 'export.title',
  csvValue: (row) => row.title,
};

const subject: Table & Csv = {
  key: 'subject',
  head: 'list.subject',
  width: styles.subject,
  Cell: function Subject({ row, known, tabIndex }) {
    return <SubjectLink subject={row.subject} known={known} tabIndex={tabIndex} />;
  },
  sortBy: (row, known) => subjectName(row.subject, known) ?? null,
  csvHead: 'list.subject',
  csvValue: (row, known) => subjectName(row.subject, known) ?? '',
};

const summaryIn = ({ subject }: ListedTask, { issueOf }: Known): string | undefined =>
  subject.kind === 'issue' ? issueOf(subject.issueId)?.summary : undefined;

const owner: Table & Csv = {
  key: 'owner',
  head: 'tasks.column.owner',
  width: styles.owner,
  Cell: function Owner({ row, known }) {
    return (
      <>
        <OwnerName owner={row.owner} personOf={known.personOf} />
        <EngagementName row={row} known={known} />
      </>
    );
  },
  sortBy: (row, { personOf, texts }) => ownerName(row.owner, personOf, texts),
  csvHead: 'export.owner',
  csvValue: (row, { personOf, texts }) => ownerName(row.owner, personOf, texts),
};

const state: Table & Csv = {
  key: 'state',
  head: 'tasks.column.state',
  width: styles.state,
  Cell: function State({ row }) {
    return <StateLozenge state={taskShownState(row)} />;
  },
  sortBy: ({ state, isOverdue, awaits }) => `${taskStateOrder.indexOf(state)}${awaits ? 0 : isOverdue ? 1 : 2}`,
  csvHead: 'export.state',
  csvValue: (row, { texts }) => texts.t(taskShownState(row).key),
};

const due: Table & Csv = {
  key: 'due',
  head: 'tasks.column.due',
  width: styles.due,
  Cell: function Due({ row, known }) {
    const isOthersTurn = row.awaits !== null;
    if (row.state === 'open' || row.state === 'planned')
      return <DueDay row={row} isOthersTurn={isOthersTurn} known={known} />;
    const settled = { ...row, state: row.state };
    // Rows are sorted by the day that they were due on, so it is shown of those that are done, too.
    return (
      <>
        {row.due !== null && (
          <div>
            <DueDay row={row} isOthersTurn={isOthersTurn} isOver known={known} />
          </div>
        )}
        <span className={line.subtle}>{formatTaskSince(settled, known.personOf, known.texts)}</span>
      </>
    );
  },
  sortBy: (row) => row.due,
  csvHead: 'export.due',
  csvValue: (row) => row.due ?? '',
};

export const table: readonly Table[] = [title, subject, owner, state, due];

export const csv: readonly Csv[] = [
  subject,
  { csvHead: 'export.summary', csvValue: (row, known) => summaryIn(row, known) ?? '' },
  title,
  { csvHead: 'export.type', csvValue: (row, { texts }) => texts.t(`task-type.${row.type}`) },
  { csvHead: 'export.engagement', csvValue: (row, { engagements }) => engagements.get(row.engagementId)?.name ?? '' },
  owner,
  state,
  due,
  { csvHead: 'list.filter.overdue', csvValue: (row, { texts }) => texts.t(row.isOverdue ? 'export.yes' : 'export.no') },
  { csvHead: 'export.urgent', csvValue: (row, { texts }) => texts.t(row.isUrgent ? 'export.yes' : 'export.no') },
  { csvHead: 'export.effort', csvValue: (row) => row.effort ?? '' },
  { csvHead: 'export.round', csvValue: (row) => row.round },
  { csvHead: 'export.given-by', csvValue: (row, { personOf, texts }) => nameOf(row.givenBy, personOf, texts) },
  { csvHead: 'export.given-on', csvValue: (row, { texts }) => texts.isoDayOf(row.givenAt) },
  { csvHead: 'export.id', csvValue: (row) => row.id },
];
