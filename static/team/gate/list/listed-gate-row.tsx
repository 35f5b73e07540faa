// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
import { type ReactNode, useId } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamGate } from '../../../../src/contract/gate';
import { sayDue } from '../../../i18n/due';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import type { IssueTitle } from '../../issue/issue-titles';
import styles from '../../list/list.module.css';
import type { PersonOf } from '../../people/names';
import { nameOf, PersonName } from '../../people/person';
import { Age } from '../measures/age';
import { deliverableOf } from '../state/gate-facts';
import { GateLozenge } from '../state/gate-lozenge';
import { waitOf } from '../state/wait';
import { SubjectLink } from '../subject/subject-link';
import own from './gates.module.css';
import { columns } from './sort';

export type GateRowProps = {
  gate: TeamGate;
  engagement: EngagementSummary | undefined;
  isOneOfSeveral: boolean;
  projectKey: string;
  issue: IssueTitle | undefined;
  /** What people call what it stands on. */
  subject: string | undefined;
  personOf: PersonOf;
  onToggle: () => void;
  /** The gate in full, while it is open. */
  details: ReactNode;
};

export function GateRow(props: GateRowProps) {
  const { gate, engagement, isOneOfSeveral, projectKey, issue, subject, personOf, onToggle, details } = props;
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const wait = waitOf(gate, engagement);
  return (
    <>
      <tr role="row" className={styles.row}>
        <td role="cell">
          <button
            type="button"
            className={own.opener}
            aria-expanded={details !== null}
            aria-controls={details === null ? undefined : id}
            onClick={onToggle}
          >
            {gate.title}
          </button>
          <span className={styles.kind}>
            {deliverableOf(gate)}
            <span>{t(`gate-team.mode.${gate.mode}`)}</span>
            {gate.override && (
              <span>{t('gate-team.overridden', { name: nameOf(gate.override.by, personOf, texts) })}</span>
            )}
            {gate.round > 1 && <span>{t('gate-team.round', { round: gate.round })}</span>}
          </span>
        </td>
        <td role="cell" className={own['column-subject']}>
          <SubjectLink subject={gate.subject} projectKey={projectKey} issue={issue} name={subject} />
          {isOneOfSeveral && <span className={styles.kind}>{engagement?.name}</span>}
        </td>
        <td role="cell" className={own['column-waiting']}>
          <span className={own.names}>
            {gate.waitingFor.map((accountId) => (
              <PersonName key={accountId} id={accountId} personOf={personOf} />
            ))}
            {wait?.turn === 'team' && t('gates.your-team')}
            {!wait && <span aria-hidden="true">–</span>}
          </span>
        </td>
        <td role="cell" className={own['column-state']}>
          <GateLozenge gate={gate} />
        </td>
        <td role="cell" className={own['column-age']}>
          {wait ? <Age wait={wait} /> : <span aria-hidden="true">–</span>}
        </td>
        <td role="cell" className={own['column-due']}>
          {gate.due === null ? (
            <span className={styles.subtle}>{t('due.none')}</span>
          ) : gate.state !== 'open' || !engagement ? (
            texts.day(gate.due)
          ) : (
            <span className={gate.isOverdue ? line.overdue : undefined}>{sayDue(gate, engagement.today, texts)}</span>
          )}
          {gate.state === 'open' && gate.deemedAfter !== null && (
            <span className={styles.kind}>{t('gate-team.deemed-after', { date: texts.day(gate.deemedAfter) })}</span>
          )}
        </td>
      </tr>
      {details !== null && (
        <tr role="row" id={id}>
          <td role="cell" colSpan={columns.length}>
            {details}
          </td>
        </tr>
      )}
    </>
  );
}
