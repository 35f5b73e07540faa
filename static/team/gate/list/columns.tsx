import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { StateLozenge } from '../../ask/state-lozenge';
import { UrgentMark } from '../../ask/urgent-mark';
import type { CsvColumn, TableColumn } from '../../list/definition/definition';
import type { Known } from '../../list/definition/known';
import { DueDay } from '../../list/table/due-day';
import { EngagementName } from '../../list/table/engagement-name';
import { RowTitle } from '../../list/table/row-title';
import line from '../../list/table/table.module.css';
import { formatNames } from '../../people/format-list';
import { nameOf } from '../../people/format-name';
import { PersonName } from '../../people/person';
import { SubjectLink } from '../../subject/subject-link';
import { subjectName } from '../../subject/subjects';
import { Age } from '../measures/age';
import { deliverableOf, formatHalted, formatHold, formatSince, isUrgentShown } from '../state/gate-facts';
import { gateStateOrder } from '../state/gate-order';
import { gateShownState } from '../state/shown-state';
import { waitOf } from '../state/wait';
import styles from './columns.module.css';

type Table = TableColumn<TeamGate>;
type Csv = CsvColumn<TeamGate>;

const waitIn = (gate: TeamGate, { engagements }: Known) => waitOf(gate, engagements.get(gate.engagementId));

const title: Table & Csv = {
  key: 'title',
  head: 'gates.column.title',
  width: undefined,
  Cell: function Title({ row, known: { texts, personOf }, opener }) {
    const { t } = texts;
    return (
      <>
        <RowTitle title={row.title} opener={opener} />
        <span className={line.kind}>
          {isUrgentShown(row) && <UrgentMark />}
          {deliverableOf(row)}
          {formatHold(row, texts).map((words) => (
            <span key={words}>{words}</span>
          ))}
          {row.override && <span>{t('gate-team.overridden', { name: nameOf(row.override.by, personOf, texts) })}</span>}
          {row.round > 1 && <span>{t('gate-team.round', { round: row.round })}</span>}
        </span>
        {row.override && (
          <span className={line.kind}>
            <span>{t('gates.override-reason')}</span>
            <bdi className={styles.reason}>{row.override.reason}</bdi>
          </span>
        )}
      </>
    );
  },
  sortBy: (row) => row.title,
  csvHead: 'gates.export.title',
  csvValue: (row) => row.title,
};

const subject: Table & Csv = {
  key: 'subject',
  head: 'list.subject',
  width: styles.subject,
  Cell: function Subject({ row, known }) {
    return (
      <>
        <SubjectLink subject={row.subject} known={known} />
        <EngagementName row={row} known={known} />
      </>
    );
  },
  sortBy: (row, known) => subjectName(row.subject, known) ?? null,
  csvHead: 'list.subject',
  csvValue: (row, known) => subjectName(row.subject, known) ?? '',
};

const waiting: Table & Csv = {
  key: 'waiting',
  head: 'gates.column.waiting',
  width: styles.waiting,
  Cell: function Waiting({ row, known }) {
    const isTeams = row.turn === 'team';
    return (
      <span className={styles.names}>
        {row.waitingFor.map((accountId) => (
          <PersonName key={accountId} id={accountId} personOf={known.personOf} />
        ))}
        {isTeams && known.texts.t('gates.your-team')}
        {!isTeams && row.waitingFor.length === 0 && <span aria-hidden="true">–</span>}
      </span>
    );
  },
  sortBy: ({ waitingFor }, { personOf, texts }) =>
    waitingFor.length === 0 ? null : formatNames(waitingFor, personOf, texts),
  csvHead: 'gates.export.waiting',
  csvValue: (row, known) =>
    row.turn === 'team'
      ? known.texts.t('gates.your-team')
      : row.waitingFor.map((accountId) => nameOf(accountId, known.personOf, known.texts)).join('; '),
};

const state: Table & Csv = {
  key: 'state',
  head: 'gates.column.state',
  width: styles.state,
  Cell: function State({ row }) {
    return <StateLozenge state={gateShownState(row)} />;
  },
  sortBy: (row) => `${gateStateOrder.indexOf(row.state)}${row.isOverdue ? 0 : 1}`,
  csvHead: 'gates.export.state',
  csvValue: (row, { texts }) => {
    const { key, facts } = gateShownState(row);
    return texts.t(key, facts);
  },
};

