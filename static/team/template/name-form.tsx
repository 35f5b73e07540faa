import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal, Result } from '../../../src/contract/result';
import { templateLimits } from '../../../src/contract/template';
import { keptLength, textProblem } from '../../../src/core/text/text-problem';
import { Field } from '../../field/field';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';

type NameFormProps = {
  title: string;
  label: string;
  name: string;
  /** The explanation of what is kept with the name, and what is not. */
  explanation?: string;
  save: (name: string) => Promise<Result<unknown>>;
  onCancel: () => void;
};

/** Names a template: a new one, or one that is there. */
export function NameForm({ title, label, name: before, explanation, save, onCancel }: NameFormProps) {
  const texts = useTexts();
  const [name, setName] = useState(before);
  const [error, setError] = useState<Refusal | null>(null);
  const length = keptLength(name);
  const submit = async () => {
    setError(null);
    const problem = textProblem(name, templateLimits.name, true);
    if (problem) return setError({ ...problem, field: 'name' });
    const result = await save(name.trim());
    if (!result.ok) setError(result.error);
  };
  const isOfField = error?.field === 'name';
  return (
    <FormFrame
      title={title}
      isCompact
      refusal={isOfField ? null : error}
      submit={{ label }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={name === before}
    >
      <Field
        label={texts.t('template.name')}
        error={isOfField && error ? texts.refusal(error) : undefined}
        length={{ now: length, limit: templateLimits.name }}
      >
        {(control) => (
          <Textfield
            {...control}
            value={name}
            isInvalid={isOfField}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      {explanation !== undefined && <p>{explanation}</p>}
    </FormFrame>
  );
}
