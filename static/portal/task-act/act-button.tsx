import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Result } from '../../../src/contract/result';
import type { PortalTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { callPortal } from '../call/call-portal';
import type { Done } from './outcome';
import styles from './task-act.module.css';
import type { TaskActs } from './task-acts';
import { useAct } from './use-act';

type ActButtonProps = {
  label: string;
  task: PortalTask;
  acts: TaskActs;
  call: () => Promise<Result<PortalTask>>;
  done: Done;
};

/** An act on a task that needs no words. */
function ActButton({ label, task, acts, call, done }: ActButtonProps) {
  const texts = useTexts();
  const { error, send } = useAct(task, acts);
  const [isSending, setIsSending] = useState(false);
  const act = async () => {
    setIsSending(true);
    await send(call, done);
    setIsSending(false);
  };
  return (
    <div className={styles.act}>
      <Button isLoading={isSending} onClick={act}>
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

type OneActProps = { task: PortalTask; acts: TaskActs };

const commandOf = ({ id: taskId, details }: PortalTask) => ({ taskId, seen: details?.seen ?? 0 });

/** "I'll do it": a promise that the team sees, and a claim on what is for anyone. */
export function AcceptButton({ task, acts }: OneActProps) {
  const { t } = useTexts();
  const call = () => callPortal('accept-task', commandOf(task));
  return <ActButton label={t('portal.act.accept')} call={call} done={{ act: 'accepted' }} task={task} acts={acts} />;
}

export function UnstuckButton({ task, acts }: OneActProps) {
  const { t } = useTexts();
  const call = () => callPortal('report-unstuck', commandOf(task));
  return <ActButton label={t('portal.act.unstuck')} call={call} done={{ act: 'unstuck' }} task={task} acts={acts} />;
}

/** Takes back a completion or a decline, while that is possible. */
export function UndoButton({ task, acts }: OneActProps) {
  const { t, timeOf } = useTexts();
  const call = () => callPortal('undo-task', commandOf(task));
  const until = task.details?.undoUntil;
  if (!until) return null;
  const label = t('portal.act.undo', { time: timeOf(until) });
  return <ActButton label={label} call={call} done={{ act: 'undone' }} task={task} acts={acts} />;
}
