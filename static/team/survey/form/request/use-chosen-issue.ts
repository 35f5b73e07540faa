import { useIssueTitles } from '../../../issue/issue-titles';
import type { FoundIssue } from '../../../issue/search/issues';

/** The issue that is chosen, by its name once that is known; null where none is. */
export function useChosenIssue(issueId: string): FoundIssue | null {
  const titles = useIssueTitles(issueId === '' ? [] : [issueId]);
  return issueId === '' ? null : { id: issueId, ...(titles.get(issueId) ?? { key: issueId, summary: '' }) };
}
