import { useEffect, useState } from 'react';
import type { CustomerCandidate } from '../../../src/contract/admin';
import type { Refusal } from '../../../src/contract/answer';
import { callAdmin } from '../calls';

export type Search =
  | { readonly status: 'idle' | 'searching' }
  | { readonly status: 'found'; readonly customers: readonly CustomerCandidate[] }
  | { readonly status: 'refused'; readonly error: Refusal };

const shortestSearch = 2;
const pause = 300;

/** Customers of a service project whose names match, asked for when the typing pauses. */
export function useCustomers(serviceDeskId: string, typed: string): Search {
  const [search, setSearch] = useState<Search>({ status: 'idle' });
  const text = typed.trim();

  useEffect(() => {
    if (serviceDeskId === '' || text.length < shortestSearch) {
      setSearch({ status: 'idle' });
      return;
    }
    let isOutdated = false;
    setSearch({ status: 'searching' });
    const timer = setTimeout(() => {
      void callAdmin('find-customers', { serviceDeskId, text }).then((answer) => {
        if (isOutdated) return;
        setSearch(
          answer.ok ? { status: 'found', customers: answer.value } : { status: 'refused', error: answer.error },
        );
      });
    }, pause);
    return () => {
      isOutdated = true;
      clearTimeout(timer);
    };
  }, [serviceDeskId, text]);

  return search;
}
