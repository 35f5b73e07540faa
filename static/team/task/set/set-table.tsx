import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { criticalPeriodAt } from '../../../../src/core/calendar/working-day';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { UrgentMark } from '../../ask/urgent-mark';
import { ownerName } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { ownerOf } from '../state/owner';
import { daysOfRow, problemOf, type SetDraft, type SetRow } from './draft';
import styles from './give-set.module.css';

type SetTableProps = {
  set: SetDraft;
  engagement: EngagementSummary;
  personOf: PersonOf;
  /** Whether what is missing is said yet. */
  isJudged: boolean;
  onEdit: (row: SetRow) => void;
  onRemove: (row: SetRow) => void;
};

/** The tasks of a set as the customer will get them, before they do. */
export function SetTable({ set, engagement, personOf, isJudged, onEdit, onRemove }: SetTableProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ul className={styles.rows} aria-label={t('set.rows')}>
      {set.rows.map((row) => {
        const { due, activation } = daysOfRow(row, set, engagement);
        const problem = row.isGiven || !isJudged ? null : problemOf(row, set, engagement);
        const period = due === null ? undefined : criticalPeriodAt(engagement.calendar, due);
        const issue = row.issue ?? set.issue;
        return (
          <li key={row.attempt} className={styles.row}>
            <div className={styles.what}>
              <strong>{row.task.title}</strong>
              <span className={styles.facts}>
                {row.task.isUrgent && <UrgentMark />}
                <span>{t(`task-type.${row.task.type}`)}</span>
                <span>{ownerName(ownerOf(row.owner ?? set.owner), personOf, texts)}</span>
                {issue && <span>{issue.key}</span>}
              </span>
              {problem && <span className={styles.problem}>{formatProblem(problem, texts)}</span>}
              {period && (
                <span className={styles.warning}>
                  {t('day.critical', {
                    name: period.name,
                    from: texts.day(period.from),
                    to: texts.day(period.to),
                  })}
                </span>
              )}
            </div>
            <div className={styles.days}>
              <span>{due === null ? t('due.none') : t('set.due', { date: texts.day(due) })}</span>
              <span className={styles.subtle}>
                {activation.kind === 'date'
                  ? t('set.active', { date: texts.day(activation.day) })
                  : t('set.active-now')}
              </span>
            </div>
            {row.isGiven ? (
              <Lozenge maxWidth="100%" appearance="success">
                {t('set.given')}
              </Lozenge>
            ) : (
              <div className={styles.actions}>
                <Button
                  spacing="compact"
                  aria-label={t('set.edit.title', { title: row.task.title })}
                  onClick={() => onEdit(row)}
                >
                  {t('set.edit')}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={t('set.remove-title', { title: row.task.title })}
                  onClick={() => onRemove(row)}
                >
                  {t('set.remove')}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function formatProblem(problem: Refusal, texts: Texts): string {
  if (problem.field === 'issue') return texts.t('set.no-issue');
  return problem.field === 'urgentReason' ? texts.t('set.no-urgent-reason') : texts.refusal(problem);
}
