import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { PortalTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import { timeHere } from '../../../i18n/zone';
import { Notice } from '../../../notice/notice';
import { callPortal } from '../../call/call-portal';
import type { Done } from './outcome';
import styles from './task-action.module.css';
import type { TaskActions } from './task-actions';
import { useTaskAction } from './use-action';

type ActionButtonProps = {
  label: string;
  task: PortalTask;
  actions: TaskActions;
  call: () => Promise<Result<PortalTask>>;
  done: Done;
};

/** A command on a task that needs no words. */
function ActionButton({ label, task, actions, call, done }: ActionButtonProps) {
  const texts = useTexts();
  const { error, send } = useTaskAction(task, actions);
  const [isSending, setIsSending] = useState(false);
  const action = async () => {
    setIsSending(true);
    await send(call, done);
    setIsSending(false);
  };
  return (
    <div className={styles.action}>
      <Button isLoading={isSending} onClick={action}>
        {label}
      </Button>
      {error && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
    </div>
  );
}

type OneActionProps = { task: PortalTask; actions: TaskActions };

const commandOf = ({ id: taskId, details }: PortalTask) => ({ taskId, revision: details?.revision ?? 0 });

/** "I'll do it": a promise that the team sees, and a claim on what is for anyone. */
export function AcceptButton({ task, actions }: OneActionProps) {
  const { t } = useTexts();
  const call = () => callPortal('accept-task', commandOf(task));
  return (
    <ActionButton
      label={t('portal.action.accept')}
      call={call}
      done={{ action: 'accepted' }}
      task={task}
      actions={actions}
    />
  );
}

export function UnstuckButton({ task, actions }: OneActionProps) {
  const { t } = useTexts();
  const call = () => callPortal('report-unstuck', commandOf(task));
  return (
    <ActionButton
      label={t('portal.action.unstuck')}
      call={call}
      done={{ action: 'unstuck' }}
      task={task}
      actions={actions}
    />
  );
}

/** Takes back a completion or a decline, while that is possible. */
export function UndoButton({ task, actions }: OneActionProps) {
  const texts = useTexts();
  const call = () => callPortal('undo-task', commandOf(task));
  const until = task.details?.undoUntil;
  if (!until) return null;
  const label = texts.t('portal.action.undo', { time: timeHere(until, texts) });
  return <ActionButton label={label} call={call} done={{ action: 'undone' }} task={task} actions={actions} />;
}
