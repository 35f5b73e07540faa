import { useEffect, useReducer } from 'react';
import type { AccountId } from '../../../src/contract/common';
import { requestJira } from '../../bridge/request-jira';

type Person = {
  readonly name: string;
  readonly avatar: string | undefined;
  /** The account is closed, or no longer has access to the site. */
  readonly isClosed: boolean;
};

/** `undefined` while loading; `null` for somebody whose name can't be shown. */
export type PersonOf = (id: AccountId) => Person | null | undefined;

const known = new Map<AccountId, Person | null>();
const loading = new Map<AccountId, Promise<void>>();

/** As many ids as an address surely holds. */
const perCall = 40;

type Users = {
  values?: { accountId: string; displayName?: string; active?: boolean; avatarUrls?: Record<string, string> }[];
};

async function load(ids: readonly AccountId[]): Promise<void> {
  const query = ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  try {
    const response = await requestJira(`/rest/api/3/user/bulk?${query}&maxResults=${ids.length}`);
    if (!response.ok) throw new Error(`Jira replied ${response.status}`);
    const { values = [] } = (await response.json()) as Users;
    for (const id of ids) known.set(id, null);
    for (const { accountId, displayName, avatarUrls, active } of values) {
      const avatar = avatarUrls?.['24x24'];
      if (displayName) known.set(accountId, { name: displayName, avatar, isClosed: active === false });
    }
  } catch {
    // Names are worth another try on the next screen, not an error on this one.
    for (const id of ids) known.set(id, null);
    setTimeout(() => {
      for (const id of ids) known.delete(id);
    }, 30_000);
  } finally {
    for (const id of ids) loading.delete(id);
  }
}

/** People by account id, loaded once a frame and as the reader: who may not see a name is not shown it. */
export function usePeople(ids: readonly AccountId[]): PersonOf {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const wanted = [...new Set(ids)].sort().join(' ');

  useEffect(() => {
    let isGone = false;
    const all = wanted === '' ? [] : wanted.split(' ');
    const missing = all.filter((id) => !known.has(id) && !loading.has(id));
    for (let start = 0; start < missing.length; start += perCall) {
      const some = missing.slice(start, start + perCall);
      const reply = load(some);
      for (const id of some) loading.set(id, reply);
    }
    const pending = all.flatMap((id) => loading.get(id) ?? []);
    if (pending.length > 0) {
      void Promise.all(pending).then(() => {
        if (!isGone) redraw();
      });
    }
    return () => {
      isGone = true;
    };
  }, [wanted]);

  return (id) => known.get(id);
}
