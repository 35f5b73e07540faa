import Textfield from '@atlaskit/textfield';
import { engagementLimits } from '../../../../src/contract/engagement';
import { keptLength } from '../../../../src/core/text/text-problem';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';

type NameFieldProps = { value: string; error: string | undefined; onChange: (name: string) => void };

/** The name by which the customer and the team know an engagement. */
export function NameField({ value, error, onChange }: NameFieldProps) {
  const { t } = useTexts();
  return (
    <Field
      label={t('create.name')}
      help={t('create.name-help')}
      error={error}
      length={{ now: keptLength(value), limit: engagementLimits.name }}
    >
      {(control) => (
        <Textfield
          {...control}
          value={value}
          isInvalid={error !== undefined}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
