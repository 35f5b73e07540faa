import { useState } from 'react';
import { taskLimits } from '../../../../src/contract/task/task';
import { now } from '../../../clock/now';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callTeam } from '../../call/calls';
import { newsOf } from '../../news/news';
import { formatNews } from '../effects/format-news';
import type { ActionFormProps } from './action-form-props';
import { checkWords } from './actions';
import { useTeamAction } from './use-action';

const answers = ['agree', 'keep'] as const;
type DateAnswer = (typeof answers)[number];

/** Whether the date that the customer asks for holds from now on, and why it does not. */
export default function AnswerDateForm({ task, engagement, personOf, onChanged, onStale, onCancel }: ActionFormProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const [answer, setAnswer] = useState<DateAnswer>('agree');
  const [words, setWords] = useState('');
  const { refusal, setRefusal, run } = useTeamAction('answer-date', { task, onChanged, onStale });
  const news = newsOf(engagement, { isUrgent: task.isUrgent, isPlanned: false }, now());
  const told = formatNews(news, task.owner, engagement, personOf, texts);
  const { proposal, due } = task;
  if (!proposal) return null;
  const choices = {
    agree: t('action.answer-date.agree', { date: day(proposal.date) }),
    keep: due === null ? t('action.answer-date.keep-none') : t('action.answer-date.keep', { date: day(due) }),
  };
  const isAccepted = answer === 'agree';

  const submit = async () => {
    const problem = checkWords({ field: 'words', isRequired: !isAccepted }, words.trim());
    setRefusal(problem);
    if (problem) return;
    const { id: taskId, revision } = task;
    await run(told, () => callTeam('answer-proposal', { taskId, revision, isAccepted, words: words.trim() }));
  };

  const isFieldError = refusal?.field === 'words';
  return (
    <FormFrame
      title={t('action.answer-date.open')}
      isCompact
      refusal={isFieldError ? null : refusal}
      submit={{ label: t('action.answer-date.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words.trim() === ''}
    >
      <Field label={t('action.answer-date.label')}>
        {(control) => (
          <Choice
            {...control}
            value={answer}
            options={answers.map((value) => ({ value, label: choices[value] }))}
            onChange={(value) => {
              setRefusal(null);
              setAnswer(value === 'keep' ? 'keep' : 'agree');
            }}
          />
        )}
      </Field>
      <TextBox
        label={t(isAccepted ? 'action.answer-date.words' : 'action.answer-date.why')}
        help={t('ask.customer-reads')}
        error={isFieldError ? texts.refusal(refusal) : undefined}
        isOptional={isAccepted}
        limit={taskLimits.reason}
        value={words}
        onChange={setWords}
      />
      <p>{t(isAccepted ? 'action.answer-date.effect-agree' : 'action.answer-date.effect-keep')}</p>
      <p>{told}</p>
    </FormFrame>
  );
}
