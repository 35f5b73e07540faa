import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import type { TemplateName } from '../../../../src/contract/task/template';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import { phases } from '../library/phases';
import { sourceOf } from './use-set';

type SourceFieldsProps = {
  active: readonly EngagementSummary[];
  engagementId: string;
  onEngagement: (id: string) => void;
  templates: readonly TemplateName[];
  source: string;
  refusal: Refusal | null;
  onSource: (source: string) => void;
};

/** For whom a set is, and the template that it comes from. */
export function SourceFields(props: SourceFieldsProps) {
  const { active, engagementId, onEngagement, templates, source, refusal, onSource } = props;
  const texts = useTexts();
  const { t, plural } = texts;
  return (
    <Pair>
      {active.length > 1 && (
        <Field label={t('ask.engagement')}>
          {(control) => (
            <Choice
              {...control}
              value={engagementId}
              options={active.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={onEngagement}
            />
          )}
        </Field>
      )}
      <Field label={t('set.template')} error={refusal ? texts.refusal(refusal) : undefined}>
        {(control) => (
          <Choice
            {...control}
            value={source}
            placeholder={t('set.template-choose')}
            options={[
              ...templates.map(({ id, name, tasks }) => ({
                value: id,
                label: `${name} (${plural('template.tasks', tasks)})`,
              })),
              ...phases.map((phase) => ({
                value: sourceOf(phase),
                label: t('set.phase', { phase: t(`library.phase.${phase}`) }),
              })),
            ]}
            onChange={onSource}
          />
        )}
      </Field>
    </Pair>
  );
}
