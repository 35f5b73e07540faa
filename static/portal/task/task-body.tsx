import Button from '@atlaskit/button/new';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../src/contract/answer';
import type { PortalTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { PlainText } from '../../plain-text/plain-text';
import { LoadingLines } from '../../states/loading';
import { callPortal } from '../calls';
import { CompleteForm } from './complete-form';
import styles from './task.module.css';

export type TaskActs = {
  onLoaded: (task: PortalTask) => void;
  /** @param contact who will check it, as far as their name can be shown */
  onCompleted: (task: PortalTask, contact: string | null) => void;
  onStale: (error: Refusal) => void;
};

type TaskBodyProps = TaskActs & { task: PortalTask };

/** All that a customer needs to do one task: what, what was missing, whom to ask, and the way to say it is done. */
export function TaskBody({ task, onLoaded, onCompleted, onStale }: TaskBodyProps) {
  const texts = useTexts();
  const { t } = texts;
  const contact = task.contact ?? t('contact.team');
  if (task.instructions === null) return <Missing taskId={task.id} onLoaded={onLoaded} />;
  return (
    <div className={styles.body}>
      {task.missing !== null && (
        <Notice tone="warning" title={t('task.missing')}>
          <PlainText>{task.missing}</PlainText>
        </Notice>
      )}
      {task.instructions !== '' && <PlainText>{task.instructions}</PlainText>}
      {task.completion && (
        <div className={styles.said}>
          <span className={styles.subtle}>
            {t(`completed.${task.completion.by}`, { moment: texts.moment(task.completion.at) })}
          </span>
          {task.completion.comment !== '' && <PlainText>{task.completion.comment}</PlainText>}
        </div>
      )}
      {task.withdrawalReason !== null && task.withdrawalReason !== '' && (
        <div className={styles.said}>
          <span className={styles.subtle}>{t('task.withdrawn-because')}</span>
          <PlainText>{task.withdrawalReason}</PlainText>
        </div>
      )}
      {task.state === 'open' && <p className={styles.subtle}>{t('contact.ask', { contact })}</p>}
      {task.state === 'open' && task.owner !== 'colleague' && (
        <CompleteForm
          task={task}
          contact={contact}
          onCompleted={(done) => onCompleted(done, task.contact)}
          onStale={onStale}
        />
      )}
    </div>
  );
}

/** Lists bring the titles of shared tasks only; this brings the rest. */
function Missing({ taskId, onLoaded }: { taskId: string; onLoaded: (task: PortalTask) => void }) {
  const texts = useTexts();
  const [error, setError] = useState<Refusal | null>(null);
  const isAsked = useRef(false);
  const load = useCallback(async () => {
    setError(null);
    const answer = await callPortal('show-task', { taskId });
    if (answer.ok) onLoaded(answer.value);
    else setError(answer.error);
  }, [taskId, onLoaded]);

  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void load();
  }, [load]);

  if (!error) return <LoadingLines lines={2} />;
  return (
    <Notice tone="error" isLive>
      <span>{texts.refusal(error)}</span>
      <div>
        <Button spacing="compact" onClick={load}>
          {texts.t('action.try-again')}
        </Button>
      </div>
    </Notice>
  );
}
