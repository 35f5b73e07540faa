import type { OverviewTask } from '../../../../src/contract/plan';
import type { IsoDate } from '../../../../src/contract/task';
import { useTexts } from '../../../i18n/use-texts';
import { sayDue } from '../../../task/due';
import line from '../../../task/line.module.css';
import type { PersonOf } from '../../people/names';
import { OwnerName } from '../../people/person';
import { StateLozenge } from '../../task/state-lozenge';
import { IssueLink } from '../issue-link';
import type { IssueTitle } from '../issue-titles';

type TaskLineProps = {
  task: OverviewTask;
  today: IsoDate;
  personOf: PersonOf;
  issue: IssueTitle | undefined;
};

export function TaskLine({ task, today, personOf, issue }: TaskLineProps) {
  const texts = useTexts();
  return (
    <li className={line.line}>
      <div className={line.head}>
        <span>{task.title}</span>
        <StateLozenge task={task} />
      </div>
      <div className={line['small-facts']}>
        {issue && <IssueLink issue={issue} />}
        <OwnerName owner={task.owner} personOf={personOf} />
        {task.state === 'open' && task.due !== null && (
          <span className={task.isOverdue ? line.overdue : undefined}>{sayDue(task, today, texts)}</span>
        )}
      </div>
    </li>
  );
}
