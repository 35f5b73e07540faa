import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { taskLimits } from '../../../../src/contract/task/task';
import { Combobox } from '../../../field/combobox';
import { useTexts } from '../../../i18n/use-texts';
import { formatSearch } from '../../issue/search/format-search';
import type { FoundIssue } from '../../issue/search/issues';
import { showIssue } from '../../issue/search/show-issue';
import { useIssueSearch } from '../../issue/search/use-issue-search';
import styles from './issue-choice.module.css';

type IssueChoiceProps = {
  error: string | undefined;
  issueKey: string;
  chosen: readonly FoundIssue[];
  onChange: (issues: FoundIssue[]) => void;
};

/** Some Jira issues, found by key or words, and what was chosen below. */
export function IssueChoice({ error, issueKey, chosen, onChange }: IssueChoiceProps) {
  const texts = useTexts();
  const { t } = texts;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const isFull = chosen.length >= taskLimits.waitsFor;
  const search = useIssueSearch(isFull ? '' : text, issueKey, chosen);

  return (
    <div className={styles.choice}>
      <Combobox
        input={input}
        label={t('give.waits-for')}
        help={t('give.waits-for-help')}
        error={error}
        isReadOnly={isFull}
        text={text}
        onText={setText}
        options={search.status === 'found' ? search.issues : []}
        idOf={({ id }) => id}
        show={showIssue}
        status={isFull ? t('give.waits-for-full', { limit: taskLimits.waitsFor }) : formatSearch(search, texts)}
        onChoose={(issue) => onChange([...chosen, issue])}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={t('give.waits-for-chosen')}>
          {chosen.map((issue) => (
            <li key={issue.id}>
              <span>{showIssue(issue)}</span>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('give.waits-for-remove', { key: issue.key })}
                onClick={() => {
                  onChange(chosen.filter(({ id }) => id !== issue.id));
                  requestAnimationFrame(() => input.current?.focus());
                }}
              >
                {t('action.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
