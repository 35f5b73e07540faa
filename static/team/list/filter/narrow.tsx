import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import styles from './filter.module.css';

/** The controls that narrow a list down. */
export function Narrowing({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  return (
    <search className={styles.filters} aria-label={t('list.filters')}>
      {children}
    </search>
  );
}

type NarrowProps = {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

export function Narrow({ label, value, options, onChange }: NarrowProps) {
  return (
    <Field label={label}>
      {(control) => <Choice {...control} value={value} options={options} onChange={onChange} />}
    </Field>
  );
}

export function NarrowText({ value, onChange }: Pick<NarrowProps, 'value' | 'onChange'>) {
  const { t } = useTexts();
  return (
    <Field label={t('list.filter.text')}>
      {({ 'aria-required': _required, ...control }) => (
        <Textfield
          {...control}
          type="search"
          isCompact
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Boxes to tick and, where a list is narrowed down at all, the way back. */
export function NarrowBoxes({ onClear, children }: { onClear: (() => void) | null; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className={styles.boxes}>
      {children}
      {onClear && (
        <Button appearance="subtle" spacing="compact" onClick={onClear}>
          {t('list.filter.clear')}
        </Button>
      )}
    </div>
  );
}

type NarrowBoxProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

export function NarrowBox({ label, isOn, onChange }: NarrowBoxProps) {
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
