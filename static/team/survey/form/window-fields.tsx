import Textfield from '@atlaskit/textfield';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { lastDueDay } from '../../../../src/core/calendar/due-day';
import { Field } from '../../../field/field';
import { Radios } from '../../../field/radios';
import { useTexts } from '../../../i18n/use-texts';
import { formatZone } from '../../../i18n/zone';
import { Notice } from '../../../notice/notice';
import { warningOn } from '../../day/customer-day';
import { lastTyped } from '../state/days';
import styles from '../style/survey.module.css';
import { isOnlyAtTheEnd, recurrenceIn, windowProblem } from './draft';
import type { PlanFieldsProps } from './fields-props';
import { OccasionFields } from './occasion-fields';
import { mostDays } from './recurrence-choice';
import { RecurrenceField } from './recurrence-field';
import { ReleaseField } from './release-field';

type WindowFieldsProps = PlanFieldsProps & {
  /** The first of those that are chosen: its time zone is that of the days. */
  engagement: EngagementSummary | undefined;
};

/** The day on which a survey opens, if it has one, or the release, and for how long it is open. */
export function WindowFields({
  draft,
  errors,
  engagement,
  engagements,
  questionnaires,
  projectKey,
  isFirst,
  here,
  change,
}: WindowFieldsProps) {
  const texts = useTexts();
  const { t, longDay } = texts;
  const last = draft.opens === 'on-day' ? lastTyped(draft.opensOn, draft.windowDays) : null;
  const { least } = checkpointLimits.windowDays;
  const most = mostDays(recurrenceIn(draft));
  // Another interval may have made it right.
  const isWindowWrong = errors.windowDays !== undefined && windowProblem(draft) !== null;
  const questionnaire = questionnaires.find(({ questionnaireId }) => questionnaireId === draft.questionnaireId);
  const isCritical =
    engagement !== undefined &&
    draft.opens === 'on-day' &&
    warningOn(engagement.calendar, draft.opensOn)?.kind === 'critical';
  return (
    <div className={styles.part}>
      {!here && (
        <Radios
          label={t('survey-plan.opens')}
          isColumn
          options={[
            { value: 'on-day', label: t('survey-plan.opens.on-day') },
            {
              value: 'on-release',
              label: t('survey-plan.opens.on-release'),
              meaning: t('survey-plan.opens.on-release-help'),
            },
            {
              value: 'on-occasion',
              label: t('survey-plan.opens.on-occasion'),
              meaning: t('survey-plan.opens.on-occasion-help'),
            },
            { value: 'by-hand', label: t('survey-plan.opens.by-hand'), meaning: t('survey-plan.opens.by-hand-help') },
          ]}
          value={draft.opens}
          onChange={(opens) => change({ opens })}
        />
      )}
      {draft.opens === 'on-day' && (
        <Field
          label={t('survey-plan.opens-on')}
          {...(engagement && {
            help: t('day.zone-help', { zone: formatZone(engagement.calendar.timeZone, texts.region) }),
          })}
          error={errors.opensOn && texts.refusal(errors.opensOn)}
        >
          {(control) => (
            <Textfield
              {...control}
              type="date"
              min={engagement?.today}
              max={engagement && lastDueDay(engagement.today)}
              value={draft.opensOn}
              isInvalid={errors.opensOn !== undefined}
              onChange={(event) => change({ opensOn: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {draft.opens === 'on-release' && <ReleaseField draft={draft} errors={errors} change={change} />}
      {draft.opens === 'on-occasion' && (
        <OccasionFields {...{ draft, errors, change, engagements, projectKey, here }} />
      )}
      {isFirst && isOnlyAtTheEnd(draft) && <Notice tone="warning">{t('survey-plan.advice.at-the-end')}</Notice>}
      {isCritical && <Notice tone="warning">{t('survey-plan.advice.critical')}</Notice>}
      {draft.opens === 'on-day' && (
        <RecurrenceField draft={draft} errors={errors} surveyKind={questionnaire?.surveyKind} change={change} />
      )}
      <Field
        label={t('survey-plan.window')}
        help={t('survey-plan.window-help', { least, most })}
        error={isWindowWrong ? t('survey-plan.window-fault', { least, most }) : undefined}
      >
        {(control) => (
          <Textfield
            {...control}
            type="number"
            min={least}
            max={most}
            width="small"
            value={draft.windowDays}
            isInvalid={isWindowWrong}
            onChange={(event) => change({ windowDays: event.currentTarget.value })}
          />
        )}
      </Field>
      {last !== null && <p role="status">{t('survey-plan.last-day', { date: longDay(last) })}</p>}
    </div>
  );
}
