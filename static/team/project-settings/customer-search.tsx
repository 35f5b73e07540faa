import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { CustomerCandidate } from '../../../src/contract/admin';
import { Field } from '../../field/field';
import { FieldError } from '../../field/field-error';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import styles from './customer-search.module.css';
import { type Search, useCustomers } from './use-customers';

type CustomerSearchProps = {
  label: string;
  help: string;
  error: string | undefined;
  serviceDeskId: string;
  chosen: CustomerCandidate | null;
  onChosen: (customer: CustomerCandidate | null) => void;
};

/** Finds one of a service project's customers by name, as a combobox of the ARIA Authoring Practices. */
export function CustomerSearch({ label, help, error, serviceDeskId, chosen, onChosen }: CustomerSearchProps) {
  const texts = useTexts();
  const { t } = texts;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const search = useCustomers(serviceDeskId, chosen ? '' : text);
  const found = search.status === 'found' ? search.customers : [];
  const isListed = isOpen && found.length > 0;

  const choose = (customer: CustomerCandidate | undefined) => {
    if (!customer) return;
    setText('');
    setIsOpen(false);
    onChosen(customer);
    requestAnimationFrame(() => change.current?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (found.length > 0) setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      // Enter chooses here; it must not send the form around it.
      event.preventDefault();
      if (isListed) choose(found[active]);
    } else if (event.key === 'Escape') {
      setIsOpen(false);
    }
  };

  if (chosen) {
    return (
      <div className={styles.chosen}>
        <span className={styles.label}>{label}</span>
        <span className={styles.person}>
          <span>{chosen.name}</span>
          <Button
            ref={change}
            spacing="compact"
            aria-label={t('search.change-from', { name: chosen.name })}
            onClick={() => {
              onChosen(null);
              requestAnimationFrame(() => input.current?.focus());
            }}
          >
            {t('search.change')}
          </Button>
        </span>
        {error && <FieldError>{error}</FieldError>}
      </div>
    );
  }

  return (
    <div className={styles.search}>
      <Field label={label} help={help} error={error}>
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
            isInvalid={error !== undefined}
            isDisabled={serviceDeskId === ''}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
              setIsOpen(true);
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={() => setIsOpen(false)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label={label} className={styles.list} hidden={!isListed}>
        {found.map((customer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
          <div
            key={customer.accountId}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the blur that would close the list under the pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(customer)}
          >
            {customer.name}
          </div>
        ))}
      </div>
      <div className={styles.status} role="status">
        {sayStatus(search, text, serviceDeskId, texts)}
      </div>
    </div>
  );
}

function sayStatus(search: Search, text: string, serviceDeskId: string, texts: Texts): string {
  if (serviceDeskId === '') return texts.t('search.first-service-project');
  switch (search.status) {
    case 'searching':
      return texts.t('search.searching');
    case 'refused':
      return texts.refusal(search.error);
    case 'found':
      return search.customers.length === 0
        ? texts.t('search.nothing')
        : texts.plural('search.found', search.customers.length);
    case 'idle':
      return text.trim() === '' ? '' : texts.t('search.type-more');
  }
}
