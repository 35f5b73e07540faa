import Button from '@atlaskit/button/new';
import { lazy, useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../src/contract/result';
import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task/task';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { OutsideLink } from '../../plain-text/outside-link';
import { PlainText } from '../../plain-text/plain-text';
import { Later } from '../../states/later';
import { LoadingLines } from '../../states/loading';
import { callPortal } from '../call/call-portal';
import { UndoButton } from './action/action-button';
import type { TaskActions } from './action/task-actions';
import { Actions } from './actions';
import styles from './task.module.css';
import { Waiting } from './waiting';

const SaidBefore = lazy(() => import('./said-before'));

type TaskBodyProps = { task: PortalTask; actions: TaskActions };

/** All that a customer needs to do one task: what, what was missing, whom to ask, and the way to say it is done. */
export function TaskBody({ task, actions }: TaskBodyProps) {
  if (task.details === null) return <Missing taskId={task.id} actions={actions} />;
  return <Details task={task} details={task.details} actions={actions} />;
}

function Details({ task, details, actions }: TaskBodyProps & { details: PortalTaskDetails }) {
  const { t } = useTexts();
  const isOpen = task.state === 'open';
  const contact = details.contact ?? t('contact.team');
  const { completion, declineReason, withdrawalReason } = details;
  return (
    <div className={styles.body}>
      {isOpen && <Waiting task={task} details={details} actions={actions} />}
      {details.missing !== null && (
        <Notice tone="warning" title={t(task.isAskedAgain ? 'task.needed' : 'task.missing')}>
          <PlainText>{details.missing}</PlainText>
        </Notice>
      )}
      {details.instructions !== '' && <PlainText>{details.instructions}</PlainText>}
      {details.links.length > 0 && (
        <ul className={styles.links} aria-label={t('portal.links')}>
          {details.links.map(({ url, label }) => (
            <li key={url}>
              <OutsideLink address={url}>{label}</OutsideLink>
            </li>
          ))}
        </ul>
      )}
      {(completion || declineReason || withdrawalReason) && (
        <Later>
          <SaidBefore details={details} />
        </Later>
      )}
      {isOpen && <p className={styles.subtle}>{t('contact.ask', { contact })}</p>}
      {isOpen && <Actions task={task} details={details} contact={contact} actions={actions} />}
      {!isOpen && <UndoButton task={task} actions={actions} />}
    </div>
  );
}

/** Some lists bring the titles of tasks only; this brings the rest. */
function Missing({ taskId, actions: { onLoaded } }: { taskId: string; actions: TaskActions }) {
  const texts = useTexts();
  const [error, setError] = useState<Refusal | null>(null);
  const isAsked = useRef(false);
  const load = useCallback(async () => {
    setError(null);
    const result = await callPortal('show-task', { taskId });
    if (result.ok) onLoaded(result.value);
    else setError(result.error);
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
