import { useState } from 'react';
import type { Result } from '../../../../src/contract/result';
import { type TeamTask, taskLimits } from '../../../../src/contract/task';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import { callTeam } from '../../call/calls';
import { newsOf } from '../../news/news';
import { sayNews } from '../../news/say-news';
import type { ActFormProps } from './act-form-props';
import { type Act, checkWords, isWordAct, wordActs } from './acts';
import { useAct } from './use-act';

/** The acts that need no more than words, or nothing. */
export type PlainAct = Exclude<Act, 'answer-date' | 'change' | 'reassign'>;

const send = ({ id: taskId, seen }: TeamTask, act: PlainAct, words: string): Promise<Result<TeamTask>> => {
  switch (act) {
    case 'confirm':
      return callTeam('confirm-task', { taskId, seen });
    case 'return':
    case 'ask-again':
      return callTeam('return-task', { taskId, seen, missing: words });
    case 'withdraw':
      return callTeam('withdraw-task', { taskId, seen, reason: words });
    case 'unblock':
      return callTeam('unblock-task', { taskId, seen, words });
    case 'activate':
      return callTeam('activate-task', { taskId, seen });
    case 'resume':
      return callTeam('resume-reminders', { taskId, seen });
  }
};

export function PlainActForm({
  act,
  task,
  engagement,
  personOf,
  onChanged,
  onStale,
  onCancel,
}: ActFormProps & { act: PlainAct }) {
  const texts = useTexts();
  const { t } = texts;
  const [words, setWords] = useState('');
  const { refusal, setRefusal, run } = useAct(act, { task, onChanged, onStale });
  const isUnseen = task.state === 'planned' && act !== 'activate';
  const told =
    act === 'resume'
      ? t('act.resume.told')
      : sayNews(
          newsOf(engagement, { isUrgent: task.isUrgent, isPlanned: isUnseen }, Date.now()),
          task.owner,
          engagement,
          personOf,
          texts,
        );

  const submit = async () => {
    const problem = isWordAct(act) ? checkWords(wordActs[act], words.trim()) : null;
    setRefusal(problem);
    if (!problem) await run(told, () => send(task, act, words.trim()));
  };

  const isFieldError = isWordAct(act) && refusal?.field === wordActs[act].field;
  return (
    <FormFrame
      title={t(`act.${act}.open`)}
      isCompact
      refusal={isFieldError ? null : refusal}
      submit={{ label: t(`act.${act}.do`), appearance: act === 'withdraw' ? 'danger' : 'primary' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words.trim() === ''}
    >
      <p>{t(effectKey(act, isUnseen))}</p>
      <p>{told}</p>
      {isWordAct(act) && (
        <TextBox
          label={t(`act.${act}.label`)}
          help={t(isUnseen ? 'task.team-reads' : 'task.customer-reads')}
          error={isFieldError ? texts.refusal(refusal) : undefined}
          limit={taskLimits.reason}
          value={words}
          onChange={setWords}
        />
      )}
    </FormFrame>
  );
}

const effectKey = (act: PlainAct, isUnseen: boolean): TextKey =>
  act === 'withdraw' && isUnseen ? 'act.withdraw.effect-planned' : `act.${act}.effect`;
