import Textfield from '@atlaskit/textfield';
import type { Result } from '../../../src/contract/result';
import { type PortalTask, taskLimits, undoMs } from '../../../src/contract/task';
import { Field } from '../../field/field';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import { useFieldErrors } from '../../form/use-field-errors';
import { useTexts } from '../../i18n/use-texts';
import { callPortal } from '../call/call-portal';
import { useDraft } from '../draft/drafts';
import type { Done } from '../task-act/outcome';
import type { TaskActs } from '../task-act/task-acts';
import { useAct } from '../task-act/use-act';
import { checkWords, lastDay, noWords, type WordsAct, type WordsDraft } from './words-draft';

type WordsFormProps = {
  act: WordsAct;
  task: PortalTask;
  contact: string;
  acts: TaskActs;
  onClose: () => void;
};

const send = (act: WordsAct, task: PortalTask, { date, reason }: WordsDraft): Promise<Result<PortalTask>> => {
  const command = { taskId: task.id, seen: task.details?.seen ?? 0, reason: reason.trim() };
  switch (act) {
    case 'date':
      return callPortal('propose-date', { ...command, date });
    case 'stuck':
      return callPortal('report-stuck', command);
    case 'decline':
      return callPortal('decline-task', command);
  }
};

const doneBy = (act: WordsAct, { date }: WordsDraft): Done => {
  switch (act) {
    case 'date':
      return { act: 'date-proposed', date };
    case 'stuck':
      return { act: 'stuck' };
    case 'decline':
      return { act: 'declined' };
  }
};

/** Says what the team will see, asks for the words that it will read, and does it. */
export function WordsForm({ act, task, contact, acts, onClose }: WordsFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, setDraft, forget } = useDraft(`${act} ${task.id}`, () => noWords);
  const { errors, judge } = useFieldErrors(draft);
  const { error, setError, send: sendAct } = useAct(task, acts);
  const refused = error?.field === 'date' || error?.field === 'reason' ? { [error.field]: error } : {};
  const shown = { ...refused, ...errors };

  const submit = async () => {
    setError(null);
    const found = checkWords(act, draft, task);
    judge(found);
    if (Object.keys(found).length > 0) return;
    if (await sendAct(() => send(act, task, draft), doneBy(act, draft))) {
      forget();
      onClose();
    }
  };

  return (
    <FormFrame
      title={t(`portal.act.${act}.open`)}
      isCompact
      refusal={error && Object.keys(refused).length === 0 ? error : null}
      submit={{ label: t(`portal.act.${act}.do`) }}
      onSubmit={submit}
      onCancel={onClose}
      closesOnEscape
    >
      <p>{t(`portal.act.${act}.effect`, { contact, minutes: undoMs / 60_000 })}</p>
      {act === 'date' && (
        <Field label={t('portal.act.date.day')} error={shown.date && texts.refusal(shown.date)}>
          {(control) => (
            <Textfield
              {...control}
              type="date"
              min={task.today}
              max={lastDay(task.today)}
              value={draft.date}
              isInvalid={shown.date !== undefined}
              onChange={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <TextBox
        label={t(`portal.act.${act}.label`)}
        help={t('portal.act.team-reads')}
        error={shown.reason && texts.refusal(shown.reason)}
        limit={taskLimits.reason}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
    </FormFrame>
  );
}
