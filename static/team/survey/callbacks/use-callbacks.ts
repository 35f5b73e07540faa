import { useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { CallbackPage } from '../../../../src/contract/survey/team-survey';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import { callPlan } from '../../call/calls';

/** Those who want to be called back, as far as the answers are looked through. */
export type Callbacks = {
  readonly loaded: Loaded<CallbackPage>;
  readonly reload: () => Promise<void>;
  /** Looks through more answers. */
  readonly more: () => Promise<Result<unknown>>;
};

/** Pages of answers that are looked through at once: few of those who answer want a call. */
const pagesAtOnce = 10;

/** @param asOf changes when they are to be loaded anew */
export function useCallbacks({ id }: { readonly id: string }, asOf: string): Callbacks {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment means another call
  const load = useCallback(() => findCallbacks(pagesOf(id)), [id, asOf]);
  const { loaded, setValue, reload } = useLoaded(load);
  const next = loaded.status === 'ready' ? loaded.value.next : null;
  const more = async () => {
    const page = await findCallbacks(pagesOf(id), next);
    if (page.ok) setValue((now) => withMore(now, page.value));
    return page;
  };
  return { loaded, reload, more };
}

/** The page of answers after a cursor, or the first one. */
type PageAfter = (cursor: string | null) => Promise<Result<CallbackPage>>;

const pagesOf =
  (checkpointId: string): PageAfter =>
  (cursor) =>
    callPlan('list-callbacks', { checkpointId, ...(cursor === null ? {} : { after: cursor }) });

/** Looks through answers until somebody is found who wants a call, or until it has looked long enough. */
export async function findCallbacks(pageAfter: PageAfter, from: string | null = null): Promise<Result<CallbackPage>> {
  let page = await pageAfter(from);
  for (let looked = 1; looked < pagesAtOnce; looked++) {
    if (!page.ok || page.value.callbacks.length > 0 || page.value.next === null) return page;
    page = await pageAfter(page.value.next);
  }
  return page;
}

/** A page after those that are there. Who comes twice is there once, as told last. */
export function withMore(now: CallbackPage, page: CallbackPage): CallbackPage {
  const told = new Set(page.callbacks.map(({ by }) => by));
  return { ...page, callbacks: [...now.callbacks.filter(({ by }) => !told.has(by)), ...page.callbacks] };
}
