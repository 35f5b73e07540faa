import { useState } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import type { Refusal } from '../../../../src/contract/result';
import { taskLimits } from '../../../../src/contract/task/task';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { now } from '../../../clock/now';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callTeam } from '../../call/calls';
import { DayField } from '../../day/day-field';
import { newsOf } from '../../news/news';
import { formatNews } from '../effects/format-news';
import type { ActionFormProps } from './action-form-props';
import { checkWords } from './actions';
import { useTeamAction } from './use-action';

const answers = ['agree', 'other', 'keep'] as const;
type DateAnswer = (typeof answers)[number];

/** The answers that can be given to a date: none that the server refuses because the day is over. */
export const answersTo = (asked: IsoDate | undefined, today: IsoDate): readonly DateAnswer[] =>
  answers.filter((each) => each !== 'agree' || (asked !== undefined && dayProblem(asked, today) === null));

const checkOther = (answer: DateAnswer, day: string): Refusal | null =>
  answer === 'other' && day === '' ? { code: 'field-missing', field: 'date' } : null;

/** Whether the date that the customer asks for holds from now on, and why it does not. */
export default function AnswerDateForm({ task, engagement, personOf, onChanged, onStale, onCancel }: ActionFormProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const { proposal, due } = task;
  // What would be refused is not offered.
  const offered = answersTo(proposal?.date, engagement.today);
  const [answer, setAnswer] = useState<DateAnswer>(offered[0] ?? 'other');
  const [other, setOther] = useState('');
  const [words, setWords] = useState('');
  const { refusal, setRefusal, run } = useTeamAction('answer-date', { task, onChanged, onStale });
  const news = newsOf(engagement, { isUrgent: task.isUrgent, isPlanned: false }, now());
  const told = formatNews(news, task.owner, engagement, personOf, texts);
  if (!proposal) return null;
  const choices = {
    agree: t('action.answer-date.agree', { date: day(proposal.date) }),
    other: t('action.answer-date.another'),
    keep: due === null ? t('action.answer-date.keep-none') : t('action.answer-date.keep', { date: day(due) }),
  };
  const isAccepted = answer !== 'keep';

  const submit = async () => {
    const problem = checkOther(answer, other) ?? checkWords({ field: 'words', isRequired: !isAccepted }, words.trim());
    setRefusal(problem);
    if (problem) return;
    const { id: taskId, revision } = task;
    const date = answer === 'other' ? { date: other } : {};
    await run(told, () => callTeam('answer-proposal', { taskId, revision, isAccepted, words: words.trim(), ...date }));
  };

  const errorAt = (field: string) => (refusal?.field === field ? texts.refusal(refusal) : undefined);
  const isFieldError = refusal?.field === 'words' || (refusal?.field === 'date' && answer === 'other');
  return (
    <FormFrame
      title={t('action.answer-date.open')}
      isCompact
      refusal={isFieldError ? null : refusal}
      submit={{ label: t('action.answer-date.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={words.trim() === '' && other === ''}
    >
      <Field label={t('action.answer-date.label')}>
        {(control) => (
          <Choice
            {...control}
            value={answer}
            options={offered.map((value) => ({ value, label: choices[value] }))}
            onChange={(value) => {
              setRefusal(null);
              setAnswer(answers.find((each) => each === value) ?? 'other');
            }}
          />
        )}
      </Field>
      {!offered.includes('agree') && <p>{t('action.answer-date.passed', { date: day(proposal.date) })}</p>}
      {answer === 'other' && (
        <DayField
          label={t('action.answer-date.another-day')}
          error={errorAt('date')}
          engagement={engagement}
          value={other}
          onChange={setOther}
        />
      )}
      <TextBox
        label={t(isAccepted ? 'action.answer-date.words' : 'action.answer-date.why')}
        help={t('ask.customer-reads')}
        error={errorAt('words')}
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