const age: Table & Csv = {
  key: 'age',
  head: 'gates.column.age',
  width: styles.age,
  Cell: function WaitAge({ row, known }) {
    const wait = waitIn(row, known);
    return wait ? <Age wait={wait} /> : <span aria-hidden="true">–</span>;
  },
  sortBy: (row, known) => waitIn(row, known)?.days.toString() ?? null,
  csvHead: 'gates.export.waiting-days',
  csvValue: (row, known) => waitIn(row, known)?.days ?? '',
};

const due: Table & Csv = {
  key: 'due',
  head: 'gates.column.due',
  width: styles.due,
  Cell: function Due({ row, known }) {
    const { texts } = known;
    const isOpen = row.state === 'open';
    if (!isOpen && row.state !== 'draft') return <span className={line.subtle}>{formatSince(row, texts)}</span>;
    return (
      <>
        {(row.due !== null || row.deemedAfter === null) && (
          <DueDay row={row} isOthersTurn={row.turn === 'team'} known={known} />
        )}
        {row.isSilenceHalted && <span className={line.kind}>{formatHalted(row, known.personOf, texts)}</span>}
        {isOpen && row.deemedAfter !== null && (
          <span className={line.kind}>{texts.t('gate-team.deemed-after', { date: texts.day(row.deemedAfter) })}</span>
        )}
      </>
    );
  },
  // One without a day counts as accepted on one, if that was agreed.
  sortBy: (row) => row.due ?? row.deemedAfter,
  csvHead: 'gates.export.due',
  csvValue: (row) => row.due ?? '',
};

const deemedAfter: Csv = { csvHead: 'gates.export.deemed-after', csvValue: (row) => row.deemedAfter ?? '' };

export const table: readonly Table[] = [title, subject, waiting, state, age, due];

const yesOrNo = (is: boolean, { texts }: Known) => texts.t(is ? 'export.yes' : 'export.no');

export const csv: readonly Csv[] = [
  subject,
  title,
  { csvHead: 'gates.export.deliverable', csvValue: (row) => row.deliverable },
  { csvHead: 'gates.export.version', csvValue: (row) => row.version },
  {
    csvHead: 'gates.export.engagement',
    csvValue: (row, { engagements }) => engagements.get(row.engagementId)?.name ?? '',
  },
  { csvHead: 'gates.export.meaning', csvValue: (row, { texts }) => texts.t(`gate-team.meaning.${row.meaning}`) },
  { csvHead: 'gates.export.mode', csvValue: (row, { texts }) => texts.t(`gate-team.mode.${row.mode}`) },
  state,
  {
    csvHead: 'gates.export.how',
    csvValue: ({ how }, { texts }) => (how === null ? '' : texts.t(`gates.how.${how}`)),
  },
  { csvHead: 'gates.export.open-conditions', csvValue: ({ openConditions }) => openConditions ?? '' },
  waiting,
  age,
  due,
  deemedAfter,
  { csvHead: 'list.filter.overdue', csvValue: (row, known) => yesOrNo(row.isOverdue, known) },
  { csvHead: 'gates.export.overridden', csvValue: (row, known) => yesOrNo(row.override !== null, known) },
  {
    csvHead: 'gates.export.overridden-by',
    csvValue: ({ override }, { personOf, texts }) => (override ? nameOf(override.by, personOf, texts) : ''),
  },
  {
    csvHead: 'gates.export.overridden-on',
    csvValue: ({ override }, { texts }) => (override ? texts.isoDayOf(override.at) : ''),
  },
  { csvHead: 'gates.export.override-reason', csvValue: ({ override }) => override?.reason ?? '' },
  { csvHead: 'gates.export.round', csvValue: (row) => row.round },
  {
    csvHead: 'gates.export.opened-on',
    csvValue: (row, { texts }) => (row.openedAt ? texts.isoDayOf(row.openedAt) : ''),
  },
  {
    csvHead: 'gates.export.drafted-by',
    csvValue: (row, { personOf, texts }) => nameOf(row.createdBy, personOf, texts),
  },
  { csvHead: 'gates.export.id', csvValue: (row) => row.id },
];
