import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { FieldError } from './field-error';

type Option<Value> = {
  readonly value: Value;
  readonly label: string;
  /** The consequence, or the reason why it can't be chosen, under the label. */
  readonly meaning?: string;
  readonly isDisabled?: boolean;
};

type RadiosProps<Value extends string | number> = {
  label: ReactNode;
  error?: string | undefined;
  options: readonly Option<Value>[];
  value: Value | null;
  /** One below the other. */
  isColumn?: boolean;
  onChange: (value: Value) => void;
};

/** One of a few, all of them in sight. */
export function Radios<Value extends string | number>(props: RadiosProps<Value>) {
  const { label, error, options, value, isColumn = false, onChange } = props;
  const id = useId();
  return (
    <div
      className={styles.radios}
      role="radiogroup"
      aria-labelledby={id}
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <div className={styles.label} id={id}>
        {label}
      </div>
      <div className={styles[isColumn ? 'radio-column' : 'radio-row']}>
        {options.map((option) => (
          <label key={option.value} className={styles.radio}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={option.isDisabled ?? false}
              {...(option.meaning && {
                // The explanation is not part of the label.
                'aria-labelledby': `${id}-${option.value}`,
                'aria-describedby': `${id}-${option.value}-meaning`,
              })}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span id={`${id}-${option.value}`}>{option.label}</span>
              {option.meaning && (
                <span className={styles.meaning} id={`${id}-${option.value}-meaning`}>
                  {option.meaning}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
