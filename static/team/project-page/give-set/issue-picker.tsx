import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Field } from '../../../field/field';
import { FieldError } from '../../../field/field-error';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../../give-task/issue-choice.module.css';
import type { FoundIssue } from '../../give-task/issues';
import { useIssueSearch } from '../../give-task/use-issue-search';

type IssuePickerProps = {
  label: string;
  help?: string;
  error: string | undefined;
  projectKey: string;
  chosen: FoundIssue | null;
  onChosen: (issue: FoundIssue | null) => void;
};

/** One issue of the project, found by key or words: a combobox of the ARIA Authoring Practices. */
export function IssuePicker({ label, help, error, projectKey, chosen, onChosen }: IssuePickerProps) {
  const { t, plural } = useTexts();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  // No issue has the number 0: none is left out as the one that is looked at.
  const search = useIssueSearch(chosen ? '' : text, `${projectKey}-0`, []);
  const found =
    search.status === 'found' ? search.issues.filter(({ key }) => key.replace(/-\d+$/, '') === projectKey) : [];
  const isListed = isOpen && found.length > 0;

  const choose = (issue: FoundIssue | undefined) => {
    if (!issue) return;
    setText('');
    setIsOpen(false);
    onChosen(issue);
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
    } else if (event.key === 'Escape' && isListed) {
      event.stopPropagation();
      setIsOpen(false);
    }
  };

  if (chosen) {
    return (
      <div className={styles.choice}>
        <strong>{label}</strong>
        <ul className={styles.chosen}>
          <li>
            <span>
              <strong>{chosen.key}</strong> {chosen.summary}
            </span>
            <Button
              ref={change}
              appearance="subtle"
              spacing="compact"
              aria-label={t('search.change-from', { name: chosen.key })}
              onClick={() => {
                onChosen(null);
                requestAnimationFrame(() => input.current?.focus());
              }}
            >
              {t('search.change')}
            </Button>
          </li>
        </ul>
        {error && <FieldError>{error}</FieldError>}
      </div>
    );
  }
  return (
    <div className={styles.choice}>
      <Field label={label} error={error} {...(help === undefined ? {} : { help })}>
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
        {found.map((issue, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which keeps the focus
          <div
            key={issue.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the blur that would close the list under the pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(issue)}
          >
            <strong>{issue.key}</strong> {issue.summary}
          </div>
        ))}
      </div>
      <div className={styles.status} role="status">
        {search.status === 'searching' && t('search.searching')}
        {search.status === 'failed' && t('issue-search.failed')}
        {search.status === 'found' &&
          (found.length === 0 ? t('issue-search.nothing') : plural('issue-search.found', found.length))}
      </div>
    </div>
  );
}
