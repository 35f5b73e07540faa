import TextArea from '@atlaskit/textarea';
import type { ReactNode } from 'react';
import { keptLength } from '../../src/core/text/text-problem';
import { Field } from './field';

type TextBoxProps = {
  label: ReactNode;
  help?: string;
  error?: string | undefined;
  isOptional?: boolean;
  limit: number;
  rows?: number;
  value: string;
  onChange: (value: string) => void;
  isDisabled?: boolean;
};

/** Several lines of text with a limit. */
export function TextBox({ limit, rows = 3, value, onChange, isDisabled = false, ...field }: TextBoxProps) {
  return (
    <Field {...field} length={{ now: keptLength(value), limit }}>
      {(control) => (
        <TextArea
          {...control}
          value={value}
          minimumRows={rows}
          resize="auto"
          isInvalid={field.error !== undefined}
          isDisabled={isDisabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
