import { useEffect, useState } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { Refusal, Result } from '../../../../src/contract/result';

export type Candidate = { readonly accountId: AccountId; readonly name: string };
export type Find = (text: string) => Promise<Result<readonly Candidate[]>>;

export type Search =
  | { readonly status: 'idle' | 'searching' }
  | { readonly status: 'found'; readonly people: readonly Candidate[] }
  | { readonly status: 'refused'; readonly error: Refusal };

const shortestSearch = 2;
const pause = 300;

/** People whose names match, asked for when the typing pauses. @param find must keep its identity between renders */
export function useSearch(find: Find, typed: string): Search {
  const [search, setSearch] = useState<Search>({ status: 'idle' });
  const text = typed.trim();

  useEffect(() => {
    if (text.length < shortestSearch) {
      setSearch({ status: 'idle' });
      return;
    }
    let isOutdated = false;
    setSearch({ status: 'searching' });
    const timer = setTimeout(() => {
      void find(text).then((result) => {
        if (isOutdated) return;
        setSearch(result.ok ? { status: 'found', people: result.value } : { status: 'refused', error: result.error });
      });
    }, pause);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [find, text]);

  return search;
}
