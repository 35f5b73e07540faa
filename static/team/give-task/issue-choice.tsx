import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { taskLimits } from '../../../src/contract/task';
import { Field } from '../../field/field';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import styles from './issue-choice.module.css';
import type { FoundIssue } from './issues';
import { type IssueSearch, useIssueSearch } from './use-issue-search';

type IssueChoiceProps = {
  error: string | undefined;
  issueKey: string;
  chosen: readonly FoundIssue[];
  onChange: (issues: FoundIssue[]) => void;
};

/** Some Jira issues, found by key or words: a combobox of the ARIA Authoring Practices, and what was chosen below it. */
export function IssueChoice({ error, issueKey, chosen, onChange }: IssueChoiceProps) {
  const texts = useTexts();
  const { t } = texts;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const isFull = chosen.length >= taskLimits.waitsFor;
  const search = useIssueSearch(isFull ? '' : text, issueKey, chosen);
  const found = search.status === 'found' ? search.issues : [];
  const isListed = isOpen && found.length > 0;

  const choose = (issue: FoundIssue | undefined) => {
    if (!issue) return;
    setText('');
    setActive(0);
    setIsOpen(false);
    onChange([...chosen, issue]);
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

  return (
    <div className={styles.choice}>
      <Field label={t('give.waits-for')} help={t('give.waits-for-help')} error={error}>
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
            isReadOnly={isFull}
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
      <div id={list} role="listbox" aria-label={t('give.waits-for')} className={styles.list} hidden={!isListed}>
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
        {isFull ? t('give.waits-for-full', { limit: taskLimits.waitsFor }) : sayStatus(search, texts)}
      </div>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('give.waits-for-chosen')}>
          {chosen.map(({ id, key, summary }) => (
            <li key={id}>
              <span>
                <strong>{key}</strong> {summary}
              </span>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('give.waits-for-remove', { key })}
                onClick={() => {
                  onChange(chosen.filter((issue) => issue.id !== id));
                  requestAnimationFrame(() => input.current?.focus());
                }}
              >
                {t('give.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sayStatus(search: IssueSearch, { t, plural }: Texts): string {
  switch (search.status) {
    case 'idle':
      return '';
    case 'searching':
      return t('search.searching');
    case 'failed':
      return t('issue-search.failed');
    case 'found':
      return search.issues.length === 0
        ? t('issue-search.nothing')
        : plural('issue-search.found', search.issues.length);
  }
}
