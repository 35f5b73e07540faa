import type { EngagementSummary } from '../../../../src/contract/engagement';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { formatVisibility } from '../../people/visibility';
import { anyone } from '../state/owner';

type OwnerFieldProps = {
  label: string;
  engagement: EngagementSummary;
  personOf: PersonOf;
  error: string | undefined;
  value: string;
  onChange: (owner: string) => void;
};

/** The customer who is to do a task, or anyone of their side. */
export function OwnerField({ label, engagement, personOf, error, value, onChange }: OwnerFieldProps) {
  const texts = useTexts();
  return (
    <Field label={label} error={error} {...(value === anyone ? {} : { help: formatVisibility(engagement, texts) })}>
      {(control) => (
        <Choice
          {...control}
          value={value}
          options={[
            ...engagement.customers.map(({ accountId }) => ({
              value: accountId,
              label: nameOf(accountId, personOf, texts),
            })),
            { value: anyone, label: texts.t('owner.side') },
          ]}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
