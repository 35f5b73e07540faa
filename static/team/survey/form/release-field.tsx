import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { useVersions, type Versions } from '../../subject/subjects';
import type { PlanFieldsProps } from './fields-props';

type ReleaseFieldProps = Pick<PlanFieldsProps, 'draft' | 'errors' | 'change'>;

/** The version at whose release a survey opens: one of those that are still to be released. */
export function ReleaseField(props: ReleaseFieldProps) {
  return <ReleaseChoice {...props} versions={useVersions()} />;
}

export function ReleaseChoice(props: ReleaseFieldProps & { versions: Versions }) {
  const { draft, errors, change, versions } = props;
  const texts = useTexts();
  const { t } = texts;
  const { loaded, reload } = versions;
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const ahead = loaded.value.filter(({ isReleased }) => !isReleased);
  if (ahead.length === 0) return <Notice tone="information">{t('survey-plan.version-none')}</Notice>;
  return (
    <Field
      label={t('survey-plan.version')}
      help={t('survey-plan.version-help')}
      error={errors.versionId && texts.refusal(errors.versionId)}
    >
      {(control) => (
        <Choice
          {...control}
          // One that was kept may be released by now.
          value={ahead.some(({ id }) => id === draft.versionId) ? draft.versionId : ''}
          placeholder={t('survey-plan.version-choose')}
          options={ahead.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(versionId) => change({ versionId })}
        />
      )}
    </Field>
  );
}
