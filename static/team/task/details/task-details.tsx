import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { TeamTask } from '../../../../src/contract/task';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../../ask/details.module.css';
import { ActPanel } from '../actions/act-panel';
import { type Act, actsOn, isFirstActDue } from '../actions/acts';
import { History } from '../history/history';
import { TaskParts } from './task-parts';
import type { TaskProps } from './task-props';

type TaskDetailsProps = TaskProps & {
  /** After an act: the focus goes back to the task. */
  onDone: () => void;
};

export default function TaskDetails({ onDone, ...props }: TaskDetailsProps) {
  const { task, engagements, mayEdit, personOf, onChanged, onStale } = props;
  const { t } = useTexts();
  const [act, setAct] = useState<Act | null>(null);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const buttons = useRef(new Map<Act, HTMLButtonElement>());
  const closed = useRef<Act | null>(null);
  const engagement = engagements.find(({ id }) => id === task.engagementId);
  const available = mayEdit ? actsOn(task) : [];
  const isFirstDue = isFirstActDue(task);

  // The button that opened the act is drawn again before it can have the focus back.
  useEffect(() => {
    if (act === null && closed.current !== null) buttons.current.get(closed.current)?.focus();
    closed.current = null;
  }, [act]);

  const close = () => {
    closed.current = act;
    setAct(null);
  };
  const changed = (after: TeamTask) => {
    setAct(null);
    onChanged(after);
    onDone();
  };
  const stale = async () => {
    await onStale();
    setAct(null);
  };

  return (
    <div className={styles.details}>
      <TaskParts {...props} />
      {act === null && (
        <div className={styles.actions}>
          {available.map((name, index) => (
            <Button
              key={name}
              appearance={index === 0 && isFirstDue ? 'primary' : name === 'withdraw' ? 'subtle' : 'default'}
              ref={(button) => {
                if (button) buttons.current.set(name, button);
                else buttons.current.delete(name);
              }}
              onClick={() => setAct(name)}
            >
              {t(`act.${name}.open`)}
            </Button>
          ))}
          <Button appearance="subtle" aria-expanded={isHistoryShown} onClick={() => setIsHistoryShown(!isHistoryShown)}>
            {t(isHistoryShown ? 'history.hide' : 'history.show')}
          </Button>
        </div>
      )}
      {act !== null && engagement && (
        <ActPanel
          act={act}
          task={task}
          engagement={engagement}
          personOf={personOf}
          onChanged={changed}
          onStale={stale}
          onCancel={close}
        />
      )}
      {isHistoryShown && <History key={task.seen} taskId={task.id} />}
    </div>
  );
}
