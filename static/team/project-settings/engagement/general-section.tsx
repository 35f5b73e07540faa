import { useState } from 'react';
import { languages } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { CheckBox } from '../../../field/check-box';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { FieldSet } from '../../../field/field-set';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import type { SectionProps } from '../section/section';
import { SectionForm } from '../section/section-form';
import { useSectionDraft } from '../section/use-draft';
import { useSave } from '../section/use-save';
import { deemedFieldsOf, deemedOf } from './deemed';
import { DeemedFields } from './deemed-fields';
import { NameField } from './name-field';

/** The engagement's name, the language of the customer's mails, and the agreement about the customer's silence. */
export default function GeneralSection({ onDirty, ...props }: SectionProps) {
  const texts = useTexts();
  const { t } = texts;
  const { name, language, colleaguesSee, deemed: agreed } = props.engagement;
  const { draft, isDirty, edit, discard } = useSectionDraft(
    { name, language, colleaguesSee, deemed: deemedFieldsOf(agreed) },
    onDirty,
  );
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = useSave(props);

  const stored = deemedFieldsOf(agreed);
  const isOtherwiseAgreed = JSON.stringify(draft.deemed) !== JSON.stringify(stored);
  const isOtherwiseCalled = draft.name !== name || draft.language !== language;
  const effects = [
    ...(isOtherwiseCalled ? [t('general.effect')] : []),
    ...(draft.colleaguesSee === colleaguesSee
      ? []
      : [t(draft.colleaguesSee ? 'colleagues.effect-on' : 'colleagues.effect-off')]),
    ...(isOtherwiseAgreed ? [t('deemed.effect')] : []),
  ];

  const submit = async () => {
    const deemed = deemedOf(draft.deemed);
    if (deemed === undefined) {
      setRefusal(null);
      judge({ deemed: { code: 'field-invalid', field: 'deemed' } });
      return;
    }
    const refused = await save({
      name: draft.name.trim(),
      language: draft.language,
      colleaguesSee: draft.colleaguesSee,
      deemed,
    });
    setRefusal(refused?.field === 'name' ? null : refused);
    judge(refused?.field === 'name' ? { name: refused } : {});
  };

  return (
    <SectionForm
      label={t('section.general')}
      effect={effects.join(' ')}
      isDirty={isDirty}
      refusal={refusal}
      onSave={submit}
      onDiscard={() => {
        discard();
        setRefusal(null);
      }}
    >
      <NameField
        value={draft.name}
        error={errors.name && texts.refusal(errors.name)}
        onChange={(name) => edit({ name })}
      />
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
      <FieldSet legend={t('colleagues.title')}>
        <CheckBox
          label={t('colleagues.see')}
          meaning={t('colleagues.meaning')}
          isChecked={draft.colleaguesSee}
          onChange={(colleaguesSee) => edit({ colleaguesSee })}
        />
      </FieldSet>
      <DeemedFields
        fields={draft.deemed}
        isWrong={errors.deemed !== undefined}
        // The days come back with the tick, and alone they are no change.
        onChange={(deemed) =>
          edit({ deemed: deemed.isAgreed ? deemed : { ...deemed, workingDays: stored.workingDays } })
        }
      />
    </SectionForm>
  );
}
