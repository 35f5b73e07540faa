import { surveyReminders } from '../../../../src/contract/survey/checkpoint';
import { ExplainedRadios } from '../../../field/explained-radios';
import { useTexts } from '../../../i18n/use-texts';
import type { PlanFieldsProps } from './fields-props';

/** The reminders of a survey in the digest. In confidence all who are asked are reminded alike. */
export function RemindersField({ draft, change }: Pick<PlanFieldsProps, 'draft' | 'change'>) {
  const { t } = useTexts();
  return (
    <ExplainedRadios
      legend={t('survey-asking.reminders')}
      options={surveyReminders.map((value) => ({
        value,
        label: t(`survey-asking.reminders.${value}`),
        meaning: t(`survey-asking.reminders.${value}-means`),
      }))}
      value={draft.reminders}
      onChange={(reminders) => change({ reminders })}
    />
  );
}
