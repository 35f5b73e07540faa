import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../../ask/details.module.css';
import { useOpenAction } from '../../ask/use-open-action';
import { ActionPanel } from '../actions/action-panel';
import { type Action, actionsOn, isFirstActionDue } from '../actions/actions';
import { History } from '../history/history';
import { TaskParts } from './task-parts';
import type { TaskProps } from './task-props';

type TaskDetailsProps = TaskProps & {
  /** After a command: the focus goes back to the task. */
  onDone: () => void;
};

export default function TaskDetails({ onDone, ...props }: TaskDetailsProps) {
  const { task, engagements, mayEdit, personOf, onChanged, onStale } = props;
  const { t } = useTexts();
  const { action, open, leave, close, buttonOf } = useOpenAction<Action>();
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const engagement = engagements.find(({ id }) => id === task.engagementId);
  const available = mayEdit ? actionsOn(task) : [];
  const isFirstDue = isFirstActionDue(task);

  const changed = (after: TeamTask) => {
    leave();
    onChanged(after);
    onDone();
  };
  const stale = async () => {
    await onStale();
    leave();
  };

  return (
    <div className={styles.details}>
      <TaskParts {...props} />
      {action === null && (
        <div className={styles.actions}>
          {available.map((name, index) => (
            <Button
              key={name}
              appearance={index === 0 && isFirstDue ? 'primary' : name === 'withdraw' ? 'subtle' : 'default'}
              ref={buttonOf(name)}
              onClick={() => open(name)}
            >
              {t(`action.${name}.open`)}
            </Button>
          ))}
          <Button appearance="subtle" aria-expanded={isHistoryShown} onClick={() => setIsHistoryShown(!isHistoryShown)}>
            {t(isHistoryShown ? 'history.hide' : 'history.show')}
          </Button>
        </div>
      )}
      {action !== null && engagement && (
        <ActionPanel
          action={action}
          task={task}
          engagement={engagement}
          personOf={personOf}
          onChanged={changed}
          onStale={stale}
          onCancel={close}
        />
      )}
      {isHistoryShown && <History key={task.revision} taskId={task.id} />}
    </div>
  );
}
