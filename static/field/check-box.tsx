import type { ReactNode } from 'react';
import styles from './option.module.css';

type CheckBoxProps = {
  label: ReactNode;
  /** The consequence, under the label. */
  meaning?: string | undefined;
  isChecked: boolean;
  isDisabled?: boolean;
  isInvalid?: boolean;
  /** The choice is on its way. */
  isBusy?: boolean;
  onChange: (isChecked: boolean) => void;
};

/** The browser's own box in Atlassian's colours: Atlaskit's injects styles while running. */
export function CheckBox({
  label,
  meaning,
  isChecked,
  isDisabled = false,
  isInvalid = false,
  isBusy = false,
  onChange,
}: CheckBoxProps) {
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        aria-invalid={isInvalid ? true : undefined}
        aria-busy={isBusy ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {meaning && <span className={styles.meaning}>{meaning}</span>}
      </span>
    </label>
  );
}
