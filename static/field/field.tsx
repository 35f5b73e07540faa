import { type ReactNode, useId } from 'react';
import { useTexts } from '../i18n/use-texts';
import styles from './field.module.css';
import { FieldError } from './field-error';

/** The attributes by which a control is told apart and explained to screen readers. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

type FieldProps = {
  label: ReactNode;
  help?: string;
  error?: string | undefined;
  isOptional?: boolean;
  /** Shows how many characters are left once the text comes near to its limit. */
  length?: { now: number; limit: number };
  children: (control: ControlProps) => ReactNode;
};

/** A label, a control, its help and its error, tied together. */
export function Field({ label, help, error, isOptional = false, length, children }: FieldProps) {
  const texts = useTexts();
  const id = useId();
  const isNear = length !== undefined && length.now > length.limit * 0.8;
  const described = [help && `${id}-help`, error && `${id}-error`, isNear && `${id}-length`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isOptional && <span className={styles.optional}> {texts.t('field.optional')}</span>}
      </label>
      {help && (
        <div className={styles.help} id={`${id}-help`}>
          {help}
        </div>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': isOptional ? undefined : true,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {isNear && (
        <div className={length.now > length.limit ? styles.error : styles.help} id={`${id}-length`} aria-live="polite">
          {length.now > length.limit
            ? texts.plural('field.too-long-by', length.now - length.limit)
            : texts.plural('field.left', length.limit - length.now)}
        </div>
      )}
    </div>
  );
}
