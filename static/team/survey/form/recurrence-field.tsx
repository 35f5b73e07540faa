import type { SurveyKind } from '../../../../src/contract/survey/questionnaire';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { formatRecurrence } from '../state/occasion-words';
import type { PlanFieldsProps } from './fields-props';
import { recurrenceOf, recurrencesFor } from './recurrence-choice';

type RecurrenceFieldProps = Pick<PlanFieldsProps, 'draft' | 'errors' | 'change'> & {
  /** Of the questionnaire that is chosen. */
  surveyKind: SurveyKind | undefined;
};

/** Whether a survey with a day comes round again, and what that does. */
export function RecurrenceField({ draft, errors, surveyKind, change }: RecurrenceFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  const offered = recurrencesFor(surveyKind);
  return (
    <Field
      label={t('survey-team.recurs')}
      help={t('survey-plan.recurs-help')}
      error={errors.recurs && texts.refusal(errors.recurs)}
    >
      {(control) => (
        <Choice
          {...control}
          value={draft.recurs}
          options={offered.map((value) => {
            const every = recurrenceOf(value);
            return { value, label: every === null ? t('survey-plan.recurs-never') : formatRecurrence(every, texts) };
          })}
          onChange={(value) => change({ recurs: offered.find((each) => each === value) ?? 'never' })}
        />
      )}
    </Field>
  );
}
