import { useState } from 'react';
import { FindOne } from '../../../field/find-one';
import { useTexts } from '../../../i18n/use-texts';
import { formatSearch } from '../../issue/search/format-search';
import type { FoundIssue } from '../../issue/search/issues';
import { showIssue } from '../../issue/search/show-issue';
import { type IssueSearch, useIssueSearch } from '../../issue/search/use-issue-search';

type IssuePickerProps = {
  label: string;
  help?: string;
  error: string | undefined;
  projectKey: string;
  chosen: FoundIssue | null;
  onChosen: (issue: FoundIssue | null) => void;
};

/** One issue of the project, found by key or words. */
export function IssuePicker({ projectKey, chosen, ...field }: IssuePickerProps) {
  const texts = useTexts();
  const [text, setText] = useState('');
  // No issue has the number 0: none is left out as the one that is looked at.
  const search = ofProject(projectKey, useIssueSearch(chosen ? '' : text, `${projectKey}-0`, []));
  return (
    <FindOne
      {...field}
      text={text}
      onText={setText}
      options={search.status === 'found' ? search.issues : []}
      idOf={({ id }) => id}
      nameOf={({ key }) => key}
      show={showIssue}
      status={formatSearch(search, texts)}
      chosen={chosen}
    />
  );
}

/** Jira suggests what the reader looked at elsewhere, too. */
const ofProject = (projectKey: string, search: IssueSearch): IssueSearch =>
  search.status === 'found'
    ? { ...search, issues: search.issues.filter(({ key }) => key.replace(/-\d+$/, '') === projectKey) }
    : search;
