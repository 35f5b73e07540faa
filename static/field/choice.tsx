import type { ControlProps } from './field';
import styles from './field.module.css';

type Option = { readonly value: string; readonly label: string; readonly isDisabled?: boolean };

type ChoiceProps = ControlProps & {
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
  isDisabled?: boolean;
};

/**
 * The browser's own select in Atlassian's colours: Atlaskit's injects styles while running, which Forge's content
 * security policy forbids.
 */
export function Choice({ value, onChange, options, placeholder, isDisabled = false, ...control }: ChoiceProps) {
  return (
    <select
      {...control}
      className={styles.choice}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {placeholder !== undefined && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.isDisabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
