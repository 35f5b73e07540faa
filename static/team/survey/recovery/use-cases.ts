import { useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { CaseInFull, CasePage, ListedCase } from '../../../../src/contract/survey/recovery';
import { worstFirst } from '../../../../src/core/survey/recovery/order';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import { callPlan } from '../../call/calls';

/** Recovery cases, as far as they are loaded. */
export type Cases = {
  readonly loaded: Loaded<CasePage>;
  readonly reload: () => Promise<void>;
  readonly more: () => Promise<Result<unknown>>;
  /** Puts in what a command has made of one. */
  readonly put: (changed: CaseInFull) => void;
};

/**
 * @param checkpointId null for those of the whole project @param isOver those that are over, or those that are not
 * @param asOf changes when they are to be loaded anew
 */
export function useCases(checkpointId: string | null, isOver: boolean, asOf: string): Cases {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment means another call
  const load = useCallback(() => callPlan('list-cases', { checkpointId, isOver }), [checkpointId, isOver, asOf]);
  const { loaded, setValue, reload } = useLoaded(load);
  const next = loaded.status === 'ready' ? loaded.value.next : null;
  const more = async () => {
    const page = await callPlan('list-cases', { checkpointId, isOver, ...(next === null ? {} : { after: next }) });
    if (page.ok) setValue((now) => withCases(now, page.value));
    return page;
  };
  const put = (changed: CaseInFull) =>
    setValue((now) => ({ ...now, cases: now.cases.map((each) => (each.id === changed.id ? changed : each)) }));
  return { loaded, reload, more, put };
}

/** All cases of a project that are not over, however many pages they are. @param ask loads a page */
export async function loadOpenCases(ask = askForOpen): Promise<Result<CasePage>> {
  let all = await ask(null);
  while (all.ok && all.value.next !== null) {
    const page = await ask(all.value.next);
    if (!page.ok) return page;
    all = { ok: true, value: withCases(all.value, page.value) };
  }
  return all;
}

const askForOpen = (after: string | null): Promise<Result<CasePage>> =>
  callPlan('list-cases', { checkpointId: null, isOver: false, ...(after === null ? {} : { after }) });

/** A page after those that are there: one that comes twice is there once, as told last. */
export function withCases(now: CasePage, page: CasePage): CasePage {
  const told = new Set(page.cases.map(({ id }) => id));
  const before = now.cases.filter(({ id }) => !told.has(id));
  return {
    ...page,
    hasOthers: now.hasOthers || page.hasOthers,
    cases: worstFirst<ListedCase>([...before, ...page.cases]),
  };
}
