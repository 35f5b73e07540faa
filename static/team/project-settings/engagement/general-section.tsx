import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/answer';
import { engagementLimits, languages } from '../../../../src/contract/engagement';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import type { SectionProps } from './section';
import { SectionForm } from './section-form';
import { useDraft } from './use-draft';
import { useSave } from './use-save';

/** What the engagement is called, and in which language the customer is written to. */
export default function GeneralSection({ onDirty, ...props }: SectionProps) {
  const texts = useTexts();
  const { t } = texts;
  const { name, language } = props.engagement;
  const { draft, isDirty, edit, discard } = useDraft({ name, language }, onDirty);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = useSave(props);

  const submit = async () => {
    const refused = await save({ ...draft, name: draft.name.trim() });
    setRefusal(refused?.field === 'name' ? null : refused);
    judge(refused?.field === 'name' ? { name: refused } : {});
  };

  return (
    <SectionForm
      label={t('section.general')}
      effect={t('general.effect')}
      isDirty={isDirty}
      refusal={refusal}
      onSave={submit}
      onDiscard={() => {
        discard();
        setRefusal(null);
      }}
    >
      <Field
        label={t('create.name')}
        help={t('create.name-help')}
        error={errors.name && texts.refusal(errors.name)}
        length={{ now: draft.name.trim().length, limit: engagementLimits.name }}
      >
        {(control) => (
          <Textfield
            {...control}
            value={draft.name}
            isInvalid={errors.name !== undefined}
            autoComplete="off"
            onChange={(event) => edit({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('create.language')} help={t('create.language-help')}>
        {(control) => (
          <Choice
            {...control}
            value={draft.language}
            options={languages.map((each) => ({ value: each, label: t(`language.${each}`) }))}
            onChange={(value) => {
              const chosen = languages.find((each) => each === value);
              if (chosen) edit({ language: chosen });
            }}
          />
        )}
      </Field>
    </SectionForm>
  );
}
