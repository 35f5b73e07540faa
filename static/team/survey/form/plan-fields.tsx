import Textfield from '@atlaskit/textfield';
import { checkpointLimits, surveyModes } from '../../../../src/contract/survey/checkpoint';
import { keptLength } from '../../../../src/core/text/text-problem';
import { Choice } from '../../../field/choice';
import { ExplainedRadios } from '../../../field/explained-radios';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { formatQuestionnaire } from '../../../survey/questionnaire-name';
import { ConfidentialTermsForTeam } from '../../../survey/terms/confidential-terms';
import styles from '../style/survey.module.css';
import { AudienceFields } from './audience-fields';
import { withQuestionnaire } from './draft';
import type { PlanFieldsProps } from './fields-props';
import { RemindersField } from './reminders-field';
import { ToldPreview } from './told-preview';
import { WindowFields } from './window-fields';

/** All that a PM settles about a survey: what is asked, whom, how, and when; and what customers will see of it. */
export function PlanFields(props: PlanFieldsProps) {
  const { draft, errors, engagements, questionnaires, change } = props;
  const texts = useTexts();
  const { t } = texts;
  const chosen = engagements.filter(({ id }) => draft.engagementIds.includes(id));
  const questionnaire = questionnaires.find(({ questionnaireId }) => questionnaireId === draft.questionnaireId);
  const language = chosen[0]?.language ?? 'en-US';
  return (
    <>
      <Field
        label={t('survey-plan.title')}
        help={t('survey-plan.title-help')}
        error={errors.title && texts.refusal(errors.title)}
        length={{ now: keptLength(draft.title), limit: checkpointLimits.title }}
      >
        {(control) => (
          <Textfield
            {...control}
            autoComplete="off"
            isInvalid={errors.title !== undefined}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={t('survey-plan.questionnaire')}
        error={errors.questionnaireId && texts.refusal(errors.questionnaireId)}
      >
        {(control) => (
          <Choice
            {...control}
            value={draft.questionnaireId}
            placeholder={t('survey-plan.questionnaire-choose')}
            options={questionnaires.map((each) => ({
              value: each.questionnaireId,
              label: formatQuestionnaire(each, each.surveyKind, texts),
            }))}
            onChange={(questionnaireId) => change(withQuestionnaire(draft, questionnaires, questionnaireId))}
          />
        )}
      </Field>
      <AudienceFields {...props} chosen={chosen} />
      <ExplainedRadios
        legend={t('survey-plan.mode')}
        options={surveyModes.map((value) => ({
          value,
          label: t(`survey-team.mode.${value}`),
          meaning: t(value === 'confidential' ? 'survey-terms.nobody.team' : 'survey-plan.mode.named'),
        }))}
        value={draft.mode}
        onChange={(mode) => change({ mode })}
      />
      {draft.mode === 'confidential' && <ConfidentialTermsForTeam />}
      {questionnaire?.questions.some(({ measure }) => measure === 'needed') && (
        <p className={styles.subtle}>{t(`survey-deliverables.plan.${draft.mode}`)}</p>
      )}
      <WindowFields {...props} engagement={chosen[0] ?? engagements[0]} />
      <RemindersField draft={draft} change={change} />
      <ToldPreview draft={draft} language={language} questionnaire={questionnaire} />
    </>
  );
}
