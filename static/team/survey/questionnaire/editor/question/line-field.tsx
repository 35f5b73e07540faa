import Textfield from '@atlaskit/textfield';
import { keptLength } from '../../../../../../src/core/text/text-problem';
import { Field } from '../../../../../field/field';

type LineFieldProps = {
  label: string;
  error: string | undefined;
  isOptional?: boolean;
  limit: number;
  /** The language of the words, where it is not the reader's. */
  lang?: string;
  value: string;
  onChange: (value: string) => void;
};

/** Text on one line with a limit. */
export function LineField({ limit, lang, value, onChange, ...field }: LineFieldProps) {
  return (
    <Field {...field} length={{ now: keptLength(value), limit }}>
      {(control) => (
        <Textfield
          {...control}
          {...(lang ? { lang } : {})}
          value={value}
          isInvalid={field.error !== undefined}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
