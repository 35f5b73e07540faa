import Textfield from '@atlaskit/textfield';
import { Field } from '../../../field/field';
import { clockText, minutesOf } from './clock';

type TimeFieldProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  /** After midnight. */
  minutes: number;
  onChange: (minutes: number) => void;
};

/** A time of day by the customer's clock. */
export function TimeField({ minutes, onChange, ...field }: TimeFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Textfield
          {...control}
          type="time"
          value={clockText(minutes)}
          isInvalid={field.error !== undefined}
          onChange={(event) => {
            const chosen = minutesOf(event.currentTarget.value);
            if (chosen !== null) onChange(chosen);
          }}
        />
      )}
    </Field>
  );
}
