// biome-ignore-all lint/a11y/noRedundantRoles: to browsers the cards of a narrow screen are no table by themselves
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the cells of a grid
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows are walked, not the cells
import Lozenge from '@atlaskit/lozenge';
import type { MouseEvent } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { ListedTask } from '../../../../src/contract/plan';
import { sayDue } from '../../../i18n/due';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { IssueLink } from '../../issue/issue-link';
import type { IssueTitle } from '../../issue/issue-titles';
import styles from '../../list/list.module.css';
import type { PersonOf } from '../../people/names';
import { OwnerName } from '../../people/person';
import { isClosed } from '../state/rows';
import { StateLozenge } from '../state/state-lozenge';
import columns from './plan.module.css';

type TaskRowProps = {
  row: ListedTask;
  /** Among all that are listed, from 0. */
  index: number;
  isActive: boolean;
  isChosen: boolean;
  onChoose: (event: MouseEvent<HTMLInputElement>, id: string) => void;
  engagement: EngagementSummary | undefined;
  isOneOfSeveral: boolean;
  issue: IssueTitle | undefined;
  personOf: PersonOf;
};

/** Only the active row's own link and box can be tabbed to: a hundred rows are one stop. */
export function TaskRow(props: TaskRowProps) {
  const { row, index, isActive, isChosen, onChoose, engagement, isOneOfSeveral, issue, personOf } = props;
  const texts = useTexts();
  const { t } = texts;
  const tabIndex = isActive ? 0 : -1;
  return (
    <tr
      role="row"
      data-row={row.id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      tabIndex={tabIndex}
      className={styles.row}
    >
      <td role="gridcell" className={styles.pick}>
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t('plan.choose', { title: row.title })}
          checked={isChosen}
          onClick={(event) => onChoose(event, row.id)}
          // The click says whether Shift was held; without this React takes the box for one that can't change.
          onChange={() => undefined}
        />
      </td>
      <td role="gridcell" className={columns['column-title']}>
        <span className={styles.title}>{row.title}</span>
        <span className={styles.kind}>
          {row.isUrgent && <Lozenge appearance="removed">{t('plan.urgent')}</Lozenge>}
          {t(`task-type.${row.type}`)}
          {row.round > 1 && <span>{t('task.round', { round: row.round })}</span>}
        </span>
      </td>
      <td role="gridcell" className={columns['column-issue']}>
        {issue ? <IssueLink issue={issue} isShort tabIndex={tabIndex} /> : <span aria-hidden="true">–</span>}
      </td>
      <td role="gridcell" className={columns['column-owner']}>
        <OwnerName owner={row.owner} personOf={personOf} />
        {isOneOfSeveral && <span className={styles.kind}>{engagement?.name}</span>}
      </td>
      <td role="gridcell" className={columns['column-state']}>
        <StateLozenge task={row} />
      </td>
      <td role="gridcell" className={columns['column-due']}>
        {row.due === null ? (
          <span className={styles.subtle}>{t('due.none')}</span>
        ) : isClosed(row) || !engagement ? (
          texts.day(row.due)
        ) : (
          <span className={row.isOverdue ? line.overdue : undefined}>{sayDue(row, engagement.today, texts)}</span>
        )}
      </td>
    </tr>
  );
}
