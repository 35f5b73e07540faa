import { useState } from 'react';
import type { Result } from '../../../../src/contract/result';
import { type TeamTask, taskLimits } from '../../../../src/contract/task/task';
import { now } from '../../../clock/now';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import { callTeam } from '../../call/calls';
import { newsOf } from '../../news/news';
import { formatNews } from '../effects/format-news';
import type { ActionFormProps } from './action-form-props';
import { type Action, checkWords, isWordAction, wordActions } from './actions';
import { useTeamAction } from './use-action';

/** The commands that need no more than words, or nothing. */
export type PlainAction = Exclude<Action, 'answer-date' | 'change' | 'reassign'>;

const send = ({ id: taskId, revision }: TeamTask, action: PlainAction, words: string): Promise<Result<TeamTask>> => {
  switch (action) {
    case 'confirm':
      return callTeam('confirm-task', { taskId, revision });
    case 'return':
    case 'ask-again':
      return callTeam('return-task', { taskId, revision, missing: words });
    case 'withdraw':
      return callTeam('withdraw-task', { taskId, revision, reason: words });
    case 'unblock':
      return callTeam('unblock-task', { taskId, revision, words });
    case 'activate':
      return callTeam('activate-task', { taskId, revision });
    case 'resume':
      return callTeam('resume-reminders', { taskId, revision });
  }
};

export function PlainActionForm({
  action,
  task,
  engagement,
  personOf,
  onChanged,
  onStale,
  onCancel,
}: ActionFormProps & { action: PlainAction }) {
  const texts = useTexts();
  const { t } = texts;
  const [words, setWords] = useState('');
  const { refusal, setRefusal, run } = useTeamAction(action, { task, onChanged, onStale });
  const isUnseen = task.state === 'planned' && action !== 'activate';
  const told =
    action === 'resume'
      ? t('action.resume.told')
      : formatNews(
          newsOf(engagement, { isUrgent: task.isUrgent, isPlanned: isUnseen }, now()),
          task.owner,
          engagement,
          personOf,
          texts,
        );

  const submit = async () => {
    const problem = isWordAction(action) ? checkWords(wordActions[action], words.trim()) : null;
    setRefusal(problem);
    if (!problem) await run(told, () => send(task, action, words.trim()));
  };

  const isFieldError = isWordAction(action) && refusal?.field === wordActions[action].field;
  return (
    <FormFrame
      title={t(`action.${action}.open`)}
      isCompact
      refusal={isFieldError ? null : refusal}
      submit={{ label: t(`action.${action}.do`), appearance: action === 'withdraw' ? 'danger' : 'primary' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words.trim() === ''}
    >
      <p>{t(effectKey(action, isUnseen))}</p>
      <p>{told}</p>
      {isWordAction(action) && (
        <TextBox
          label={t(`action.${action}.label`)}
          help={t(isUnseen ? 'ask.team-reads' : 'ask.customer-reads')}
          error={isFieldError ? texts.refusal(refusal) : undefined}
          limit={taskLimits.reason}
          value={words}
          onChange={setWords}
        />
      )}
    </FormFrame>
  );
}

const effectKey = (action: PlainAction, isUnseen: boolean): TextKey =>
  action === 'withdraw' && isUnseen ? 'action.withdraw.effect-planned' : `action.${action}.effect`;
