import { useEffect, useState } from 'react';
import type { Answer, Refusal } from '../../../../src/contract/answer';
import type { AccountId } from '../../../../src/contract/common';

export type Candidate = { readonly accountId: AccountId; readonly name: string };
export type Find = (text: string) => Promise<Answer<readonly Candidate[]>>;

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
      void find(text).then((answer) => {
        if (isOutdated) return;
        setSearch(answer.ok ? { status: 'found', people: answer.value } : { status: 'refused', error: answer.error });
      });
    }, pause);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [find, text]);

  return search;
}
