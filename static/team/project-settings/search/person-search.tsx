import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Field } from '../../../field/field';
import { FieldError } from '../../../field/field-error';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import styles from './person-search.module.css';
import { type Candidate, type Find, type Search, useSearch } from './use-search';

type PersonSearchProps = {
  label: string;
  help: string;
  error?: string | undefined;
  /** Must keep its identity between renders. */
  find: Find;
  /** What is to be done before anybody can be looked for. */
  isNotYet?: string | undefined;
  /** What to say where nobody of that name is found. */
  nobody: string;
  chosen: Candidate | null;
  onChosen: (person: Candidate | null) => void;
};

/** Finds a person by name, as a combobox of the ARIA Authoring Practices. */
export function PersonSearch({ label, help, error, find, isNotYet, nobody, chosen, onChosen }: PersonSearchProps) {
  const texts = useTexts();
  const { t } = texts;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const search = useSearch(find, chosen || isNotYet !== undefined ? '' : text);
  const found = search.status === 'found' ? search.people : [];
  const isListed = isOpen && found.length > 0;

  const choose = (person: Candidate | undefined) => {
    if (!person) return;
    setText('');
    setIsOpen(false);
    onChosen(person);
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
            isDisabled={isNotYet !== undefined}
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
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
          <div
            key={person.accountId}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the blur that would close the list under the pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            {person.name}
          </div>
        ))}
      </div>
      <div className={styles.status} role="status">
        {isNotYet ?? sayStatus(search, text, nobody, texts)}
      </div>
    </div>
  );
}

function sayStatus(search: Search, text: string, nobody: string, texts: Texts): string {
  switch (search.status) {
    case 'searching':
      return texts.t('search.searching');
    case 'refused':
      return texts.refusal(search.error);
    case 'found':
      return search.people.length === 0 ? nobody : texts.plural('search.found', search.people.length);
    case 'idle':
      return text.trim() === '' ? '' : texts.t('search.type-more');
  }
}
