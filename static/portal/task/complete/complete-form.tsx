import Button from '@atlaskit/button/new';
import { type FormEvent, lazy, type ReactNode, useRef, useState } from 'react';
import { taskLimits, undoMs } from '../../../../src/contract/task/task';
import { useDraft } from '../../../draft/drafts';
import { TextBox } from '../../../field/text-box';
import { useFocusOnError } from '../../../focus/use-focus-on-error';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { Later } from '../../../states/later';
import { callPortal } from '../../call/call-portal';
import type { FieldErrors } from '../../draft/check-text';
import type { ActionsProps } from '../action/actions-props';
import { useTaskAction } from '../action/use-action';
import styles from './complete.module.css';
import { checkEvidence, emptyEvidence, toEvidence } from './evidence-draft';

const EvidenceFields = lazy(() => import('./evidence-fields'));

type CompleteFormProps = ActionsProps & {
  /** The other actions, beside the button. */
  beside: ReactNode;
};

/** A customer's word that a task is done, with what the team has asked for, and what comes of it. */
export default function CompleteForm({ task, details, contact, actions, beside }: CompleteFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { evidenceRule: evidence, revision } = details;
  const form = useRef<HTMLFormElement>(null);
  const focusOnError = useFocusOnError(form);
  // Kept when it is done, for who takes that back.
  const { draft, setDraft } = useDraft(`complete ${task.id}`, () => emptyEvidence);
  const [isJudged, setIsJudged] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const { error, setError, send } = useTaskAction(task, actions);
  const isCommentAsked = evidence.kind === 'comment';
  const isCommentRefused = error?.field === 'comment';
  const errors: FieldErrors = {
    ...(isCommentRefused ? { comment: error } : {}),
    ...(isJudged ? checkEvidence(evidence, draft) : {}),
  };
  const format = (field: string) => {
    const wrong = errors[field];
    return wrong && texts.refusal(wrong);
  };
  const change = (next: typeof draft) => {
    setDraft(next);
    if (error) setError(null);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setIsJudged(true);
    setError(null);
    if (Object.keys(checkEvidence(evidence, draft)).length === 0) {
      setIsSending(true);
      await send(() => callPortal('complete-task', { taskId: task.id, revision, ...toEvidence(evidence, draft) }), {
        action: 'completed',
      });
      setIsSending(false);
    }
    focusOnError();
  };

  return (
    <form ref={form} className={styles.form} aria-label={t('complete.do')} noValidate onSubmit={submit}>
      {evidence.kind !== 'none' && evidence.kind !== 'comment' && (
        <Later>
          <EvidenceFields evidence={evidence} draft={draft} format={format} onChange={change} />
        </Later>
      )}
      <TextBox
        label={t('complete.comment')}
        help={t(isCommentAsked ? 'complete.comment-asked' : 'complete.comment-help')}
        error={format('comment')}
        isOptional={!isCommentAsked}
        limit={taskLimits.comment}
        rows={2}
        value={draft.comment}
        onChange={(comment) => change({ ...draft, comment })}
      />
      {error && !isCommentRefused && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
      <p className={styles.subtle}>
        {t('complete.effect', { contact })}{' '}
        {evidence.kind === 'risks' ? t('complete.for-good') : t('complete.undoable', { minutes: undoMs / 60_000 })}
      </p>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={isSending}>
          {t('complete.do')}
        </Button>
        {beside}
      </div>
    </form>
  );
}
