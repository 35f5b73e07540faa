import type { EngagementSummary } from '../../../../src/contract/engagement';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { customerOptions } from '../../people/customer-options';
import type { PersonOf } from '../../people/names';
import { formatVisibility } from '../../people/visibility';
import { anyone } from '../state/owner';

type OwnerFieldProps = {
  label: string;
  engagement: EngagementSummary;
  personOf: PersonOf;
  /** Those of the team who never do it: who gave it. */
  team?: readonly string[];
  error: string | undefined;
  /** Shown while nobody is chosen. */
  placeholder?: string;
  value: string;
  onChange: (owner: string) => void;
};

/** The customer who is to do a task, or anyone of their side. */
export function OwnerField({
  label,
  engagement,
  personOf,
  team = [],
  error,
  placeholder,
  value,
  onChange,
}: OwnerFieldProps) {
  const texts = useTexts();
  return (
    <Field
      label={label}
      error={error}
      {...(value === anyone || value === '' ? {} : { help: formatVisibility(engagement, texts) })}
    >
      {(control) => (
        <Choice
          {...control}
          {...(placeholder === undefined ? {} : { placeholder })}
          value={value}
          options={[
            ...customerOptions(engagement, personOf, texts, team),
            { value: anyone, label: texts.t('owner.side') },
          ]}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
