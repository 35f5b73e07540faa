import { useId } from 'react';
import styles from './field.module.css';
import { FieldError } from './field-error';

type RadiosProps<Value extends string | number> = {
  label: string;
  error?: string | undefined;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of a few, all of them in sight. */
export function Radios<Value extends string | number>({ label, error, options, value, onChange }: RadiosProps<Value>) {
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
      <div className={styles['radio-row']}>
        {options.map((option) => (
          <label key={option.value} className={styles.radio}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
