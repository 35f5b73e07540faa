import { type ReactNode, useId } from 'react';
import { FieldError } from './field-error';
import styles from './field-set.module.css';

type FieldSetProps = {
  legend: ReactNode;
  help?: string;
  error?: string | undefined;
  /** Beside each other instead of one below the other. */
  isRow?: boolean;
  children: ReactNode;
};

/** Controls that belong together, with what they are about and what is wrong with them. */
export function FieldSet({ legend, help, error, isRow = false, children }: FieldSetProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={styles.set} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {help && (
        <div className={styles.help} id={`${id}-help`}>
          {help}
        </div>
      )}
      {isRow ? <div className={styles.row}>{children}</div> : children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
