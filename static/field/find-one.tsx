import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import { useTexts } from '../i18n/use-texts';
import { Combobox, type ComboboxProps } from './combobox';
import { FieldError } from './field-error';
import styles from './find-one.module.css';

type FindOneProps<Option> = Omit<ComboboxProps<Option>, 'onChoose'> & {
  chosen: Option | null;
  nameOf: (option: Option) => string;
  onChosen: (option: Option | null) => void;
};

/** A combobox for one thing, whose place the chosen one takes, with a button to choose again. */
export function FindOne<Option>({ chosen, nameOf, onChosen, ...search }: FindOneProps<Option>) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const change = useRef<HTMLButtonElement>(null);

  if (chosen === null) {
    return (
      <Combobox
        {...search}
        input={input}
        onChoose={(option) => {
          onChosen(option);
          requestAnimationFrame(() => change.current?.focus());
        }}
      />
    );
  }
  return (
    <div className={styles.field}>
      <span className={styles.label}>{search.label}</span>
      <span className={styles.chosen}>
        <span className={styles.what}>{search.show(chosen)}</span>
        <Button
          ref={change}
          spacing="compact"
          aria-label={t('search.change-from', { name: nameOf(chosen) })}
          onClick={() => {
            onChosen(null);
            requestAnimationFrame(() => input.current?.focus());
          }}
        >
          {t('search.change')}
        </Button>
      </span>
      {search.error && <FieldError>{search.error}</FieldError>}
    </div>
  );
}
