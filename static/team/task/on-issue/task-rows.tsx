import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { inAttentionOrder } from '../../ask/attention';
import type { IssueListProps } from '../../ask/issue-kind';
import { useIssueTitles } from '../../issue/issue-titles';
import { TaskRow } from '../row/task-row';
import { taskAttention } from '../state/attention';
import { waitedFor } from './waited-for';

/** The issue's tasks: what waits for the team first, then what waits for the customer, then the rest. */
export function TaskRows({ panel, asks, personOf, more, onChanged, onStale }: IssueListProps<TeamTask>) {
  const { t } = useTexts();
  const issues = useIssueTitles(waitedFor(asks));
  const { engagements, mayActIn, raid } = panel;
  if (asks.length === 0) return null;
  return (
    <>
      <ul className={line.lines} aria-label={t('task.list')}>
        {inAttentionOrder(asks, taskAttention).map((task) => (
          <TaskRow
            key={task.id}
            mayEdit={mayActIn.includes(task.engagementId)}
            {...{ task, engagements, personOf, issues, raid, onChanged, onStale }}
          />
        ))}
      </ul>
      {more}
    </>
  );
}
