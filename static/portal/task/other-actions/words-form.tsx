import Textfield from '@atlaskit/textfield';
import type { Result } from '../../../../src/contract/result';
import { type PortalTask, taskLimits, undoMs } from '../../../../src/contract/task/task';
import { lastDueDay } from '../../../../src/core/calendar/due-day';
import { useDraft } from '../../../draft/drafts';
import { Field } from '../../../field/field';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callPortal } from '../../call/call-portal';
import type { Done } from '../action/outcome';
import type { TaskActions } from '../action/task-actions';
import { useTaskAction } from '../action/use-action';
import { checkWordsDraft, noWords, type WordsAction, type WordsDraft } from './words-draft';

type WordsFormProps = {
  action: WordsAction;
  task: PortalTask;
  contact: string;
  actions: TaskActions;
  onClose: () => void;
};

const send = (action: WordsAction, task: PortalTask, { date, reason }: WordsDraft): Promise<Result<PortalTask>> => {
  const command = { taskId: task.id, revision: task.details?.revision ?? 0, reason: reason.trim() };
  switch (action) {
    case 'date':
      return callPortal('propose-date', { ...command, date });
    case 'stuck':
      return callPortal('report-stuck', command);
    case 'decline':
      return callPortal('decline-task', command);
  }
};

const doneBy = (action: WordsAction, { date }: WordsDraft): Done => {
  switch (action) {
    case 'date':
      return { action: 'date-proposed', date };
    case 'stuck':
      return { action: 'stuck' };
    case 'decline':
      return { action: 'declined' };
  }
};

/** Says what the team will see, asks for the words that it will read, and does it. */
export function WordsForm({ action, task, contact, actions, onClose }: WordsFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, setDraft, forget } = useDraft(`${action} ${task.id}`, () => noWords);
  const { errors, judge } = useFieldErrors(draft);
  const { error, setError, send: sendAction } = useTaskAction(task, actions);
  const refused = error?.field === 'date' || error?.field === 'reason' ? { [error.field]: error } : {};
  const shown = { ...refused, ...errors };

  const submit = async () => {
    setError(null);
    const found = checkWordsDraft(action, draft, task);
    judge(found);
    if (Object.keys(found).length > 0) return;
    if (await sendAction(() => send(action, task, draft), doneBy(action, draft))) {
      forget();
      onClose();
    }
  };

  return (
    <FormFrame
      title={t(`portal.action.${action}.open`)}
      isCompact
      refusal={error && Object.keys(refused).length === 0 ? error : null}
      submit={{ label: t(`portal.action.${action}.do`) }}
      onSubmit={submit}
      onCancel={onClose}
      closesOnEscape
    >
      <p>{t(`portal.action.${action}.effect`, { contact, minutes: undoMs / 60_000 })}</p>
      {action === 'date' && (
        <Field label={t('portal.action.date.day')} error={shown.date && texts.refusal(shown.date)}>
          {(control) => (
            <Textfield
              {...control}
              type="date"
              min={task.today}
              max={lastDueDay(task.today)}
              value={draft.date}
              isInvalid={shown.date !== undefined}
              onChange={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <TextBox
        label={t(`portal.action.${action}.label`)}
        help={t('portal.team-reads')}
        error={shown.reason && texts.refusal(shown.reason)}
        limit={taskLimits.reason}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </FormFrame>
  );
}
