import { useEffect, useState } from 'react';
import { requestJira } from '../../../bridge/request-jira';
import { type FoundIssue, type Picked, pickerAddress, suggestionsIn } from './issues';

export type IssueSearch =
  | { readonly status: 'idle' | 'searching' | 'failed' }
  | { readonly status: 'found'; readonly issues: readonly FoundIssue[] };

const pause = 300;

/** Issues that fit what is typed, asked for as the reader when the typing pauses. */
export function useIssueSearch(typed: string, beside: string, chosen: readonly FoundIssue[]): IssueSearch {
  const [search, setSearch] = useState<
    { status: 'idle' | 'searching' | 'failed' } | { status: 'found'; found: Picked }
  >({
    status: 'idle',
  });
  const text = typed.trim();

  useEffect(() => {
    if (text === '') {
      setSearch({ status: 'idle' });
      return;
    }
    let isOutdated = false;
    setSearch({ status: 'searching' });
    const search = async () => {
      const response = await requestJira(pickerAddress(text, beside));
      if (!response.ok) throw new Error(`Jira replied ${response.status}`);
      const found = (await response.json()) as Picked;
      if (!isOutdated) setSearch({ status: 'found', found });
    };
    const timer = setTimeout(() => {
      search().catch(() => {
        if (!isOutdated) setSearch({ status: 'failed' });
      });
    }, pause);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [text, beside]);

  return search.status === 'found'
    ? { status: 'found', issues: suggestionsIn(search.found, chosen) }
    : { status: search.status };
}
