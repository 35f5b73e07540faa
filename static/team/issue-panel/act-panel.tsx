import { useState } from 'react';
import type { Answer, Refusal } from '../../../src/contract/answer';
import { type TeamTask, taskLimits } from '../../../src/contract/task';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import { callTeam } from '../calls';
import { flagSuccess } from '../flag';
import { type Act, checkWords, isStale } from './tasks';

type ActPanelProps = {
  act: Act;
  task: TeamTask;
  onChanged: (task: TeamTask) => void;
  onStale: () => Promise<void>;
  onCancel: () => void;
};

const send = ({ id: taskId, seen }: TeamTask, act: Act, words: string): Promise<Answer<TeamTask>> => {
  switch (act) {
    case 'confirm':
      return callTeam('confirm-task', { taskId, seen });
    case 'return':
      return callTeam('return-task', { taskId, seen, missing: words });
    case 'withdraw':
      return callTeam('withdraw-task', { taskId, seen, reason: words });
  }
};

/** Says what the customer will see, asks for the words they will read, and does it. */
export function ActPanel({ act, task, onChanged, onStale, onCancel }: ActPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const [words, setWords] = useState('');
  const [error, setError] = useState<Refusal | null>(null);

  const submit = async () => {
    const problem = checkWords(act, words.trim());
    setError(problem);
    if (problem) return;
    const answer = await send(task, act, words.trim());
    if (answer.ok) {
      sayDone(act, task, texts);
      onChanged(answer.value);
    } else if (isStale(answer.error.code)) {
      await onStale();
    } else {
      setError(answer.error);
    }
  };

  const isFieldError = error?.field === 'missing' || error?.field === 'reason';
  return (
    <FormFrame
      title={t(`act.${act}.open`)}
      isCompact
      refusal={isFieldError ? null : error}
      submit={{ label: t(`act.${act}.do`), appearance: act === 'withdraw' ? 'danger' : 'primary' }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words.trim() === ''}
    >
      <p>{t(`act.${act}.effect`)}</p>
      {act !== 'confirm' && (
        <TextBox
          label={t(`act.${act}.label`)}
          help={t('task.customer-reads')}
          error={isFieldError ? texts.refusal(error) : undefined}
          limit={taskLimits.reason}
          value={words}
          onChange={setWords}
        />
      )}
    </FormFrame>
  );
}

const sayDone = (act: Act, { title }: TeamTask, { t }: Texts) =>
  flagSuccess(t(`act.${act}.done`, { title }), t(`act.${act}.done-text`));
