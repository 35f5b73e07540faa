import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import { DueText } from '../../../list/due-text';
import line from '../../../list/line.module.css';
import type { InContextProps } from '../../ask/issue-kind';
import { StateLozenge } from '../../ask/state-lozenge';
import { OwnerName } from '../../people/person';
import { isTeamsTurn } from '../state/rows';
import { taskShownState } from '../state/shown-state';
import { awaitsOf } from '../state/turn';

/** A task beside its issue: its state, whose it is, and its day while it is open. */
export function TaskInContext({ ask: task, engagement, personOf }: InContextProps<TeamTask>) {
  const texts = useTexts();
  return (
    <>
      <StateLozenge state={taskShownState({ ...task, awaits: awaitsOf(task) })} />
      <div className={line['small-facts']}>
        <OwnerName owner={task.owner} personOf={personOf} />
        {task.state === 'open' && task.due !== null && engagement && (
          <DueText ask={{ ...task, isOthersTurn: isTeamsTurn(task) }} today={engagement.today} texts={texts} />
        )}
      </div>
    </>
  );
}
