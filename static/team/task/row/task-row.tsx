import { lazy } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import { AskRow } from '../../ask/ask-row';
import { OwnerName } from '../../people/person';
import type { TaskProps } from '../details/task-props';
import { taskShownState } from '../state/shown-state';
import { awaitsOf } from '../state/turn';
import { factsOf } from './facts';

const TaskDetails = lazy(() => import('../details/task-details'));

/** One task in a line; the rest of it on demand. */
export function TaskRow(props: TaskProps) {
  const { task, engagements, personOf, issues } = props;
  const texts = useTexts();
  const engagement = engagements.find(({ id }) => id === task.engagementId);
  return (
    <AskRow
      title={task.title}
      state={taskShownState({ ...task, awaits: awaitsOf(task) })}
      owner={<OwnerName owner={task.owner} personOf={personOf} />}
      facts={engagement ? factsOf(task, { engagement, personOf, issues }, texts) : []}
      engagement={engagements.length > 1 && engagement ? engagement.name : null}
      detailsOf={(onDone) => <TaskDetails {...props} onDone={onDone} />}
    />
  );
}
