import type { Texts } from '../../../i18n/texts';
import type { IssueSearch } from './use-issue-search';

/** The progress of a search for issues. */
export function formatSearch(search: IssueSearch, { t, plural }: Texts): string {
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
