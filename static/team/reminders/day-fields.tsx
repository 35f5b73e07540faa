import Textfield from '@atlaskit/textfield';
import { reminderLimits } from '../../../src/contract/engagement';
import { CheckBox } from '../../field/check-box';
import { Field } from '../../field/field';
import { Pair } from '../../field/pair';
import { useTexts } from '../../i18n/use-texts';
import type { DayErrors, DayValues } from './day-values';

type DayFieldsProps = {
  values: DayValues;
  errors: DayErrors;
  onChange: (changes: Partial<DayValues>) => void;
};

/** The days of reminders: of an engagement, or of one ask. */
export function DayFields({ values, errors, onChange }: DayFieldsProps) {
  const { t } = useTexts();
  const { days, before: limit, afterAtMost: most } = reminderLimits;
  const format = (field: keyof DayValues) => {
    const problem = errors[field];
    return problem && t(`reminders.wrong.${problem}`, { days, limit, most });
  };
  const count = (field: 'before' | 'afterEvery' | 'afterAtMost') => (
    <Field label={t(`reminders.${field}`)} help={t(`reminders.${field}-help`)} error={format(field)} isOptional>
      {(control) => (
        <Textfield
          {...control}
          inputMode="numeric"
          autoComplete="off"
          value={values[field]}
          isInvalid={errors[field] !== undefined}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {count('before')}
      <CheckBox label={t('reminders.onDue')} isChecked={values.onDue} onChange={(onDue) => onChange({ onDue })} />
      <Pair>
        {count('afterEvery')}
        {count('afterAtMost')}
      </Pair>
    </>
  );
}
