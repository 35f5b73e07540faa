import { useId } from 'react';
import { FieldSet } from './field-set';
import styles from './option.module.css';
import stack from './stack.module.css';

type Option<Value> = {
  readonly value: Value;
  readonly label: string;
  /** The consequence, or the reason why it can't be chosen. */
  readonly meaning: string;
  readonly isDisabled?: boolean;
};

type ExplainedRadiosProps<Value extends string> = {
  legend: string;
  help?: string;
  error?: string | undefined;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** One of a few, each with what it comes to. */
export function ExplainedRadios<Value extends string>({
  options,
  value,
  onChange,
  ...set
}: ExplainedRadiosProps<Value>) {
  const id = useId();
  return (
    <FieldSet {...set}>
      <div className={stack.stack}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={option.isDisabled ?? false}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={`${id}-${option.value}-meaning`}
              aria-invalid={set.error ? true : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span id={`${id}-${option.value}`}>{option.label}</span>
              <span id={`${id}-${option.value}-meaning`} className={styles.meaning}>
                {option.meaning}
              </span>
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
