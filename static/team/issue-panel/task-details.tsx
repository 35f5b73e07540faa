import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { TeamTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import { PlainText } from '../../plain-text/plain-text';
import { nameOf } from '../people/person';
import { ActPanel } from './act-panel';
import { History } from './history';
import type { TaskRowProps } from './task-row';
import styles from './task-row.module.css';
import { type Act, actsOn } from './tasks';

type TaskDetailsProps = TaskRowProps & {
  /** After an act: the focus goes back to the task. */
  onDone: () => void;
};

export default function TaskDetails({ task, mayEdit, personOf, onChanged, onStale, onDone }: TaskDetailsProps) {
  const texts = useTexts();
  const { t } = texts;
  const [act, setAct] = useState<Act | null>(null);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const buttons = useRef(new Map<Act, HTMLButtonElement>());
  const closed = useRef<Act | null>(null);
  const available = mayEdit ? actsOn(task) : [];

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
      <dl className={styles.parts}>
        <Part title={t('task.instructions')} text={task.instructions || t('task.no-instructions')} />
        {task.completion && (
          <Part
            title={t('task.completed-by', {
              name: nameOf(task.completion.by, personOf, texts),
              moment: texts.moment(task.completion.at),
            })}
            text={task.completion.comment || t('task.no-comment')}
          />
        )}
        {task.missing !== null && <Part title={t('task.missing')} text={task.missing} />}
        {task.withdrawal && (
          <Part
            title={t('task.withdrawn-by', { name: nameOf(task.withdrawal.by, personOf, texts) })}
            text={task.withdrawal.reason || t('task.no-reason')}
          />
        )}
        <div>
          <dt>{t('task.given')}</dt>
          <dd>
            {t('task.given-by', { name: nameOf(task.givenBy, personOf, texts), moment: texts.moment(task.givenAt) })}
          </dd>
        </div>
      </dl>
      {act === null && (
        <div className={styles.actions}>
          {available.map((name) => (
            <Button
              key={name}
              appearance={name === 'confirm' ? 'primary' : name === 'withdraw' ? 'subtle' : 'default'}
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
      {act !== null && <ActPanel act={act} task={task} onChanged={changed} onStale={stale} onCancel={close} />}
      {isHistoryShown && <History key={task.seen} taskId={task.id} />}
    </div>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <PlainText>{text}</PlainText>
      </dd>
    </div>
  );
}
