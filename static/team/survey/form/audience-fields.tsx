import { customerKinds, customerRoles, type EngagementSummary } from '../../../../src/contract/engagement';
import { usualMinimumDays } from '../../../../src/contract/survey/checkpoint';
import { CheckBox } from '../../../field/check-box';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from '../style/survey.module.css';
import { namedIn, withValue } from './draft';
import type { PlanFieldsProps } from './fields-props';
import { PeopleField } from './people/people-field';
import { adviceOn, countOfKind, countOfRole, whoFits } from './who-fits';

type AudienceFieldsProps = PlanFieldsProps & {
  /** The engagements that are chosen. */
  chosen: readonly EngagementSummary[];
};

/** The people who are asked: of which engagements, in which roles; and how many of them there are now. */
export function AudienceFields({
  draft,
  errors,
  engagements,
  questionnaires,
  thresholds,
  chosen,
  change,
}: AudienceFieldsProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const ids = engagements.map(({ id }) => id);
  // In confidence nobody is named, whoever was named before the mode was chosen.
  const meant = { roles: draft.roles, kinds: draft.kinds, people: namedIn(draft) };
  const fitting = whoFits(chosen, meant);
  const surveyKind = questionnaires.find(
    ({ questionnaireId }) => questionnaireId === draft.questionnaireId,
  )?.surveyKind;
  const advice = chosen.length === 0 ? null : adviceOn(fitting, draft.mode, thresholds.answers);
  return (
    <div className={styles.part}>
      {(engagements.length > 1 || errors.engagementIds) && (
        <FieldSet
          legend={t('survey-plan.engagements')}
          error={errors.engagementIds && texts.refusal(errors.engagementIds)}
        >
          {engagements.map(({ id, name, customers }) => (
            <CheckBox
              key={id}
              label={name}
              meaning={plural('survey-plan.customers', customers.length)}
              isChecked={draft.engagementIds.includes(id)}
              isInvalid={errors.engagementIds !== undefined}
              onChange={(isIn) => change({ engagementIds: withValue(ids, draft.engagementIds, id, isIn) })}
            />
          ))}
        </FieldSet>
      )}
      <FieldSet legend={t('survey-plan.roles')} help={t('survey-plan.roles-help')} isRow>
        {customerRoles.map((role) => (
          <CheckBox
            key={role}
            label={t('survey-plan.option-count', {
              option: t(`role.${role}`),
              count: countOfRole(chosen, role, meant),
            })}
            isChecked={draft.roles.includes(role)}
            onChange={(isIn) => change({ roles: withValue(customerRoles, draft.roles, role, isIn) })}
          />
        ))}
      </FieldSet>
      <FieldSet legend={t('survey-plan.kinds')} help={t('survey-plan.kinds-help')} isRow>
        {customerKinds.map((kind) => (
          <CheckBox
            key={kind}
            label={t('survey-plan.option-count', {
              option: t(`kind.${kind}`),
              count: countOfKind(chosen, kind, meant),
            })}
            isChecked={draft.kinds.includes(kind)}
            onChange={(isIn) => change({ kinds: withValue(customerKinds, draft.kinds, kind, isIn) })}
          />
        ))}
      </FieldSet>
      {chosen.length > 0 &&
        (draft.mode === 'confidential' ? (
          <p className={styles.subtle}>{t('survey-asking.people-confidential')}</p>
        ) : (
          <PeopleField
            engagements={chosen}
            people={draft.people}
            error={errors.people && texts.refusal(errors.people)}
            onChange={(people) => change({ people })}
          />
        ))}
      {chosen.length > 0 && (
        <p role="status">
          {plural('survey-plan.fit', fitting.people)}
          {fitting.absent > 0 && ` ${plural('survey-plan.absent', fitting.absent)}`}{' '}
          <span className={styles.subtle}>
            {surveyKind === undefined
              ? t('survey-plan.fit-help')
              : t('survey-plan.fit-help-days', { days: usualMinimumDays[surveyKind] })}
          </span>
        </p>
      )}
      {advice && (
        <Notice tone="warning" isLive>
          {t(`survey-plan.advice.${advice}`, { threshold: thresholds.answers })}
        </Notice>
      )}
    </div>
  );
}
