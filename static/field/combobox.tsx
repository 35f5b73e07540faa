import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import styles from './combobox.module.css';
import { Field } from './field';
import { keyOf } from './key-of';

export type ComboboxProps<Option> = {
  label: string;
  help?: string;
  error: string | undefined;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  text: string;
  onText: (text: string) => void;
  /** The options that were found for the text. */
  options: readonly Option[];
  idOf: (option: Option) => string;
  show: (option: Option) => ReactNode;
  /** The progress of the search, said below the list and to screen readers. */
  status: string;
  onChoose: (option: Option) => void;
};

/** Finds something by typing: a combobox with a list of the ARIA Authoring Practices. Choosing empties the text. */
export function Combobox<Option>({
  isDisabled = false,
  isReadOnly = false,
  text,
  onText,
  options,
  idOf,
  show,
  status,
  onChoose,
  input,
  ...field
}: ComboboxProps<Option> & { input?: Ref<HTMLInputElement> }) {
  const list = useId();
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const isListed = isOpen && options.length > 0;

  const choose = (option: Option | undefined) => {
    if (option === undefined) return;
    onText('');
    setActive(0);
    setIsOpen(false);
    onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (keyOf(event) === 'ArrowDown' || keyOf(event) === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      const step = keyOf(event) === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setActive((active + step + options.length) % options.length);
    } else if (keyOf(event) === 'Enter') {
      // Enter chooses here; it must not send the form around it.
      event.preventDefault();
      if (isListed) choose(options[active]);
    } else if (keyOf(event) === 'Escape' && isListed) {
      event.stopPropagation();
      setIsOpen(false);
    }
  };

  return (
    <div className={styles.combobox}>
      <Field {...field}>
        {(control) => (
          <Textfield
            {...control}
            ref={input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isListed}
            aria-controls={list}
            aria-activedescendant={isListed ? `${list}-${active}` : undefined}
            autoComplete="off"
            isInvalid={field.error !== undefined}
            isDisabled={isDisabled}
            isReadOnly={isReadOnly}
            value={text}
            onChange={(event) => {
              onText(event.currentTarget.value);
              setActive(0);
              setIsOpen(true);
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={() => setIsOpen(false)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label={field.label} className={styles.list} hidden={!isListed}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
          <div
            key={idOf(option)}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the blur that would close the list under the pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {show(option)}
          </div>
        ))}
      </div>
      <div className={styles.status} role="status">
        {status}
      </div>
    </div>
  );
}
