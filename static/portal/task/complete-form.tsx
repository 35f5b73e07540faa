import Button from '@atlaskit/button/new';
import { type FormEvent, useRef, useState } from 'react';
import type { Refusal } from '../../../src/contract/answer';
import { type PortalTask, taskLimits } from '../../../src/contract/task';
import { TextBox } from '../../field/text-box';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { callPortal } from '../calls';
import styles from './task.module.css';
import { isStale } from './tasks';

export type CompleteFormProps = {
  task: PortalTask;
  contact: string;
  onCompleted: (task: PortalTask) => void;
  /** The task is no longer as it was shown; the reason is for the customer to read. */
  onStale: (error: Refusal) => void;
};

/** A customer's word that a task is done, and what comes of it. */
export function CompleteForm({ task, contact, onCompleted, onStale }: CompleteFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const form = useRef<HTMLFormElement>(null);
  const [comment, setComment] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isFieldError = error?.field === 'comment';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (comment.trim().length > taskLimits.comment) {
      setError({ code: 'field-too-long', field: 'comment', facts: { limit: taskLimits.comment } });
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setIsSending(true);
    setError(null);
    const answer = await callPortal('complete-task', { taskId: task.id, seen: task.seen, comment: comment.trim() });
    setIsSending(false);
    if (answer.ok) onCompleted(answer.value);
    else if (isStale(answer.error.code)) onStale(answer.error);
    else setError(answer.error);
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <TextBox
        label={t('complete.comment')}
        help={t('complete.comment-help')}
        error={isFieldError ? texts.refusal(error) : undefined}
        isOptional
        limit={taskLimits.comment}
        rows={2}
        value={comment}
        onChange={setComment}
      />
      {error && !isFieldError && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
      <p className={styles.subtle}>{t('complete.effect', { contact })}</p>
      <div>
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {t('complete.do')}
        </Button>
      </div>
    </form>
  );
}
