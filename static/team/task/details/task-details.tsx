import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../../ask/details.module.css';
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
  const [action, setAction] = useState<Action | null>(null);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const buttons = useRef(new Map<Action, HTMLButtonElement>());
  const closed = useRef<Action | null>(null);
  const engagement = engagements.find(({ id }) => id === task.engagementId);
  const available = mayEdit ? actionsOn(task) : [];
  const isFirstDue = isFirstActionDue(task);

  // The button that opened the act is drawn again before it can have the focus back.
  useEffect(() => {
    if (action === null && closed.current !== null) buttons.current.get(closed.current)?.focus();
    closed.current = null;
  }, [action]);

  const close = () => {
    closed.current = action;
    setAction(null);
  };
  const changed = (after: TeamTask) => {
    setAction(null);
    onChanged(after);
    onDone();
  };
  const stale = async () => {
    await onStale();
    setAction(null);
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
              ref={(button) => {
                if (button) buttons.current.set(name, button);
                else buttons.current.delete(name);
              }}
              onClick={() => setAction(name)}
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
